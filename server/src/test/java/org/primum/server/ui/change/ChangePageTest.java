package org.primum.server.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.app.comparing.SignedThen;
import org.primum.app.reading.ChangePage.Badge;
import org.primum.app.reading.ChangePage.Cell;
import org.primum.app.reading.ChangePage.CellState;
import org.primum.app.reading.ChangePage.Column;
import org.primum.app.reading.ChangePage.GateCard;
import org.primum.app.reading.ChangePage.GateState;
import org.primum.app.reading.ChangePage.HarmFigures;
import org.primum.app.reading.ChangePage.Heading;
import org.primum.app.reading.ChangePage.Next;
import org.primum.app.reading.ChangePage.OptionRow;
import org.primum.app.reading.ChangePage.Reason;
import org.primum.app.reading.ChangePage.ReplayFigures;
import org.primum.app.reading.ChangePage.Row;
import org.primum.app.reading.ChangePage.Tone;
import org.primum.app.reading.RuntimeRow;
import org.primum.change.dossier.PartSlot;
import org.primum.charter.PartKind;
import org.primum.server.ui.Dates;
import org.primum.server.ui.Hat;
import org.primum.server.ui.Notice;
import org.primum.server.ui.Pages;
import org.primum.server.ui.Shell;
import org.primum.server.ui.Tab;
import org.primum.server.ui.Tint;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;

/// The template prints what the record says, escaped, with every chart's figures beside it.
class ChangePageTest {
  private final Hat winter =
      new Hat(
          "winter|chief-medical-information-officer",
          "A. Winter",
          "Chief Medical Information Officer",
          Tint.CLINICAL,
          "Licence verified 3 Nov 2026, valid to 30 Jun 2027");

  private static SignedThen signedThen() {
    return new SignedThen(
        new DecisionId("T2"),
        "J. Lindqvist (chief-information-officer)",
        PartSlot.of(PartKind.ARTIFACT, new OptionId("c")),
        3,
        5);
  }

  @Test
  void printsTheQuestionTheFiguresAndTheRecord() throws IOException {
    String html = new Pages().print("change/page", shell(Optional.empty()), page());
    Path out = Files.createDirectories(Path.of("target", "preview"));
    Files.writeString(out.resolve("change.html"), html);
    assertThat(html)
        .contains("<strong>R. Okoye, Chief Medical Officer,</strong> signs T1")
        .contains("−6.98 (−10.8 to −3.30)")
        .contains("aria-label=\"accountable, waiting now\"")
        .contains("href=\"/ledger/entries/460\"")
        .contains("<small>J. Lindqvist, 20 Nov 2026</small>")
        .contains("consulted, no word by the deadline")
        .contains("Demo only.");
  }

  @Test
  void escapesWhatPeopleTyped() {
    Notice notice = new Notice(true, List.of("T1 <b>is</b> accountable to \"another\" role"));
    String html = new Pages().print("change/page", shell(Optional.of(notice)), page());
    assertThat(html).contains("T1 &lt;b&gt;is&lt;/b&gt; accountable").contains("role=\"alert\"");
    assertThat(html).doesNotContain("<b>is</b>");
  }

  @Test
  void needsNoScriptAndNoInlineStyle() {
    String html = new Pages().print("change/page", shell(Optional.empty()), page());
    assertThat(html).doesNotContain("<script").doesNotContain("style=").doesNotContain("onclick");
  }

  private Shell shell(Optional<Notice> notice) {
    return new Shell(
        "Earlier warning of sepsis",
        Optional.of(Tab.CHANGES),
        true,
        Optional.of(winter),
        List.of(winter),
        new Shell.Token("_csrf", "abc"),
        "/changes/C-2026-014",
        notice);
  }

  private static ChangePage page() {
    var change =
        new org.primum.app.reading.ChangePage(
            new Heading(
                new ChangeId("C-2026-014"),
                "Earlier warning of sepsis in adult intensive care",
                new KindId("cds-alert"),
                "decision-support alert",
                "open",
                "2026.2",
                "M. Castell, clinical informaticist",
                Instant.parse("2026-11-12T15:00:00Z")),
            new Next(
                "R. Okoye, Chief Medical Officer,",
                "signs T1 (clinical logic). Two of four decisions are signed; nothing is blocked.",
                false),
            List.of("One objection stands on the record."),
            List.of(signedThen()),
            List.of(
                new GateCard(
                    "Compliance",
                    GateState.PASSED,
                    "passed, 4 of 4 options",
                    List.of(
                        Reason.ofAll(
                            "Binding determination by L. Brandt: 45 CFR 164.312(b) is met."))),
                new GateCard(
                    "Safety", GateState.PASSED, "passed", List.of(Reason.ofAll("C is safest."))),
                new GateCard(
                    "Usability",
                    GateState.DECIDES,
                    "decides between C and D",
                    List.of(new Reason(Optional.of(new OptionId("d")), "is proposed")))),
            options(),
            matrix(),
            record(),
            List.of(
                new RuntimeRow(
                    new ChangeId("C-2026-014"),
                    new ArtifactId("sepsis-alert"),
                    "Primum",
                    "silent",
                    Digest.of(new byte[] {1}),
                    Optional.empty(),
                    Optional.of(Instant.parse("2027-01-31T06:00:00Z")),
                    Instant.parse("2026-11-21T10:00:00Z"),
                    485,
                    new RuntimeRow.Firings(5_000, 1_204, 0, 0, 0))));
    return new ChangeView(new Dates(ZoneId.of("America/Chicago")))
        .page(
            change,
            List.of("1,000,000 paired draws", "seed 7"),
            List.of(signature()),
            "Checkpoint 490, signed 3 minutes ago.");
  }

  private static List<OptionRow> options() {
    HarmFigures nothing = new HarmFigures(0, 0, 0, 0, 0, 0, 0);
    HarmFigures b = new HarmFigures(-0.7, -4.2, 3.7, 0.41, 3.1, 3.8, -61);
    HarmFigures d = new HarmFigures(-6.4, -10.2, -2.5, 0.003, 0.42, 6.8, -42);
    return List.of(
        option("do-nothing", "Do nothing", nothing, new Badge("less safe", Tone.BAD), false),
        option("sirs", "SIRS ≥ 2", b, new Badge("less safe", Tone.BAD), false),
        option(
            "sirs-organ",
            "SIRS ≥ 2 and organ dysfunction",
            new HarmFigures(-6.98, -10.8, -3.3, 0.002, 0.42, 7.4, -61),
            new Badge("safest", Tone.GOOD),
            false),
        option(
            "sirs3", "SIRS ≥ 3 and organ dysfunction", d, new Badge("proposed", Tone.GOOD), true));
  }

  private static OptionRow option(
      String id, String title, HarmFigures harm, Badge badge, boolean chosen) {
    ReplayFigures replay =
        new ReplayFigures(Digest.of(new byte[] {2}), 20_000, 761_995, 53.1, 0.4, 0.031);
    return new OptionRow(
        new OptionId(id),
        title,
        Optional.of(harm),
        id.equals("do-nothing") ? Optional.empty() : Optional.of(replay),
        List.of(badge),
        chosen);
  }

  private static org.primum.app.reading.ChangePage.Matrix matrix() {
    Optional<String> clinical = Optional.of("clinical");
    List<Column> columns =
        List.of(
            new Column("chief-medical-officer", "Chief Medical Officer", clinical),
            new Column("cmio", "Chief Medical Information Officer", clinical),
            new Column("sepsis", "Sepsis committee", clinical),
            new Column("informaticist", "Clinical informaticist", clinical),
            new Column("cio", "Chief Information Officer", Optional.of("technology")),
            new Column("compliance", "Compliance officer", Optional.of("compliance")),
            new Column("board", "Board", Optional.of("board")));
    return new org.primum.app.reading.ChangePage.Matrix(
        columns,
        List.of(
            new Row(
                new DecisionId("T1"),
                "Clinical logic and thresholds",
                List.of(
                    cell("A", CellState.WAITING, "R. Okoye", ""),
                    cell("R", CellState.DONE, "A. Winter", ""),
                    cell("R", CellState.DONE, "5 of 5, quorum met", ""),
                    cell("C", CellState.SILENT, "M. Castell", ""),
                    cell("I", CellState.OWED, "", ""),
                    Optional.empty(),
                    Optional.empty())),
            new Row(
                new DecisionId("T4"),
                "Budget and contract",
                List.of(
                    cell("C", CellState.DONE, "R. Okoye", "fires within 5 s"),
                    cell("C", CellState.OWED, "", ""),
                    Optional.empty(),
                    Optional.empty(),
                    cell("A", CellState.DONE, "J. Lindqvist", ""),
                    Optional.empty(),
                    cell("I", CellState.OWED, "", "")))));
  }

  private static Optional<Cell> cell(String letter, CellState state, String who, String words) {
    Optional<Instant> at =
        state == CellState.DONE
            ? Optional.of(Instant.parse("2026-11-20T20:02:00Z"))
            : Optional.empty();
    return Optional.of(
        new Cell(letter, state, who, at, words.isEmpty() ? Optional.empty() : Optional.of(words)));
  }

  private static List<org.primum.app.reading.ChangePage.RecordLine> record() {
    return List.of(
        line(482, "J. Lindqvist", "Chief Information Officer", "technology", "signed T4", ""),
        line(460, "P. Adeyemi", "nurse member", "clinical", "dissents on B", "we will mute it"),
        line(431, "L. Brandt", "Compliance officer", "compliance", "determined all options", ""));
  }

  private static org.primum.app.reading.ChangePage.RecordLine line(
      long index, String name, String role, String chamber, String what, String words) {
    return new org.primum.app.reading.ChangePage.RecordLine(
        index,
        Instant.parse("2026-11-20T20:02:00Z"),
        name,
        new RoleId("role"),
        role,
        Optional.of(chamber),
        what,
        words.isEmpty() ? Optional.empty() : Optional.of(words));
  }

  private static ActForm signature() {
    return new ActForm(
        "decide",
        "Sign T1, clinical logic and thresholds",
        "You own the outcome of option D in this respect.",
        "Sign",
        List.of(
            new ActForm.Hidden("decision", "T1"),
            new ActForm.Choice(
                "answer",
                "Decision",
                List.of(
                    new ActForm.Pick("approve", "Approve"), new ActForm.Pick("reject", "Reject"))),
            new ActForm.Words("reason", "Reason", "", false, true)));
  }
}

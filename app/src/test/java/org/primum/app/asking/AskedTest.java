package org.primum.app.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.primum.app.ExampleHouse.BOARD;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.AmendmentHouse;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.comparing.Difference;
import org.primum.app.comparing.PartVersions;
import org.primum.app.comparing.SignedThen;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.change.command.ChangeCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.charter.PartKind;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;

/// A whole amendment of the charter, asked field by field as people ask it.
class AskedTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ChangeId CHANGE = new ChangeId("C-7");
  private static final Hat CMIO = AmendmentHouse.CMIO;
  private static final Hat CIO = Hat.of("j-lindqvist", "chief-information-officer");
  private static final Hat OFFICER = Hat.of("l-brandt", "compliance-officer");

  private final Primum primum =
      ExampleHouse.open(
          new Ports(
              new InMemoryLedgerStore(),
              new InMemoryDocumentStore(),
              new InMemoryTextStore(),
              new InMemoryFiringLog(),
              InstantSource.fixed(NOON),
              new Random(7)));

  @BeforeEach
  void found() {
    AmendmentHouse.found(primum, NOON);
  }

  private List<ChangeCommand> commands(String act, String... fields) {
    Map<String, String> filled = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      filled.put(fields[i], fields[i + 1]);
    }
    return new Asked(new Filled(filled), primum, CHANGE).commands(act);
  }

  private void does(Hat hat, String act, String... fields) {
    for (ChangeCommand command : commands(act, fields)) {
      Acted acted = primum.desks().changes().act(CHANGE, hat, command);
      assertThat(acted).as("%s: %s", act, acted).isInstanceOf(Acted.Recorded.class);
    }
  }

  private void raise() {
    does(
        CMIO,
        "raise",
        "kind",
        "charter-amendment",
        "title",
        "Raisers never sign",
        "options",
        "amended: As proposed");
  }

  private void sign() {
    String dossier =
        new SeenDossier(
                new DecisionId("B1"),
                primum
                    .desks()
                    .changes()
                    .dossier(CHANGE, new DecisionId("B1"))
                    .orElseThrow()
                    .reference())
            .value();
    does(BOARD, "sign", "dossier", dossier, "ruling", "approve");
  }

  private void work() {
    does(CMIO, "prepare", "decision", "B1");
    does(CIO, "prepare", "decision", "B1", "note", "done");
    does(OFFICER, "answer", "decision", "B1", "answer", "no law is touched");
    sign();
  }

  private void text(String... lines) {
    does(CMIO, "attach", "part", "charter-text", "text", String.join("\n", lines));
  }

  @Test
  void anAmendmentGoesItsWholeWayByForms() {
    raise();
    text("raisers: sometimes", "margin: 1");
    assertThatThrownBy(() -> commands("adjudicate"))
        .isInstanceOf(NotReady.class)
        .hasMessageContaining("compliance has not determined");
    for (String option : List.of("do-nothing", "amended")) {
      does(OFFICER, "determine", "option", option, "verdict", "compliant");
    }
    does(CMIO, "adjudicate");
    work();
    assertThat(
            primum
                .view()
                .now()
                .change(CHANGE)
                .orElseThrow()
                .progress(new DecisionId("B1"))
                .signed())
        .isTrue();
  }

  @Test
  void whoeverSignedAnEarlierVersionIsToldSoAndShownWhatChanged() {
    raise();
    text("raisers: sometimes", "margin: 1");
    for (String option : List.of("do-nothing", "amended")) {
      does(OFFICER, "determine", "option", option, "verdict", "compliant");
    }
    does(CMIO, "adjudicate");
    text("raisers: sometimes", "margin: 2");
    text("raisers: never", "margin: 2");
    work();
    assertThat(voided()).isEmpty();
    text("raisers: never", "margin: 3");
    text("raisers: never", "margin: 3", "alpha: 5");
    PartSlot slot = PartSlot.whole(new PartKind("charter-text"));
    assertThat(voided())
        .containsExactly(new SignedThen(new DecisionId("B1"), "B. Quist (board)", slot, 3, 5));
    assertThat(voided().getFirst().sentence())
        .isEqualTo("B. Quist (board) signed B1 on version 3 of the charter-text, now 5");
    PartVersions versions = primum.reading().parts(CHANGE);
    Difference difference =
        primum
            .reading()
            .difference(
                versions.version(slot, 3).orElseThrow().digest(),
                versions.version(slot, 5).orElseThrow().digest());
    assertThat(difference.sections()).hasSize(1);
    assertThat(difference.sections().getFirst().near())
        .extracting(line -> line.sign().mark() + line.text())
        .containsExactly(" raisers: never", "-margin: 2", "+margin: 3", "+alpha: 5");
    work();
    assertThat(voided()).isEmpty();
  }

  private List<SignedThen> voided() {
    return primum.reading().change(CHANGE).orElseThrow().voided();
  }

  @Test
  void aManifestLeadsToTheDocumentThatItNames() {
    String before = primum.documents().put("define A: true".getBytes(StandardCharsets.UTF_8)).hex();
    String after = primum.documents().put("define A: false".getBytes(StandardCharsets.UTF_8)).hex();
    String manifest = "{\"main\":{\"source\":\"%s\"},\"name\":\"alert\"}";
    Difference difference =
        primum
            .reading()
            .difference(
                primum.documents().put(manifest.formatted(before).getBytes(StandardCharsets.UTF_8)),
                primum.documents().put(manifest.formatted(after).getBytes(StandardCharsets.UTF_8)));
    assertThat(difference.sections())
        .extracting(Difference.Section::what)
        .containsExactly("", "/main/source");
    assertThat(difference.sections().getLast().near())
        .extracting(line -> line.sign().mark() + line.text())
        .containsExactly("-define A: true", "+define A: false");
  }

  @Test
  void everyFaultIsOneSentenceThatSaysWhatIsExpected() {
    raise();
    assertThatThrownBy(() -> commands("dance"))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("There is no act `dance`");
    assertThatThrownBy(() -> commands("attach", "part", "charter-text"))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("`text`, or by the `digest`");
    assertThatThrownBy(() -> commands("attach", "part", "charter-text", "digest", "0".repeat(64)))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("No document");
    assertThatThrownBy(
            () -> commands("raise", "kind", "cds-alert", "title", "x", "options", "sirs"))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("expected is `id: title`");
    assertThatThrownBy(
            () ->
                commands(
                    "raise", "kind", "cds-alert", "title", "x", "options", "a: A", "reach", "moon"))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("`moon`");
    assertThatThrownBy(() -> commands("activate", "artifact", "alert", "mode", "silent"))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("Nothing is approved");
    assertThatThrownBy(() -> commands("estimate-harm", "model", "harm: x"))
        .isInstanceOf(BadForm.class)
        .hasMessageContaining("options");
  }
}

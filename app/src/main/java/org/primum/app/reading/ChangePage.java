package org.primum.app.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.app.comparing.SignedThen;
import org.primum.terms.ChangeId;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;

/// One change, whole, as a page shows it.
///
/// @param next what happens next, who owes it, and what stands in the way
/// @param attention what deserves a second look, in whole sentences: overrides, silence, lapsed
///   licences, what has expired or is about to
/// @param voided signatures that fell because a part changed, until they are given anew
/// @param gates compliance, safety, usability, in this order
/// @param options in the order they were raised
/// @param matrix who decides
/// @param record newest first
/// @param runs what this change has running, inside Primum or outside
public record ChangePage(
    Heading heading,
    Next next,
    List<String> attention,
    List<SignedThen> voided,
    List<GateCard> gates,
    List<OptionRow> options,
    Matrix matrix,
    List<RecordLine> record,
    List<RuntimeRow> runs) {
  public ChangePage {
    attention = List.copyOf(attention);
    voided = List.copyOf(voided);
    gates = List.copyOf(gates);
    options = List.copyOf(options);
    record = List.copyOf(record);
    runs = List.copyOf(runs);
  }

  /// What the change is.
  ///
  /// @param kindTitle the kind in the charter's words
  /// @param standing one word: `open`, `running`, `suspended`, `retired`, `withdrawn`, `refused`
  /// @param charterVersion of the charter it was raised under
  /// @param raisedBy printed name and role title
  public record Heading(
      ChangeId id,
      String title,
      KindId kind,
      String kindTitle,
      String standing,
      String charterVersion,
      String raisedBy,
      Instant raisedAt) {}

  /// The sentence at the top.
  ///
  /// @param who whose turn it is, names and role; empty where nobody's
  /// @param sentence what they do and how far the change is
  /// @param blocked true where something must be mended before anyone can go on
  public record Next(String who, String sentence, boolean blocked) {}

  /// How a gate stands.
  public enum GateState {
    /// Nothing is known yet.
    WAITING,
    /// It lets the proposed option through.
    PASSED,
    /// It chose among the options.
    DECIDES,
    /// It lets nothing through, or needs a signed word.
    BLOCKED
  }

  /// One of the three doors.
  ///
  /// @param title `Compliance`, `Safety`, `Usability`
  /// @param status a few words, e.g. `passed, 4 of 4 options`
  /// @param reasons what was found, with figures: a line an option, or one for all
  public record GateCard(String title, GateState state, String status, List<Reason> reasons) {
    public GateCard {
      reasons = List.copyOf(reasons);
    }
  }

  /// What a gate found of one option.
  ///
  /// @param option empty where it is said of all
  public record Reason(Optional<OptionId> option, String sentence) {
    /// What is said of all options.
    public static Reason ofAll(String sentence) {
      return new Reason(Optional.empty(), sentence);
    }
  }

  /// One option with its figures.
  ///
  /// @param harm empty until the harm is estimated
  /// @param replay empty where no logic was replayed
  /// @param standing short words about it
  /// @param chosen true for the option that is proposed, judged or accepted
  public record OptionRow(
      OptionId id,
      String title,
      Optional<HarmFigures> harm,
      Optional<ReplayFigures> replay,
      List<Badge> standing,
      boolean chosen) {
    public OptionRow {
      standing = List.copyOf(standing);
    }
  }

  /// Expected change in weighted harm per year against doing nothing; positive is more harm.
  ///
  /// @param probabilityOfHarm that it is above zero, 0 to 1
  /// @param newHarm expected new harm alone, ≥ 0
  /// @param avertedHarm expected harm averted alone, ≥ 0
  /// @param usability mean clinician minutes saved per day; positive is better
  public record HarmFigures(
      double mean,
      double p5,
      double p95,
      double probabilityOfHarm,
      double newHarm,
      double avertedHarm,
      double usability) {}

  /// What the replay counted, windowed figures.
  ///
  /// @param report digest of the report
  /// @param episodesPer100PatientDays new alerts
  /// @param sensitivity share of septic stays alerted within the window, 0 to 1; NaN where there
  ///   are none
  /// @param ppv share of episodes that were true, 0 to 1; NaN where there are none
  public record ReplayFigures(
      Digest report,
      long stays,
      long hours,
      double episodesPer100PatientDays,
      double sensitivity,
      double ppv) {}

  /// The tone of a short word.
  public enum Tone {
    /// Speaks for it.
    GOOD,
    /// To be looked at.
    CAUTION,
    /// Speaks against it.
    BAD,
    /// Says neither.
    PLAIN
  }

  /// A short word with a tone, e.g. `safest`.
  public record Badge(String word, Tone tone) {}

  /// Who decides: one row per decision, one column per role or committee with a part in any.
  public record Matrix(List<Column> columns, List<Row> rows) {
    public Matrix {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// A role, or a committee.
  ///
  /// @param id the role's id, or the committee's
  /// @param chamber empty where it belongs to none
  public record Column(String id, String title, Optional<String> chamber) {}

  /// One decision.
  ///
  /// @param cells one per column, in the order of the columns; empty where that column has no part
  public record Row(DecisionId decision, String title, List<Optional<Cell>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// How far a letter is.
  public enum CellState {
    /// Its turn has not come.
    OWED,
    /// It is its turn now.
    WAITING,
    /// Done.
    DONE,
    /// Done, and against.
    REFUSED,
    /// The deadline passed without a word.
    SILENT
  }

  /// One letter of the matrix.
  ///
  /// @param letter `R`, `A`, `C` or `I`; `AR` where one role does the work and signs it
  /// @param who printed names, or what is known, e.g. `5 of 5, quorum met`; may be empty
  /// @param at when it was done
  /// @param words what was said, where it is kept and open; see [RecordLine]
  public record Cell(
      String letter, CellState state, String who, Optional<Instant> at, Optional<String> words) {}

  /// One act in words.
  ///
  /// @param index the entry in the ledger
  /// @param name printed name of who acted
  /// @param role the title of the hat worn
  /// @param chamber of that role
  /// @param sentence what was done, to follow the name, e.g. `signed T4`
  /// @param words the free text said with it; `withheld` where it was erased or is not open
  public record RecordLine(
      long index,
      Instant at,
      String name,
      RoleId roleId,
      String role,
      Optional<String> chamber,
      String sentence,
      Optional<String> words) {}
}

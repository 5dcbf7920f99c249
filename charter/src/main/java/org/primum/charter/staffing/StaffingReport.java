package org.primum.charter.staffing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.Kind;
import org.primum.roster.Roster;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;

/// Whether each decision of a charter, and each kind of change as a whole, can be staffed.
///
/// @param basis what the report assumes about who there is, in words
/// @param decisions each by itself, by id
/// @param kinds each with everything it could need, by id
public record StaffingReport(String basis, List<Row> decisions, List<Row> kinds) {
  public StaffingReport {
    decisions = List.copyOf(decisions);
    kinds = List.copyOf(kinds);
  }

  /// One answer.
  ///
  /// @param subject the id of a decision or a kind
  /// @param conflict the rules in conflict, none where it is possible
  public record Row(String subject, List<Refusal> conflict) {
    public Row {
      conflict = List.copyOf(conflict);
    }

    /// True where a staffing exists.
    public boolean possible() {
      return conflict.isEmpty();
    }
  }

  /// The report for a hospital without vacancies: one person for each role.
  public static StaffingReport ideal(Charter charter) {
    return of(
        charter,
        new StaffingQuestion.Hands(IdealRoster.of(charter), Optional.empty(), IdealRoster.AT),
        "one licensed person for each role, and for each seat of a committee");
  }

  /// The report for those on `roster` at `at`.
  public static StaffingReport of(Charter charter, Roster roster, Instant at) {
    return of(
        charter,
        new StaffingQuestion.Hands(roster, Optional.empty(), at),
        roster.members().size() + " people on the roster, on " + charter.day(at));
  }

  private static StaffingReport of(Charter charter, StaffingQuestion.Hands hands, String basis) {
    List<Row> decisions = new ArrayList<>();
    for (Decision decision : charter.decisions().values()) {
      StaffingQuestion question =
          new StaffingQuestion(
              charter, hands.roster(), List.of(decision), hands.raiser(), hands.at());
      decisions.add(row(decision.id().value(), question));
    }
    List<Row> kinds = new ArrayList<>();
    for (Kind kind : charter.kinds().values()) {
      kinds.add(
          row(kind.id().value(), StaffingQuestion.of(charter, kind.id(), ChangeTraits.ALL, hands)));
    }
    return new StaffingReport(basis, decisions, kinds);
  }

  private static Row row(String subject, StaffingQuestion question) {
    return switch (StaffingCheck.check(question)) {
      case Staffing.Possible possible -> new Row(subject, List.of());
      case Staffing.Conflict(List<Refusal> rules) -> new Row(subject, rules);
    };
  }

  /// True where everything can be staffed.
  public boolean possible() {
    return decisions.stream().allMatch(Row::possible) && kinds.stream().allMatch(Row::possible);
  }

  /// `[{decision, possible, conflict: [{rule, message}]}]`.
  public Json decisionsJson() {
    return rows("decision", decisions);
  }

  /// `[{kind, possible, conflict: [{rule, message}]}]`.
  public Json kindsJson() {
    return rows("kind", kinds);
  }

  private static Json rows(String subject, List<Row> rows) {
    List<Json> items = new ArrayList<>();
    for (Row row : rows) {
      List<Json> conflict = new ArrayList<>();
      row.conflict()
          .forEach(
              rule ->
                  conflict.add(
                      Json.object()
                          .put("rule", rule.rule())
                          .put("message", rule.sentence())
                          .build()));
      items.add(
          Json.object()
              .put(subject, row.subject())
              .put("possible", row.possible())
              .put("conflict", new Json.Arr(conflict))
              .build());
    }
    return new Json.Arr(items);
  }
}

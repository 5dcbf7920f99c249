package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.Kind;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;

/// Whether each decision of a charter, and each kind of change as a whole, can be staffed.
///
/// @param basis what the report assumes about who there is, in words
/// @param decisions each by itself, by id
/// @param kinds each with everything it could need, by id
/// @param singlePoints those without whom a decision cannot be made; none for an ideal hospital
public record StaffingReport(
    String basis, List<Row> decisions, List<Row> kinds, List<SinglePoint> singlePoints) {
  public StaffingReport {
    decisions = List.copyOf(decisions);
    kinds = List.copyOf(kinds);
    singlePoints = List.copyOf(singlePoints);
  }

  /// One answer.
  ///
  /// @param subject the id of a decision or a kind
  /// @param conflict the rules in conflict, none where it is possible
  /// @param mends what would resolve the conflict, each by itself
  public record Row(String subject, List<Refusal> conflict, List<String> mends) {
    public Row {
      conflict = List.copyOf(conflict);
      mends = List.copyOf(mends);
    }

    /// True where a staffing exists.
    public boolean possible() {
      return conflict.isEmpty();
    }
  }

  /// The report for a hospital without vacancies: one person for each role.
  public static StaffingReport ideal(Charter charter) {
    return new Asking(
            charter,
            new StaffingQuestion.Hands(IdealRoster.of(charter), Optional.empty(), IdealRoster.AT))
        .report("one licensed person for each role, and for each seat of a committee", List.of());
  }

  /// The report for `hands`, with single points of failure.
  public static StaffingReport of(Charter charter, StaffingQuestion.Hands hands) {
    Asking asking = new Asking(charter, hands);
    return asking.report(
        hands.roster().members().size() + " people on the roster, on " + charter.day(hands.at()),
        SinglePoint.all(charter, hands, asking.people));
  }

  /// Many questions about the same people.
  private static final class Asking {
    private final Charter charter;
    private final StaffingQuestion.Hands hands;
    private final People people;

    Asking(Charter charter, StaffingQuestion.Hands hands) {
      this.charter = charter;
      this.hands = hands;
      this.people = new People(charter, hands);
    }

    StaffingReport report(String basis, List<SinglePoint> singlePoints) {
      List<Row> decisions = new ArrayList<>();
      for (Decision decision : charter.decisions().values()) {
        decisions.add(row(decision.id().value(), List.of(decision)));
      }
      List<Row> kinds = new ArrayList<>();
      for (Kind kind : charter.kinds().values()) {
        kinds.add(row(kind.id().value(), charter.needed(kind.id(), ChangeTraits.ALL)));
      }
      return new StaffingReport(basis, decisions, kinds, singlePoints);
    }

    private Row row(String subject, List<Decision> decisions) {
      StaffingQuestion question = new StaffingQuestion(charter, decisions, hands);
      return switch (new StaffingCheck(question, people).check()) {
        case Staffing.Possible possible -> new Row(subject, List.of(), List.of());
        case Staffing.Conflict(List<Refusal> rules, List<String> mends) ->
            new Row(subject, rules, mends);
      };
    }
  }

  /// True where everything can be staffed.
  public boolean possible() {
    return decisions.stream().allMatch(Row::possible) && kinds.stream().allMatch(Row::possible);
  }

  /// `[{decision, person, name, as: [title]}]`.
  public Json singlePointsJson() {
    return new Json.Arr(
        singlePoints.stream()
            .<Json>map(
                point ->
                    Json.object()
                        .put("decision", point.decision())
                        .put("person", point.person().value())
                        .put("name", point.name())
                        .put("as", Json.texts(point.as()))
                        .build())
            .toList());
  }

  /// `[{decision, possible, conflict: [{rule, message}], mends: [clause]}]`.
  public Json decisionsJson() {
    return rows("decision", decisions);
  }

  /// `[{kind, possible, conflict: [{rule, message}], mends: [clause]}]`.
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
              .put("mends", Json.texts(row.mends()))
              .build());
    }
    return new Json.Arr(items);
  }
}

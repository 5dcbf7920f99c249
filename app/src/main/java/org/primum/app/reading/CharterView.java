package org.primum.app.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.primum.app.folding.AdoptedCharter;
import org.primum.app.reading.ChangePage.Column;
import org.primum.app.reading.CharterPage.DecisionRow;
import org.primum.app.reading.CharterPage.ExclusionRow;
import org.primum.app.reading.CharterPage.KindRow;
import org.primum.app.reading.CharterPage.Limit;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Decision.Letter;
import org.primum.charter.Kind;
import org.primum.charter.Need;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;

/// The charter in force as a page.
final class CharterView {
  private CharterView() {}

  static CharterPage page(AdoptedCharter adopted) {
    Charter charter = adopted.charter();
    List<Decision> decisions = Decision.ordered(charter.decisions().values());
    List<Column> columns = MatrixView.columns(charter, decisions);
    return new CharterPage(
        charter.heading().name(),
        charter.heading().version(),
        adopted.digest(),
        adopted.index(),
        adopted.at(),
        columns,
        decisions.stream().map(decision -> row(decision, columns)).toList(),
        charter.exclusions().stream()
            .map(
                each ->
                    new ExclusionRow(
                        charter.role(each.first()).title(),
                        charter.role(each.second()).title(),
                        each.why()))
            .toList(),
        charter.kinds().values().stream().map(CharterView::kind).toList(),
        limits(charter),
        CanonicalJson.text(charter.json()));
  }

  private static DecisionRow row(Decision decision, List<Column> columns) {
    return new DecisionRow(
        decision.id(),
        decision.title(),
        columns.stream().map(column -> letters(decision, column.id())).toList());
  }

  private static String letters(Decision decision, String column) {
    for (Committee committee : decision.committees()) {
      if (column.equals("committee:" + committee.id())) {
        return "R";
      }
    }
    if (column.startsWith("committee:")) {
      return "";
    }
    RoleId role = new RoleId(column);
    Set<Letter> letters = decision.letters(role);
    StringBuilder word = new StringBuilder();
    if (letters.contains(Letter.ACCOUNTABLE)) {
      word.append('A');
    }
    if (decision.responsible().contains(role)) {
      word.append('R');
    }
    if (letters.contains(Letter.CONSULTED)) {
      word.append('C');
    }
    if (letters.contains(Letter.INFORMED)) {
      word.append('I');
    }
    return word.toString();
  }

  private static KindRow kind(Kind kind) {
    List<String> needs = new ArrayList<>();
    kind.decisions()
        .forEach(
            (decision, need) ->
                needs.add(need == Need.ALWAYS ? decision.value() : decision + " " + need.words()));
    return new KindRow(
        kind.id().value(), kind.title(), needs, List.copyOf(kind.hazards().values()));
  }

  private static List<Limit> limits(Charter charter) {
    List<Limit> limits = new ArrayList<>();
    limits.add(limit("margin, per year", charter.precedence().margin()));
    limits.add(limit("alpha", charter.precedence().alpha()));
    limits.add(limit("probability of harm, limit", charter.precedence().harmProbabilityLimit()));
    limits.add(limit("new harm, limit per year", charter.precedence().newHarmLimit()));
    for (SeverityLevel level : charter.severity().levels()) {
      limits.add(
          new Limit(
              "severity " + level.id(),
              level.value().toPlainString()
                  + (level.exact()
                      ? ""
                      : " (%s to %s)"
                          .formatted(level.low().toPlainString(), level.high().toPlainString()))));
    }
    limits.add(new Limit("permit freshness", charter.operation().permitFreshness().toString()));
    return limits;
  }

  private static Limit limit(String name, BigDecimal value) {
    return new Limit(name, value.toPlainString());
  }
}

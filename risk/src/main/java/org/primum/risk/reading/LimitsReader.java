package org.primum.risk.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.risk.adjudication.Limits;

/// Reads the limits of the safety gate: `{margin: 0.05 per year, alpha: 0.05, harmLimit:
/// {probability: 0.2}, newHarmLimit: 0.5 per year}`.
final class LimitsReader {
  private static final Pattern PER_YEAR =
      Pattern.compile("([0-9]{1,30}(\\.[0-9]{1,30})?) per year");

  private final Faults faults;

  LimitsReader(Faults faults) {
    this.faults = faults;
  }

  Optional<Limits> read(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<BigDecimal> margin = perYear(fields, "margin");
    Optional<BigDecimal> alpha = fields.requireDecimal("alpha");
    Optional<BigDecimal> harmLimit = probability(fields);
    Optional<BigDecimal> newHarmLimit = perYear(fields, "newHarmLimit");
    fields.done();
    if (margin.isEmpty() || alpha.isEmpty() || harmLimit.isEmpty() || newHarmLimit.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Limits(margin.get(), alpha.get(), harmLimit.get(), newHarmLimit.get()));
    } catch (IllegalArgumentException e) {
      faults.add(node.place(), "limits", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> probability(Fields fields) {
    return fields
        .require("harmLimit")
        .flatMap(
            node -> {
              Fields inner = Fields.of(node, faults);
              Optional<BigDecimal> value = inner.requireDecimal("probability");
              inner.done();
              return value;
            });
  }

  private Optional<BigDecimal> perYear(Fields fields, String key) {
    Optional<Scalar> text = fields.requireText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = PER_YEAR.matcher(text.get().text());
    if (!matcher.matches()) {
      faults.add(
          text.get().place(),
          "limits",
          "`"
              + key
              + "` must say how much weighted harm a year, such as `0.05 per year`, found `"
              + text.get().text()
              + "`");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(matcher.group(1)));
  }
}

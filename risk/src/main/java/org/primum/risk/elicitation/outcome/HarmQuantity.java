package org.primum.risk.elicitation.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.risk.distribution.Beta;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.distribution.LogNormal;
import org.primum.risk.distribution.Normal;
import org.primum.risk.draws.Digits;
import org.primum.risk.elicitation.Fit;
import org.primum.risk.elicitation.Mixture;
import org.primum.risk.elicitation.QuantileFitting;
import org.primum.risk.elicitation.Quantiles;
import org.primum.risk.elicitation.Question;
import org.primum.risk.elicitation.Range;
import org.primum.terms.json.Json;

/// A pool as one of the distributions that a harm model knows, the nearest of them.
///
/// @param distance the greatest difference between its probabilities and the pool's, over the
///   pool's percentiles 1 to 99
/// @param origin whose judgement it is
public record HarmQuantity(
    String name, Distribution distribution, double distance, String unit, Origin origin) {
  private static final int DIGITS = 6;

  /// Where the quantity comes from.
  ///
  /// @param experts their names
  public record Origin(String title, String dated, String experts) {}

  static Optional<HarmQuantity> of(Question question, Mixture pool, Origin origin) {
    return candidates(question.range(), pool).stream()
        .map(
            candidate ->
                new HarmQuantity(
                    question.id(), candidate, distance(candidate, pool), question.unit(), origin))
        .min(Comparator.comparingDouble(HarmQuantity::distance));
  }

  private static List<Distribution> candidates(Range range, Mixture pool) {
    List<Double> levels = PooledQuantity.LEVELS;
    Quantiles pooled = new Quantiles(levels, levels.stream().map(pool::quantile).toList());
    List<Distribution> candidates = new ArrayList<>();
    for (Fit fit : QuantileFitting.of(pooled, range)) {
      if (fit.staysInside() && !fit.mirrored()) {
        candidate(fit, range).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /// The fit as a model's distribution, rounded to the digits that are written.
  private static Optional<Distribution> candidate(Fit fit, Range range) {
    double first = fit.parameters().get(0);
    double second = fit.parameters().get(1);
    try {
      return switch (fit.family()) {
        case NORMAL -> Optional.of(new Normal(rounded(first), rounded(second)));
        case LOGNORMAL ->
            range.hasLower() && range.lower() != 0
                ? Optional.empty()
                : Optional.of(
                    new LogNormal(rounded(fit.quantile(0.05)), rounded(fit.quantile(0.95))));
        case BETA ->
            range.equals(new Range(0, 1))
                ? Optional.of(new Beta(rounded(first), rounded(second)))
                : Optional.empty();
        case GAMMA -> Optional.empty();
      };
    } catch (IllegalArgumentException outOfItsLimits) {
      return Optional.empty();
    }
  }

  private static double rounded(double value) {
    return Double.parseDouble(Digits.significant(value, DIGITS));
  }

  private static double distance(Distribution candidate, Mixture pool) {
    double most = 0;
    for (int percent = 1; percent < 100; percent++) {
      double x = pool.quantile(percent / 100.0);
      most = Math.max(most, Math.abs(candidate.cdf(x) - pool.cdf(x)));
    }
    return most;
  }

  /// One line of YAML, ready for a harm model.
  public String yaml() {
    return name
        + ": {"
        + parameters()
        + (unit.isEmpty() ? "" : ", unit: " + quoted(unit))
        + ", source: "
        + quoted(origin.title() + ", " + origin.dated())
        + ", class: expert, author: "
        + quoted(origin.experts())
        + "}";
  }

  private String parameters() {
    return distribution.json().members().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + braces(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String braces(Json value) {
    return switch (value) {
      case Json.Obj object ->
          object.members().entrySet().stream()
              .map(
                  (Map.Entry<String, Json> entry) ->
                      entry.getKey() + ": " + braces(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Json.Text text -> text.value();
      case Json.Int whole -> Long.toString(whole.value());
      case Json.Arr list ->
          list.items().stream()
              .map(HarmQuantity::braces)
              .collect(Collectors.joining(", ", "[", "]"));
      case Json.Bool flag -> Boolean.toString(flag.value());
      case Json.Null nothing -> "null";
    };
  }

  /// A YAML double-quoted scalar.
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }
}

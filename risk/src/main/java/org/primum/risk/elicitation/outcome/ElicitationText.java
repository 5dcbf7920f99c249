package org.primum.risk.elicitation.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.primum.risk.comparison.TextTable;
import org.primum.risk.draws.Digits;
import org.primum.risk.elicitation.Elicitation;
import org.primum.risk.elicitation.Expert;
import org.primum.risk.elicitation.Fit;
import org.primum.risk.elicitation.Pooling;
import org.primum.risk.elicitation.Quantiles;
import org.primum.risk.elicitation.SeedScore;

/// Renders a pooled elicitation for people.
public final class ElicitationText {
  private ElicitationText() {}

  public static String of(PooledElicitation pooled) {
    Elicitation elicitation = pooled.elicitation();
    StringBuilder text = new StringBuilder();
    text.append(elicitation.title()).append(", ").append(elicitation.dated()).append('\n');
    text.append(elicitation.experts().size()).append(" experts, pooled ");
    text.append(pooling(elicitation.pooling()));
    pooled
        .seeds()
        .flatMap(PooledElicitation.Seeds::cutOff)
        .ifPresent(cut -> text.append(": calibration of at least ").append(three(cut)));
    text.append("\n\n");
    pooled.seeds().ifPresent(seeds -> text.append(seeds(elicitation, seeds)).append('\n'));
    pooled.quantities().forEach(quantity -> text.append(quantity(quantity)).append('\n'));
    return text.toString();
  }

  /// How experts are weighed, in words.
  static String pooling(Pooling pooling) {
    return switch (pooling) {
      case Pooling.Equal equal -> "with equal weights";
      case Pooling.Performance performance ->
          "by performance with "
              + (performance.perItem() ? "item" : "global")
              + " weights"
              + (performance.cutOff().isEmpty() ? ", cut off where the pool is best" : "");
    };
  }

  private static String seeds(Elicitation elicitation, PooledElicitation.Seeds seeds) {
    TextTable table =
        new TextTable()
            .row(
                "on " + elicitation.seeds().size() + " seeds",
                "calibration",
                "information",
                "product",
                "weight");
    for (Expert expert : elicitation.experts()) {
      SeedScore score = Objects.requireNonNull(seeds.experts().get(expert.id()));
      String weight =
          seeds.cutOff().isPresent() ? three(seeds.weights().getOrDefault(expert.id(), 0.0)) : "";
      row(table, expert.name() + ", " + expert.role(), score, weight);
    }
    row(table, "pool, equal weights", seeds.equally(), "");
    seeds.performing().ifPresent(score -> row(table, "pool, by performance", score, ""));
    return table.text(0);
  }

  private static void row(TextTable table, String name, SeedScore score, String weight) {
    table.row(
        name,
        three(score.calibration()),
        three(score.information()),
        three(score.product()),
        weight);
  }

  private static String quantity(PooledQuantity quantity) {
    StringBuilder text = new StringBuilder();
    text.append(quantity.question().id()).append(": ").append(quantity.question().words());
    text.append(
        quantity.question().unit().isEmpty() ? "" : " (" + quantity.question().unit() + ")");
    text.append('\n');
    TextTable table = new TextTable().row("", "said", "best fit", "off by", "weight");
    for (Answer answer : quantity.answers()) {
      Fit best = answer.best();
      table.row(
          answer.expert().name(),
          said(answer.stated()),
          described(best),
          three(Math.sqrt(best.sumOfSquares() / answer.stated().count())),
          three(answer.weight()));
    }
    table.row("pool", said(quantity.pooled()), "mean " + three(quantity.pool().mean()), "", "");
    text.append(table.text(2));
    text.append("  ").append(quantity.disagreement().words()).append('\n');
    for (Answer answer : quantity.answers()) {
      answer
          .reason()
          .ifPresent(
              why ->
                  text.append("  ")
                      .append(answer.expert().name())
                      .append(": ")
                      .append(why)
                      .append('\n'));
    }
    text.append(inModel(quantity.inModel()));
    return text.toString();
  }

  private static String inModel(Optional<HarmQuantity> quantity) {
    return quantity
        .map(
            model ->
                "  in a harm model (its probabilities differ from the pool's by at most "
                    + three(model.distance())
                    + "):\n    "
                    + model.yaml()
                    + "\n")
        .orElse("  no distribution of a harm model stays in this range and fits the pool\n");
  }

  /// A fit with its parameters, e.g. `beta(5.45, 11.6)`.
  static String described(Fit fit) {
    String shifted =
        switch (fit.family()) {
          case NORMAL -> "";
          case LOGNORMAL, GAMMA ->
              fit.mirrored()
                  ? " below " + Digits.significant(fit.range().upper(), 6)
                  : fit.range().hasLower() && fit.range().lower() != 0
                      ? " above " + Digits.significant(fit.range().lower(), 6)
                      : "";
          case BETA ->
              fit.range().lower() == 0 && fit.range().upper() == 1
                  ? ""
                  : " on "
                      + Digits.significant(fit.range().lower(), 6)
                      + " to "
                      + Digits.significant(fit.range().upper(), 6);
        };
    return fit.family().word()
        + "("
        + three(fit.parameters().get(0))
        + ", "
        + three(fit.parameters().get(1))
        + ")"
        + shifted;
  }

  private static String said(Quantiles quantiles) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < quantiles.count(); at++) {
      parts.add(
          percentile(quantiles.probabilities().get(at)) + " " + three(quantiles.values().get(at)));
    }
    return String.join(", ", parts);
  }

  /// `p5`, `p97.5`.
  static String percentile(double probability) {
    return "p"
        + new BigDecimal(Digits.significant(probability, 12))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString();
  }

  private static String three(double value) {
    return Digits.significant(value, 3);
  }
}

package org.primum.risk.comparison;

import java.util.stream.Collectors;
import org.primum.risk.draws.Digits;
import org.primum.risk.draws.Figures;
import org.primum.risk.sampling.Sampler;
import org.primum.risk.simulation.HarmEstimate;
import org.primum.risk.simulation.OptionEstimate;
import org.primum.risk.validation.Interval;

/// Renders an estimate as plain text: one line per option, then what makes it up and what moves it.
public final class EstimateText {
  private static final int MOST_DRIVERS = 6;

  private EstimateText() {}

  /// The whole estimate, lines ended by line feeds.
  public static String of(HarmEstimate estimate) {
    StringBuilder text = new StringBuilder();
    text.append(estimate.title()).append('\n');
    text.append(HarmEstimate.UNIT)
        .append(" against doing nothing, positive = more harm; ")
        .append(estimate.plan().draws())
        .append(
            estimate.plan().sampler() == Sampler.SOBOL ? " Sobol points, seed " : " draws, seed ")
        .append(estimate.plan().seed())
        .append(", model ")
        .append(estimate.model().brief())
        .append("\n\n");
    text.append(summary(estimate));
    text.append("± error: what more draws could still move the mean by, 95 % interval\n");
    text.append(missed(estimate));
    for (OptionEstimate option : estimate.options()) {
      if (!option.hazards().isEmpty()) {
        text.append('\n').append(option.option()).append('\n').append(details(option));
      }
    }
    if (!estimate.opinions().isEmpty()) {
      text.append("\nexpert opinion, not data:\n");
      text.append(
          estimate.opinions().stream()
              .map(opinion -> "  " + opinion + "\n")
              .collect(Collectors.joining()));
    }
    return text.toString();
  }

  private static String missed(HarmEstimate estimate) {
    StringBuilder text = new StringBuilder();
    for (OptionEstimate option : estimate.options()) {
      option
          .missedMean()
          .ifPresent(
              exact ->
                  text.append("the tail of ")
                      .append(option.option())
                      .append(" is too heavy for its mean to be drawn: by the product of the means")
                      .append(" it is ")
                      .append(signed(exact))
                      .append("; read the quantiles, or narrow the inputs\n"));
    }
    return text.toString();
  }

  private static String summary(HarmEstimate estimate) {
    TextTable table =
        new TextTable()
            .row(
                "option",
                "mean ΔH",
                "± error",
                "5 %",
                "50 %",
                "95 %",
                "sd",
                "P(harm)",
                "new H⁺",
                "averted H⁻",
                "min/day");
    for (OptionEstimate option : estimate.options()) {
      Figures harm = option.deltaHarm();
      table.row(
          option.option().value(),
          signed(harm.mean()),
          error(harm.error().mean()),
          signed(harm.p5()),
          signed(harm.p50()),
          signed(harm.p95()),
          plain(harm.sd()),
          Digits.probability(option.harmful().probability()),
          plain(option.newHarm().mean()),
          plain(option.avertedHarm().mean()),
          option.minutesSaved().map(minutes -> signed(minutes.mean())).orElse("0"));
    }
    return table.text(0);
  }

  private static String details(OptionEstimate option) {
    TextTable hazards = new TextTable().row("hazard", "mean", "sd");
    for (OptionEstimate.HazardShare hazard : option.hazards()) {
      hazards.row(
          hazard.id() + (hazard.privacy() ? " (privacy)" : ""),
          signed(hazard.mean()),
          plain(hazard.sd()));
    }
    if (!option.privacy().isEmpty()) {
      hazards.row(
          "of which privacy", signed(option.privacy().newHarm() - option.privacy().avertedHarm()));
    }
    option
        .subgroups()
        .forEach(
            share ->
                hazards.row(
                    "of which " + share.subgroup(),
                    signed(share.deltaHarm().mean()),
                    plain(share.deltaHarm().sd())));
    TextTable drivers = new TextTable().row("moved by", "at 5 %", "at 95 %", "variance");
    option.drivers().stream()
        .limit(MOST_DRIVERS)
        .forEach(
            driver ->
                drivers.row(
                    driver.quantity(),
                    signed(driver.low()),
                    signed(driver.high()),
                    Math.round(driver.varianceShare() * 100) + " %"));
    return hazards.text(2) + drivers.text(2) + severities(option);
  }

  private static String severities(OptionEstimate option) {
    TextTable severities = new TextTable().row("severity range", "at its low", "at its high");
    option
        .severities()
        .forEach(
            move ->
                severities.row(
                    move.word()
                        + " "
                        + plain(move.range().lower())
                        + " to "
                        + plain(move.range().upper()),
                    signed(move.atLow()),
                    signed(move.atHigh())));
    return option.severities().isEmpty() ? "" : severities.text(2);
  }

  private static String error(Interval interval) {
    double half = (interval.upper() - interval.lower()) / 2;
    return half > 0 ? Digits.significant(half, 2) : "0";
  }

  private static String plain(double value) {
    return Digits.significant(value, 3);
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + plain(value);
  }
}

package org.primum.risk.turning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.adjudication.Candidate;
import org.primum.risk.draws.Draws;
import org.primum.risk.model.Factor;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Severity;
import org.primum.risk.simulation.HarmSample;

/// One option's harm as a function of one lever: what does not depend on it, draw by draw, and for
/// each power of the lever the factor before it, draw by draw. Turning the lever then costs a
/// multiplication per draw, whatever the model.
final class TurnedHarm {
  private final Candidate candidate;
  private final int repetitions;
  private final double[] rest;
  private double restAdded;
  private final Map<Lever.Power, Part> parts = new LinkedHashMap<>();

  /// What stands before one power of the lever.
  private static final class Part {
    private final double[] factors;
    private double added;
    private double averted;

    Part(int draws) {
      this.factors = new double[draws];
    }
  }

  TurnedHarm(HarmSample sample, HarmOption option, Candidate candidate, Lever lever) {
    this.candidate = candidate;
    this.repetitions = sample.simulation().repetitions();
    int draws = candidate.harmPerYear().size();
    this.rest = new double[draws];
    for (int i = 0; i < draws; i++) {
      rest[i] = candidate.harmPerYear().at(i);
    }
    this.restAdded = candidate.newHarmPerYear();
    for (Hazard hazard : option.hazards()) {
      Lever.Power power = lever.power(hazard);
      if (!power.equals(Lever.Power.NONE)) {
        take(sample, hazard, lever, power);
      }
    }
  }

  /// False where the option's harm does not depend on the lever.
  boolean turns() {
    return !parts.isEmpty();
  }

  /// The option with the lever at `value`.
  Candidate at(double value) {
    if (!turns()) {
      return candidate;
    }
    double[] harm = rest.clone();
    double added = restAdded;
    for (Map.Entry<Lever.Power, Part> each : parts.entrySet()) {
      double power = each.getKey().at(value);
      Part part = each.getValue();
      for (int i = 0; i < harm.length; i++) {
        harm[i] += power * part.factors[i];
      }
      added += power > 0 ? power * part.added : -power * part.averted;
    }
    return new Candidate(
        candidate.option(),
        candidate.doingNothing(),
        candidate.compliance(),
        candidate.accepted(),
        Draws.repeated(harm, repetitions),
        Math.max(0, added),
        candidate.minutesSaved());
  }

  /// Moves one hazard's harm from what does not depend on the lever to what does.
  private void take(HarmSample sample, Hazard hazard, Lever lever, Lever.Power power) {
    double[] factors = factors(sample, hazard, lever);
    Part part = parts.computeIfAbsent(power, _ -> new Part(rest.length));
    double added = 0;
    for (int i = 0; i < rest.length; i++) {
      double drawn =
          lever instanceof Lever.OfQuantity(var quantity, var _)
              ? sample.quantity(quantity.name()).at(i)
              : lever.now();
      double harm = factors[i] * power.at(drawn);
      rest[i] -= harm;
      added += Math.max(0, harm);
      part.factors[i] += factors[i];
      part.added += Math.max(0, factors[i]) / rest.length;
      part.averted += Math.max(0, -factors[i]) / rest.length;
    }
    restAdded -= added / rest.length;
  }

  /// The hazard's harm per year with every power of the lever left out, draw by draw.
  private double[] factors(HarmSample sample, Hazard hazard, Lever lever) {
    double[] factors = new double[rest.length];
    Arrays.fill(factors, hazard.sign().factor());
    if (hazard instanceof Hazard.Exposed exposed) {
      multiply(factors, HarmModel.DAYS_PER_YEAR);
      multiply(factors, exposed.exposures().factors(), sample, lever);
      multiply(factors, exposed.probability().factors(), sample, lever);
      switch (exposed.severity()) {
        case Severity.Scaled(var step) -> {
          if (!(lever instanceof Lever.OfSeverity)) {
            multiply(factors, step.value().doubleValue());
          }
        }
        case Severity.Valued(var value) ->
            multiply(factors, List.of(new Factor(value, false)), sample, lever);
      }
    }
    return factors;
  }

  private static void multiply(double[] factors, List<Factor> by, HarmSample sample, Lever lever) {
    for (Factor factor : by) {
      boolean turned =
          lever instanceof Lever.OfQuantity own && factor.quantity().name().equals(own.name());
      if (!turned) {
        Draws draws = sample.quantity(factor.quantity().name());
        for (int i = 0; i < factors.length; i++) {
          factors[i] *= factor.at(draws.at(i));
        }
      }
    }
  }

  private static void multiply(double[] factors, double by) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] *= by;
    }
  }
}

package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primum.risk.adjudication.Candidate;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.adjudication.Reweighing;
import org.primum.risk.draws.Draws;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.SeverityScale;
import org.primum.terms.OptionId;

/// A harm model drawn: for every option the change of harm, draw by draw, unchangeable.
public final class Simulation {
  private final HarmModel model;
  private final DrawPlan plan;
  private final int repetitions;
  private final List<SeverityScale.Step> steps;
  private final List<OptionTally> tallies;

  Simulation(
      HarmModel model,
      DrawPlan plan,
      int repetitions,
      List<SeverityScale.Step> steps,
      List<OptionTally> tallies) {
    this.model = model;
    this.plan = plan;
    this.repetitions = repetitions;
    this.steps = List.copyOf(steps);
    this.tallies = List.copyOf(tallies);
  }

  /// How it was drawn.
  public DrawPlan plan() {
    return plan;
  }

  /// The model drawn.
  public HarmModel model() {
    return model;
  }

  /// In how many independent repetitions the draws come.
  public int repetitions() {
    return repetitions;
  }

  /// ΔH of every option per year at the signed severities, draw by draw, in the order of the model.
  public List<Draws> harm() {
    return tallies.stream().map(tally -> harmPerYear(tally, signed())).toList();
  }

  /// The figures for people and for the record.
  public HarmEstimate estimate() {
    List<OptionEstimate> options =
        tallies.parallelStream()
            .map(
                tally ->
                    new OptionFigures(tally, steps, repetitions).of(harmPerYear(tally, signed())))
            .toList();
    return HarmEstimate.of(model, plan, options);
  }

  /// The options as the gates see them, at the signed severities.
  ///
  /// @param compliance the determination of every option
  /// @param accepted the options whose risk clinical leadership accepted in writing
  /// @throws IllegalArgumentException if an option has no determination
  public List<Candidate> candidates(Map<OptionId, Compliance> compliance, Set<OptionId> accepted) {
    return candidates(compliance, accepted, signed());
  }

  /// How many corners the severity ranges have: 0 where no word that weighs some hazard has one.
  ///
  /// @throws IllegalArgumentException if there are more than can be tried
  public int severityCorners() {
    return SeverityCorners.of(steps).size();
  }

  /// The options at every corner of the severity ranges, as far as no milder word outweighs a worse
  /// one. Candidates are computed while walking, so that memory holds one corner at a time.
  ///
  /// @throws IllegalArgumentException if an option has no determination, or there are more corners
  ///   than can be tried
  public Iterable<Reweighing> reweighings(
      Map<OptionId, Compliance> compliance, Set<OptionId> accepted) {
    return () ->
        SeverityCorners.of(steps).stream()
            .map(
                weights ->
                    new Reweighing(
                        SeverityCorners.settings(steps, weights),
                        candidates(compliance, accepted, weights)))
            .iterator();
  }

  private List<Candidate> candidates(
      Map<OptionId, Compliance> compliance, Set<OptionId> accepted, List<Double> weights) {
    List<Candidate> candidates = new ArrayList<>();
    for (OptionTally tally : tallies) {
      OptionId option = tally.option().id();
      Compliance determination = compliance.get(option);
      if (determination == null) {
        throw new IllegalArgumentException(
            "cannot adjudicate: option `"
                + option
                + "` has no determination; compliance comes before safety");
      }
      candidates.add(
          new Candidate(
              option,
              tally.option().doesNothing(),
              determination,
              accepted.contains(option),
              harmPerYear(tally, weights),
              newHarmPerYear(tally, weights),
              Arrays.stream(tally.minutes).average().orElse(0)));
    }
    return candidates;
  }

  private List<Double> signed() {
    return steps.stream().map(step -> step.value().doubleValue()).toList();
  }

  private Draws harmPerYear(OptionTally tally, List<Double> weights) {
    double[] sums = tally.net[steps.size()].clone();
    for (int row = 0; row < steps.size(); row++) {
      double weight = weights.get(row);
      double[] unweighted = tally.net[row];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weight * unweighted[i];
      }
    }
    return Draws.repeated(sums, repetitions);
  }

  private double newHarmPerYear(OptionTally tally, List<Double> weights) {
    double sum = tally.addedSums[steps.size()];
    for (int row = 0; row < steps.size(); row++) {
      sum += weights.get(row) * tally.addedSums[row];
    }
    return sum / plan.draws();
  }
}

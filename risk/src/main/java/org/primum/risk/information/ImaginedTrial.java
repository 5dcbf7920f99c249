package org.primum.risk.information;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.primum.risk.draws.Draws;
import org.primum.risk.sampling.SeededStream;
import org.primum.risk.simulation.HarmSample;

/// A trial carried out once in every imagined world, and what is then believed of each quantity it
/// counts.
///
/// # How
///
/// In a world with its own value of the quantity, the trial counts a binomial number of events
/// among its cases, or a Poisson number over its exposure. What it shows is summed up by the
/// posterior mean under the beta or gamma prior with the quantity's mean and variance: exact where
/// the quantity has such a prior, elsewhere a summary that the regression of harm on it bends as
/// needed (M. Strong, J. E. Oakley, A. Brennan, P. Breeze, Medical Decision Making 35(5), 2015). A
/// quantity whose cases are the events of another one counted in the same trial is counted among
/// those.
final class ImaginedTrial {
  private final HarmSample sample;
  private final long encounters;

  /// @param encounters cases, or units of exposure, for every quantity that follows no other
  ImaginedTrial(HarmSample sample, long encounters) {
    this.sample = sample;
    this.encounters = encounters;
  }

  /// What a trial that counts `counted` alone lets one believe of it, draw by draw.
  double[] alone(Countable counted) {
    return believed(List.of(counted)).getFirst();
  }

  /// What one trial that counts all of `counted` lets one believe of each, draw by draw.
  List<double[]> believed(List<Countable> counted) {
    List<long[]> events = new ArrayList<>();
    List<double[]> believed = new ArrayList<>();
    for (Countable each : ordered(counted)) {
      long[] cases = cases(each, ordered(counted), events);
      long[] own = count(each, cases);
      events.add(own);
      believed.add(believed(each, cases, own));
    }
    return believed;
  }

  /// Every quantity after the one whose events are its cases.
  private static List<Countable> ordered(List<Countable> counted) {
    List<Countable> ordered = new ArrayList<>();
    List<Countable> left = new ArrayList<>(counted);
    while (!left.isEmpty()) {
      Countable next =
          left.stream()
              .filter(
                  each ->
                      left.stream().noneMatch(other -> !other.equals(each) && each.follows(other)))
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private long[] cases(Countable each, List<Countable> ordered, List<long[]> events) {
    for (int before = 0; before < events.size(); before++) {
      if (each.probability() && each.follows(ordered.get(before))) {
        return events.get(before);
      }
    }
    long[] cases = new long[sample.quantity(each.quantity().name()).size()];
    Arrays.fill(cases, encounters);
    return cases;
  }

  private long[] count(Countable each, long[] cases) {
    String name = each.quantity().name();
    Draws truth = sample.quantity(name);
    SeededStream random =
        SeededStream.of("harm/trial/" + sample.simulation().plan().seed() + "/" + name);
    double[] uniforms = new double[cases.length];
    for (int i = 0; i < uniforms.length; i++) {
      uniforms[i] = random.uniform();
    }
    long[] events = new long[cases.length];
    IntStream.range(0, cases.length)
        .parallel()
        .forEach(
            i ->
                events[i] =
                    each.probability()
                        ? CountedEvents.binomial(cases[i], truth.at(i), uniforms[i])
                        : CountedEvents.poisson(cases[i] * truth.at(i), uniforms[i]));
    return events;
  }

  private double[] believed(Countable each, long[] cases, long[] events) {
    Draws before = sample.quantity(each.quantity().name());
    double mean = before.mean();
    double variance = before.sd() * before.sd();
    double weight = each.probability() ? mean * (1 - mean) / variance - 1 : mean / variance;
    double[] believed = new double[events.length];
    for (int i = 0; i < events.length; i++) {
      believed[i] = (mean * weight + events[i]) / (weight + cases[i]);
    }
    return believed;
  }
}

package org.primum.risk.adjudication;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.primum.risk.distribution.NormalScore;
import org.primum.risk.draws.Draws;
import org.primum.terms.OptionId;

/// Candidates for the adjudication tests: options described as the reference cases describe them.
final class Bench {
  static final int DRAWS = 200_000;
  static final Limits LIMITS = limits("0.05", "0.05", "0.2", "0.5");

  private Bench() {}

  static Limits limits(String margin, String alpha, String harm, String newHarm) {
    return new Limits(
        new BigDecimal(margin),
        new BigDecimal(alpha),
        new BigDecimal(harm),
        new BigDecimal(newHarm));
  }

  static OptionId id(String name) {
    return new OptionId(name);
  }

  static Candidate nothing() {
    return nothing(Compliance.COMPLIANT);
  }

  static Candidate nothing(Compliance compliance) {
    return new Candidate(id("do-nothing"), true, compliance, false, constant(0), 0, 0);
  }

  static Candidate option(String name, Compliance compliance, Draws harm, double minutes) {
    return new Candidate(id(name), false, compliance, false, harm, 0, minutes);
  }

  static Candidate yes(String name, Draws harm, double minutes) {
    return option(name, Compliance.COMPLIANT, harm, minutes);
  }

  static Candidate no(String name) {
    return option(name, Compliance.NON_COMPLIANT, constant(-9), 10);
  }

  static Candidate accepted(Candidate candidate) {
    return new Candidate(
        candidate.option(),
        candidate.doingNothing(),
        candidate.compliance(),
        true,
        candidate.harmPerYear(),
        candidate.newHarmPerYear(),
        candidate.minutesSaved());
  }

  static Candidate withNewHarm(Candidate candidate, double newHarm) {
    return new Candidate(
        candidate.option(),
        candidate.doingNothing(),
        candidate.compliance(),
        candidate.accepted(),
        candidate.harmPerYear(),
        newHarm,
        candidate.minutesSaved());
  }

  static Draws constant(double value) {
    return Draws.of(DRAWS, i -> value);
  }

  static Draws normal(double mean, double sd, long seed) {
    double[] scores = scores(seed);
    return Draws.of(DRAWS, i -> mean + sd * scores[i]);
  }

  /// Two normal quantities whose scores share a part, so that they correlate by `rho`.
  static List<Draws> correlated(double meanA, double meanB, double sd, double rho, long seed) {
    double[] a = scores(seed);
    double[] own = scores(seed + 1);
    double rest = Math.sqrt(1 - rho * rho);
    return List.of(
        Draws.of(DRAWS, i -> meanA + sd * a[i]),
        Draws.of(DRAWS, i -> meanB + sd * (rho * a[i] + rest * own[i])));
  }

  private static double[] scores(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(DRAWS, 0x1p-53, 1).map(NormalScore::of).toArray();
  }
}

package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// A rate known from `events` counted over an `exposure` (days, patient-days): the posterior of a
/// Poisson rate under Jeffreys' prior, Gamma(events + ½) / exposure (A. Gelman and others, Bayesian
/// Data Analysis, 3rd edition, §2.8).
///
/// @param events 0 to 99,999,999
/// @param exposure above 0, in the unit the rate is per
public record JeffreysRate(long events, double exposure) implements Distribution {
  public JeffreysRate {
    Parameters.within("counts", "events", (double) events, 0, 99_999_999);
    Parameters.positive("counts", "trials", exposure);
  }

  @Override
  public double mean() {
    return (events + 0.5) / exposure;
  }

  @Override
  public double lowest() {
    return 0;
  }

  @Override
  public double highest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double cdf(double x) {
    if (!(x > 0)) {
      return Double.isNaN(x) ? Double.NaN : 0;
    }
    return StrictMath.exp(SpecialFunctions.logGammaLower(events + 0.5, x * exposure));
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    ScoreTable table = new ScoreTable(new GammaShape(events + 0.5));
    return p -> StrictMath.exp(table.at(NormalScore.of(p))) / exposure;
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "counts",
        Json.object().put("events", events).put("trials", Distribution.decimal(exposure)));
  }

  @Override
  public String description() {
    return events + " in " + Distribution.decimal(exposure);
  }
}

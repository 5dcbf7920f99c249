package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// A probability known from `events` among `trials`: the posterior under Jeffreys' prior,
/// Beta(events
/// + ½, trials − events + ½) (H. Jeffreys, Proc. R. Soc. A 186, 1946; L. D. Brown, T. T. Cai, A.
///   DasGupta, Statistical Science 16(2), 2001, §4.1.2).
///
/// @param events 0 to `trials`
/// @param trials 1 to 99,999,999
public record Jeffreys(long events, long trials) implements Distribution {
  public Jeffreys {
    Parameters.within("counts", "trials", (double) trials, 1, 99_999_999);
    Parameters.within("counts of a probability", "events", (double) events, 0, (double) trials);
  }

  private Beta posterior() {
    return new Beta(events + 0.5, trials - events + 0.5);
  }

  @Override
  public double mean() {
    return posterior().mean();
  }

  @Override
  public double lowest() {
    return 0;
  }

  @Override
  public double highest() {
    return 1;
  }

  @Override
  public double cdf(double x) {
    return posterior().cdf(x);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    return posterior().quantiles();
  }

  @Override
  public Json.Obj json() {
    return Parameters.json("counts", Json.object().put("events", events).put("trials", trials));
  }

  @Override
  public String description() {
    return events + " of " + trials;
  }
}

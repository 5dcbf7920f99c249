package org.primum.risk.turning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.risk.adjudication.Adjudicator;
import org.primum.risk.adjudication.Candidate;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.adjudication.Limits;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.model.Factor;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Severity;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmSample;
import org.primum.terms.OptionId;

/// Finds what would have to be true for the gates to choose another option.
///
/// # How
///
/// One lever at a time is held at a value while everything else keeps its draws (with a declared
/// correlation too: what is asked is what the choice would be if this number were so, not what else
/// one would then believe). The whole adjudication is repeated at some twenty to fifty values, and
/// between two neighbours with different choices the value where it turns is found by halving. A
/// choice that turns twice between two neighbours is not seen.
public final class TurningPoints {
  /// More draws would move a turning point by less than its third digit.
  public static final int MOST_DRAWS = 20_000;

  private static final int HALVINGS = 24;

  private final HarmSample sample;
  private final List<Candidate> candidates;
  private final Limits limits;

  private TurningPoints(HarmSample sample, List<Candidate> candidates, Limits limits) {
    this.sample = sample;
    this.candidates = candidates;
    this.limits = limits;
  }

  /// The turning points of `model`, those that the truth most probably lies beyond first, then
  /// those of severities.
  ///
  /// @param plan as the model was drawn; of its draws at most 20,000 are used
  /// @param compliance the determination of every option
  /// @throws IllegalArgumentException if an option has no determination, or as [HarmSample#draw]
  /// @throws org.primum.documents.MalformedDocument as [HarmSample#draw]
  public static List<TurningPoint> of(
      HarmModel model, DrawPlan plan, Map<OptionId, Compliance> compliance, Limits limits) {
    DrawPlan fewer = new DrawPlan(plan.sampler(), plan.seed(), Math.min(plan.draws(), MOST_DRAWS));
    HarmSample sample = HarmSample.draw(model, fewer);
    TurningPoints points =
        new TurningPoints(sample, sample.simulation().candidates(compliance, Set.of()), limits);
    return levers(model).parallelStream()
        .flatMap(lever -> points.of(lever).stream())
        .sorted(
            Comparator.comparingDouble((TurningPoint point) -> -point.beyond().orElse(-1.0))
                .thenComparing(point -> point.lever().name())
                .thenComparingDouble(TurningPoint::value))
        .toList();
  }

  /// Everything that ΔH depends on, each once.
  private static List<Lever> levers(HarmModel model) {
    List<Lever> levers = new ArrayList<>();
    for (Quantity quantity : model.quantities()) {
      if (!(quantity.distribution() instanceof Fixed)) {
        levers.add(new Lever.OfQuantity(quantity, fraction(model, quantity)));
      }
    }
    List<SeverityScale.Step> steps = model.scale().steps();
    for (int i = 0; i < steps.size(); i++) {
      double milder = i == 0 ? 0 : steps.get(i - 1).value().doubleValue();
      double worse = i == steps.size() - 1 ? 1 : steps.get(i + 1).value().doubleValue();
      levers.add(new Lever.OfSeverity(steps.get(i), milder, worse));
    }
    return levers;
  }

  /// True where the quantity is a probability or a severity.
  private static boolean fraction(HarmModel model, Quantity quantity) {
    return (quantity.distribution().highest() <= 1 && quantity.distribution().lowest() >= 0)
        || model.options().stream()
            .flatMap(option -> option.hazards().stream())
            .anyMatch(hazard -> fraction(hazard, quantity));
  }

  private static boolean fraction(Hazard hazard, Quantity quantity) {
    return hazard instanceof Hazard.Exposed exposed
        && (exposed.probability().factors().stream()
                .map(Factor::quantity)
                .anyMatch(quantity::equals)
            || exposed.severity().equals(new Severity.Valued(quantity)));
  }

  private List<TurningPoint> of(Lever lever) {
    List<TurnedHarm> turned = new ArrayList<>();
    List<HarmOption> options = sample.simulation().model().options();
    for (int i = 0; i < options.size(); i++) {
      turned.add(new TurnedHarm(sample, options.get(i), candidates.get(i), lever));
    }
    if (turned.stream().noneMatch(TurnedHarm::turns)) {
      return List.of();
    }
    List<TurningPoint> points = new ArrayList<>();
    List<Double> tried = lever.tried();
    double low = tried.getFirst();
    Optional<OptionId> atLow = choice(turned, low);
    for (double high : tried.subList(1, tried.size())) {
      Optional<OptionId> atHigh = choice(turned, high);
      if (!atLow.equals(atHigh)) {
        double value = turn(turned, low, high, atLow);
        points.add(new TurningPoint(lever, value, atLow, atHigh));
      }
      low = high;
      atLow = atHigh;
    }
    return points;
  }

  private double turn(List<TurnedHarm> turned, double from, double to, Optional<OptionId> atFrom) {
    double low = from;
    double high = to;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (choice(turned, middle).equals(atFrom)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private Optional<OptionId> choice(List<TurnedHarm> turned, double value) {
    return Adjudicator.choice(turned.stream().map(each -> each.at(value)).toList(), limits);
  }
}

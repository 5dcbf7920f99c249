package org.primum.risk.information;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Quantity;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmSample;
import org.primum.terms.OptionId;

/// The expected value of perfect, of partly perfect and of sample information.
///
/// # How
///
/// Who decides now takes the option of least expected harm. Who knew the world would take the least
/// harmful one in it; the difference, averaged over the worlds, is the worth of knowing everything
/// (EVPI; H. Raiffa, R. Schlaifer, Applied Statistical Decision Theory, 1961). Who knew one
/// quantity would take the option of least harm expected given it; that expectation is a regression
/// of each option's harm on the quantity, over the same draws (EVPPI; M. Strong, J. E. Oakley, A.
/// Brennan, Medical Decision Making 34(3), 2014). Who had a trial's counts would do the same given
/// those (EVSI; see [ImaginedTrial]).
///
/// The simulation error is that of the harm saved, draw by draw, by deciding so; fitting adds an
/// upward error of the order of the number of fitted numbers over the number of draws, which is
/// smaller.
public final class ValueOfInformation {
  private final HarmSample sample;
  private final Choice choice;
  private final Map<String, Countable> countable;

  private ValueOfInformation(HarmSample sample) {
    this.sample = sample;
    this.choice = Choice.of(sample);
    this.countable = Countable.of(sample.simulation().model());
  }

  /// The worth of knowing more about `model`.
  ///
  /// @param trial asked for besides
  /// @throws IllegalArgumentException if no option may be chosen, the trial names what no trial
  ///   counts, or as [HarmSample#draw]
  /// @throws org.primum.documents.MalformedDocument as [HarmSample#draw]
  public static KnowledgeValue of(HarmModel model, DrawPlan plan, Optional<TrialPlan> trial) {
    return new ValueOfInformation(HarmSample.draw(model, plan)).value(trial);
  }

  private KnowledgeValue value(Optional<TrialPlan> trial) {
    HarmModel model = sample.simulation().model();
    trial.ifPresent(this::checkObserved);
    List<KnowledgeValue.OfQuantity> quantities =
        model.quantities().parallelStream()
            .filter(quantity -> !(quantity.distribution() instanceof Fixed))
            .filter(quantity -> !minutes(model, quantity))
            .map(quantity -> worth(quantity, trial))
            .sorted(
                Comparator.comparingDouble(
                        (KnowledgeValue.OfQuantity worth) -> -worth.exactly().value())
                    .thenComparing(KnowledgeValue.OfQuantity::quantity))
            .toList();
    List<OptionId> considered = choice.options();
    return new KnowledgeValue(
        model.title(),
        model.digest(),
        sample.simulation().plan(),
        considered,
        considered.get(choice.best()),
        choice.perfect(),
        quantities,
        trial.map(plan -> worth(plan, quantities)));
  }

  /// Usability is no part of harm.
  private static boolean minutes(HarmModel model, Quantity quantity) {
    return model.options().stream()
        .anyMatch(option -> option.minutesSaved().equals(Optional.of(quantity)));
  }

  private void checkObserved(TrialPlan trial) {
    List<String> unknown =
        trial.observes().stream().filter(name -> !countable.containsKey(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no trial counts `"
              + String.join("`, `", unknown)
              + "`; allowed are "
              + String.join(", ", countable.keySet()));
    }
  }

  private KnowledgeValue.OfQuantity worth(Quantity quantity, Optional<TrialPlan> trial) {
    String name = quantity.name();
    double[] values = new double[choice.draws()];
    Arrays.setAll(values, sample.quantity(name)::at);
    Optional<Countable> counted = Optional.ofNullable(countable.get(name));
    Optional<Gain> ofTrial =
        trial.flatMap(
            plan ->
                counted.map(
                    each -> given(new ImaginedTrial(sample, plan.encounters()).alone(each))));
    return new KnowledgeValue.OfQuantity(
        name, given(values), ofTrial, quantity.source().description());
  }

  private Gain given(double[] known) {
    return choice.partial(new LocalLines(known).fitted(choice));
  }

  private KnowledgeValue.OfTrial worth(TrialPlan plan, List<KnowledgeValue.OfQuantity> quantities) {
    List<String> silent =
        countable.values().stream()
            .filter(Countable::silently)
            .map(each -> each.quantity().name())
            .toList();
    List<String> names =
        plan.observes().isEmpty()
            ? quantities.stream()
                .map(KnowledgeValue.OfQuantity::quantity)
                .filter(silent::contains)
                .limit(Multilinear.MOST_NUMBERS)
                .toList()
            : plan.observes().stream().distinct().toList();
    List<Countable> counted =
        countable.values().stream().filter(each -> names.contains(each.quantity().name())).toList();
    Gain gain =
        switch (counted.size()) {
          case 0 -> new Gain(0, 0);
          case 1 -> given(new ImaginedTrial(sample, plan.encounters()).alone(counted.getFirst()));
          default ->
              choice.partial(
                  new Multilinear(
                          new ImaginedTrial(sample, plan.encounters())
                              .believed(counted)
                              .toArray(double[][]::new))
                      .fitted(choice));
        };
    return new KnowledgeValue.OfTrial(plan.encounters(), names, gain);
  }
}

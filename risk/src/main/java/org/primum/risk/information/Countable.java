package org.primum.risk.information;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.model.Factor;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SourceClass;

/// A quantity that a trial can count: how many of so many cases turn out so, or how many events
/// come in so much exposure.
///
/// @param probability true where it is counted among cases, false where over an exposure
record Countable(Quantity quantity, boolean probability) {
  /// What is counted without showing anybody anything.
  private static final Set<SourceClass> SILENT =
      Set.of(SourceClass.REPLAY, SourceClass.CHART_REVIEW, SourceClass.SILENT_TRIAL);

  /// Every countable quantity of `model` by its name, sorted. Severities and harm judged as a whole
  /// are value judgements, which no trial counts.
  static Map<String, Countable> of(HarmModel model) {
    List<Factor> links = new ArrayList<>();
    List<Factor> exposures = new ArrayList<>();
    for (HarmOption option : model.options()) {
      for (Hazard hazard : option.hazards()) {
        if (hazard instanceof Hazard.Exposed exposed) {
          links.addAll(exposed.probability().factors());
          exposures.addAll(exposed.exposures().factors());
        }
      }
    }
    Set<String> probabilities = Set.copyOf(names(links));
    Set<String> rates = Set.copyOf(names(exposures));
    Map<String, Countable> found = new LinkedHashMap<>();
    for (Quantity quantity : model.quantities()) {
      boolean probability =
          probabilities.contains(quantity.name()) || quantity.distribution().highest() <= 1;
      boolean used = probabilities.contains(quantity.name()) || rates.contains(quantity.name());
      if (used && !(quantity.distribution() instanceof Fixed)) {
        found.put(quantity.name(), new Countable(quantity, probability));
      }
    }
    return found;
  }

  private static List<String> names(List<Factor> factors) {
    return factors.stream().map(factor -> factor.quantity().name()).distinct().toList();
  }

  /// True where its numbers were counted without showing anything, so that a silent trial could
  /// count more of them.
  boolean silently() {
    return SILENT.contains(quantity.source().kind());
  }

  /// True where a case of this quantity is an event of `other`, as the acted-on alert is of the
  /// alert.
  boolean follows(Countable other) {
    return quantity
        .unit()
        .flatMap(own -> other.quantity.unit().map(unit -> own.per().equals(unit.counted())))
        .orElse(false);
  }
}

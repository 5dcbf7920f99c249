package org.primum.risk.layers.merging;

import java.util.List;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.reading.LayersFile;
import org.primum.risk.layers.study.Sampling;
import org.primum.terms.RoleId;

/// Models of two guardians, written briefly.
final class Guardians {
  static final RoleId CIO = new RoleId("chief-information-officer");
  static final RoleId CMIO = new RoleId("chief-medical-information-officer");
  static final Sampling SAMPLING = new Sampling(1, 2000, 100);

  private Guardians() {}

  static DefenceModel read(String yaml) {
    if (LayersFile.read("layers.yaml", yaml)
        instanceof LayersFile.Content.Defences(DefenceModel model)) {
      return model;
    }
    throw new IllegalArgumentException("no layers of defence");
  }

  static String fact(double value) {
    return "{fixed: \"" + value + "\", source: given, class: fact}";
  }

  /// Two guardians before one hazard, each missing with probability q, and what is said of them.
  static DefenceModel two(double q, String leadership) {
    return read(
        """
        layers: two guardians
        hazards: {hole: {kind: clinical}}
        defences:
          technical: {role: chief-information-officer, detects: {hole: %s}}
          clinical: {role: chief-medical-information-officer, detects: {hole: %s}}
        leadership: {%s}
        """
            .formatted(fact(1 - q), fact(1 - q), leadership));
  }

  /// No loss but the dependence given.
  static String leadership(double dependence, double kept, double yielding, double oneMind) {
    return "dependence: %s, specialisation-kept: %s, incentives-yield: %s, one-mind: %s"
        .formatted(fact(dependence), fact(kept), fact(yielding), fact(oneMind));
  }

  static MergeFigures merge(DefenceModel model) {
    return RoleMerge.merge(model, List.of(CIO, CMIO), SAMPLING);
  }

  static double value(Estimate estimate) {
    if (estimate instanceof Estimate.Known(double value, var spread)) {
      return value;
    }
    throw new AssertionError("not known: " + estimate);
  }

  static Estimate.Bounded range(Estimate estimate) {
    if (estimate instanceof Estimate.Bounded bounded) {
      return bounded;
    }
    throw new AssertionError("no range: " + estimate);
  }

  static Belief assumed(String name, double low, double high) {
    return new Belief.Assumed(name, low, high);
  }
}

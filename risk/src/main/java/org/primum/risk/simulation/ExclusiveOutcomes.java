package org.primum.risk.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.documents.Fault;
import org.primum.risk.draws.Digits;
import org.primum.risk.model.Hazard;

/// Holds the outcomes of one exposure to a sum of 1 in every draw: they exclude each other, for
/// nobody can be harmed as two alternatives at once.
final class ExclusiveOutcomes {
  private static final class Group {
    private final List<Term> terms = new ArrayList<>();
    private int beyond;
    private double greatest;
  }

  private final List<Group> groups;
  private int draws;

  ExclusiveOutcomes(List<Term> terms) {
    Map<String, Group> byExposure = new TreeMap<>();
    for (Term term : terms) {
      if (term.hazard() instanceof Hazard.Exposed exposed) {
        String exposure = exposed.sign().word() + " " + exposed.exposures().description();
        byExposure.computeIfAbsent(exposure, _ -> new Group()).terms.add(term);
      }
    }
    groups = byExposure.values().stream().filter(group -> group.terms.size() > 1).toList();
  }

  void check(BlockDraws block, int size) {
    draws += size;
    for (Group group : groups) {
      for (int i = 0; i < size; i++) {
        double sum = 0;
        for (Term term : group.terms) {
          sum += term.probability(block, i);
        }
        if (sum > 1) {
          group.beyond++;
          group.greatest = Math.max(group.greatest, sum);
        }
      }
    }
  }

  /// The first group whose outcomes summed beyond 1, as a fault of the model.
  Optional<Fault> fault() {
    return groups.stream().filter(group -> group.beyond > 0).findFirst().map(this::fault);
  }

  private Fault fault(Group group) {
    List<String> ids = group.terms.stream().map(term -> term.hazard().id()).toList();
    return new Fault(
        group.terms.getLast().hazard().place(),
        "not-exclusive",
        "outcomes of one exposure exclude each other, but those of hazards "
            + String.join(", ", ids)
            + " sum beyond 1 in "
            + group.beyond
            + " of "
            + draws
            + " draws, up to "
            + Digits.significant(group.greatest, 3)
            + "; narrow their distributions or split the exposure");
  }
}

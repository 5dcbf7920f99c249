package org.primum.risk.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.documents.Faults;
import org.primum.documents.Nearest;
import org.primum.documents.Place;
import org.primum.risk.model.Quantity;

/// Keeps every quantity of a file under its name: those that are shared, and those that are used in
/// one place only. Draws are shared by name, so a name that could be taken either way is a fault.
final class QuantityRegister {
  private record Shared(Quantity quantity, Meaning meaning) {}

  private record Local(String shortName, Quantity quantity) {}

  private final Faults faults;
  private final Map<String, Optional<Shared>> shared = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final List<Local> locals = new ArrayList<>();

  QuantityRegister(Faults faults) {
    this.faults = faults;
  }

  /// Keeps a shared quantity; one that could not be read is kept by its name, so that references to
  /// it are no second fault.
  void share(String name, Place place, Optional<Quantity> quantity, Meaning meaning) {
    Optional<Shared> before = shared.put(name, quantity.map(found -> new Shared(found, meaning)));
    if (before != null) {
      faults.add(place, "duplicate-quantity", "quantity `" + name + "` is defined twice; keep one");
    }
  }

  /// The shared quantity that a reference names.
  Optional<Quantity> refer(String name, Place place, Set<Meaning> allowed) {
    if (!shared.containsKey(name)) {
      faults.add(
          place,
          "unknown-quantity",
          "quantity `"
              + name
              + "` is not defined under `census`, `rates` or `probabilities`"
              + Nearest.hint(name, shared.keySet()));
      return Optional.empty();
    }
    used.add(name);
    Optional<Shared> found = shared.getOrDefault(name, Optional.empty());
    if (found.isPresent() && !allowed.contains(found.get().meaning())) {
      faults.add(
          place,
          "wrong-quantity",
          "quantity `"
              + name
              + "` is "
              + found.get().meaning().words()
              + ", a probability is meant here; name one of `probabilities`");
      return Optional.empty();
    }
    return found.map(Shared::quantity);
  }

  /// Keeps a quantity that is used where it is written.
  void keep(String shortName, Quantity quantity) {
    if (shared.containsKey(shortName)) {
      faults.add(
          quantity.place(),
          "ambiguous-quantity",
          "quantity `"
              + shortName
              + "` is shared under that name already; write only its name to share the draws, or"
              + " name this one differently");
    }
    for (Local other : locals) {
      boolean twin =
          other.shortName().equals(shortName)
              && other.quantity().distribution().equals(quantity.distribution());
      if (twin) {
        faults.add(
            quantity.place(),
            "ambiguous-quantity",
            "quantity `"
                + shortName
                + "` is written alike at "
                + other.quantity().place()
                + "; define it once under `probabilities` or `rates` and name it in both places to"
                + " share the draws, or name one of the two differently to keep them independent");
        break;
      }
    }
    locals.add(new Local(shortName, quantity));
  }

  /// Notes every shared quantity that nothing refers to.
  void noteUnused() {
    for (Map.Entry<String, Optional<Shared>> entry : shared.entrySet()) {
      if (!used.contains(entry.getKey())) {
        entry
            .getValue()
            .ifPresent(
                found ->
                    faults.add(
                        found.quantity().place(),
                        "unused-quantity",
                        "quantity `"
                            + entry.getKey()
                            + "` is used nowhere; refer to it by name, or remove it"));
      }
    }
  }

  /// Every quantity in use, sorted by name.
  List<Quantity> all() {
    List<Quantity> all = new ArrayList<>();
    used.forEach(
        name ->
            shared
                .getOrDefault(name, Optional.empty())
                .ifPresent(found -> all.add(found.quantity())));
    locals.forEach(local -> all.add(local.quantity()));
    return all.stream().sorted(Comparator.comparing(Quantity::name)).toList();
  }
}

package org.primum.documents;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers every fault of a document, so that a writer mends all of them in one go.
public final class Faults {
  private final Set<Fault> found = new LinkedHashSet<>();

  /// Notes a fault at `place`.
  public void add(Place place, String rule, String message) {
    found.add(new Fault(place, rule, message));
  }

  /// Notes every fault of `others`.
  public void addAll(List<Fault> others) {
    found.addAll(others);
  }

  /// True where nothing is wrong so far.
  public boolean none() {
    return found.isEmpty();
  }

  /// Each fault once, in the order of the document.
  public List<Fault> list() {
    return found.stream().sorted(Comparator.comparing(Fault::place)).toList();
  }

  /// Goes on only where nothing is wrong.
  ///
  /// @throws MalformedDocument holding every fault otherwise
  public void throwIfAny() {
    if (!none()) {
      throw new MalformedDocument(list());
    }
  }
}

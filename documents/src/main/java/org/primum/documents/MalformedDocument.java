package org.primum.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A document with at least one fault; the message lists all of them, one a line.
public final class MalformedDocument extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Fault> faults;

  /// @param faults at least one, in the order of the document
  public MalformedDocument(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = new ArrayList<>(faults);
  }

  /// Every fault, in the order of the document.
  public List<Fault> faults() {
    return List.copyOf(faults);
  }
}

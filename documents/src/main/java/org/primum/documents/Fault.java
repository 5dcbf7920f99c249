package org.primum.documents;

import java.io.Serializable;

/// One thing wrong with a document.
///
/// @param rule a stable kebab-case word for machines, e.g. `unknown-key`
/// @param message one sentence: what was found, what is allowed, what to do
public record Fault(Place place, String rule, String message) implements Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public String toString() {
    return place + ": " + message;
  }
}

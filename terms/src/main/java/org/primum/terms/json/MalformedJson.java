package org.primum.terms.json;

/// JSON that the strict profile refuses, or that lacks what its reader needs.
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was found and what is allowed
  public MalformedJson(String message) {
    super(message);
  }
}

package org.primum.logic.compiled.staging;

import org.primum.logic.tree.Place;

/// Something in the logic that is not compiled.
public final class OutsideSubset extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Place place;

  OutsideSubset(Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  public Place place() {
    return place;
  }
}

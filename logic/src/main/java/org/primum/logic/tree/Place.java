package org.primum.logic.tree;

/// Where something stands.
///
/// @param library name of the library
/// @param line 1-based
/// @param column 1-based
public record Place(String library, int line, int column) {
  /// Of a locator as ELM writes it, e.g. `12:3-12:40`; line and column 1 where it is absent.
  static Place of(String library, String locator) {
    int colon = locator.indexOf(':');
    if (colon < 0) {
      return new Place(library, 1, 1);
    }
    int end = locator.indexOf('-');
    return new Place(
        library,
        Integer.parseInt(locator.substring(0, colon)),
        Integer.parseInt(locator.substring(colon + 1, end < 0 ? locator.length() : end)));
  }
}

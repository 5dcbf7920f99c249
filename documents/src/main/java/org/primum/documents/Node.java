package org.primum.documents;

/// One value of a document, with the place where it begins.
public sealed interface Node permits Scalar, Sequence, Mapping {
  /// Where the value begins.
  Place place();

  /// What the value is, for messages: `a text`, `a list` or `a mapping`.
  String description();
}

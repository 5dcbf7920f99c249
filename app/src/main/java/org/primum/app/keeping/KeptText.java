package org.primum.app.keeping;

import org.primum.terms.Commitment.Confidentiality;

/// What a text store has behind a commitment.
public sealed interface KeptText {
  /// The text and its salt.
  record Present(SaltedText text) implements KeptText {}

  /// It was erased.
  record Erased(Confidentiality confidentiality) implements KeptText {}

  /// It was never kept here.
  record Unknown() implements KeptText {}
}

package org.primum.app.governing;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.primum.app.keeping.SaltedText;
import org.primum.app.keeping.TextStore;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;

/// Turns people's words into commitments: the words are kept behind fresh salt, the ledger gets the
/// commitment alone.
public final class Words {
  private final TextStore texts;
  private final RandomGenerator random;

  /// @param random a secure source in production: whoever guesses the salt can guess the words
  public Words(TextStore texts, RandomGenerator random) {
    this.texts = texts;
    this.random = random;
  }

  /// Keeps `words`, open to everyone who may read the change.
  public Commitment ordinary(String words) {
    return keep(words, Confidentiality.ORDINARY);
  }

  /// Keeps `words`.
  ///
  /// @throws IllegalArgumentException if they are blank or longer than 20,000 characters
  public Commitment keep(String words, Confidentiality confidentiality) {
    byte[] salt = new byte[Commitment.SALT_BYTES];
    random.nextBytes(salt);
    return texts.keep(new SaltedText(words, HexFormat.of().formatHex(salt), confidentiality));
  }
}

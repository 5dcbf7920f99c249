package org.primum.app.keeping;

import java.util.HexFormat;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;

/// Somebody's words with the salt that hides them.
///
/// @param words 1 to 20,000 characters
/// @param salt 32 random bytes in hexadecimal
public record SaltedText(String words, String salt, Confidentiality confidentiality) {
  private static final int LONGEST = 20_000;

  /// @throws IllegalArgumentException if the words are blank or too long, or the salt is not 32
  ///   bytes
  public SaltedText {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "text has `" + words.length() + "` characters, expected 1 to 20,000 and not only blanks");
    }
    if (!salt.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("salt must be 64 lower-case hexadecimal digits");
    }
  }

  /// The commitment to these words.
  public Commitment commitment() {
    return Commitment.to(words, HexFormat.of().parseHex(salt), confidentiality);
  }
}

package org.primum.terms;

import java.nio.charset.StandardCharsets;
import org.primum.terms.json.Json;

/// What the ledger keeps of a free text: a salted digest and its class. The text itself lives in
/// the document store and may be erased there; the commitment stays and proves nothing about the
/// words to whoever lacks the salt.
///
/// @param digest SHA-256 over the 32-byte salt followed by the text in UTF-8
/// @param confidentiality who may read the text
public record Commitment(Digest digest, Confidentiality confidentiality) {
  /// Bytes of salt before the text.
  public static final int SALT_BYTES = 32;

  /// The class of a committed text.
  public enum Confidentiality {
    /// Open to everyone who may read the change.
    ORDINARY("ordinary"),
    /// Protected peer review.
    PEER_REVIEW("peer review"),
    /// Patient-safety work product (42 CFR Part 3).
    SAFETY_WORK_PRODUCT("patient-safety work product");

    private final String word;

    Confidentiality(String word) {
      this.word = word;
    }

    /// The word written in entries and shown to people.
    public String word() {
      return word;
    }

    /// The class written as `word`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Confidentiality of(String word) {
      for (Confidentiality each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw new IllegalArgumentException(
          "class `"
              + word
              + "` must be `ordinary`, `peer review` or `patient-safety work product`");
    }
  }

  /// Commits to `text`.
  ///
  /// @param salt 32 fresh random bytes, kept with the text
  /// @throws IllegalArgumentException if the salt has another length
  public static Commitment to(String text, byte[] salt, Confidentiality confidentiality) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException(
          "salt is " + salt.length + " bytes, expected " + SALT_BYTES);
    }
    var function = Digest.sha256();
    function.update(salt);
    byte[] hash = function.digest(text.getBytes(StandardCharsets.UTF_8));
    return new Commitment(new Digest(java.util.HexFormat.of().formatHex(hash)), confidentiality);
  }

  /// As it stands in an entry.
  public Json json() {
    return Json.object()
        .put("commitment", digest.hex())
        .put("class", confidentiality.word())
        .build();
  }

  /// Reads what [#json] wrote.
  public static Commitment of(Json.Obj json) {
    return new Commitment(
        new Digest(json.text("commitment")), Confidentiality.of(json.text("class")));
  }
}

package org.primum.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text and the signatures claimed for it (C2SP signed-note). Nothing in it may be believed
/// before [CheckpointKey#open].
///
/// @param text what is signed; ends in a newline
/// @param signatures one or more, by any keys
public record SignedNote(String text, List<Signature> signatures) {
  /// Largest note read, in bytes.
  public static final int LARGEST_BYTES = 65_536;

  private static final String DASH = "\u2014 ";

  /// @throws IllegalArgumentException if the text does not end in a newline, holds a control
  ///   character other than newlines, or no signature is given
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(unit -> unit < 0x20 && unit != '\n')) {
      throw new IllegalArgumentException(
          "the text of a note must end in a newline and hold no other control character");
    }
    if (signatures.isEmpty()) {
      throw new IllegalArgumentException("a signed note needs one signature or more");
    }
  }

  /// One signature line.
  ///
  /// @param name name of the key
  /// @param base64 four bytes of key id, then the signature
  public record Signature(String name, String base64) {
    /// @throws IllegalArgumentException if the name is no key name
    /// @throws MalformedNote if the signature is no base64 of more than four bytes
    public Signature {
      KeyName.require(name);
      if (Base64Text.bytes(base64).length <= Integer.BYTES) {
        throw new MalformedNote("signature of `" + name + "` is too short");
      }
    }

    int keyId() {
      return ByteBuffer.wrap(Base64Text.bytes(base64)).getInt();
    }

    byte[] bytes() {
      byte[] all = Base64Text.bytes(base64);
      return Arrays.copyOfRange(all, Integer.BYTES, all.length);
    }
  }

  /// The note as it is published, in UTF-8.
  public byte[] bytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Signature each : signatures) {
      note.append(DASH).append(each.name()).append(' ').append(each.base64()).append('\n');
    }
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Reads what is published.
  ///
  /// @throws MalformedNote saying what is wrong
  public static SignedNote of(byte[] published) {
    if (published.length > LARGEST_BYTES) {
      throw new MalformedNote(
          "note is `" + published.length + "` bytes, allowed are `" + LARGEST_BYTES + "`");
    }
    String note = utf8(published);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
      throw new MalformedNote(
          "a signed note is a text, an empty line, and signature lines that end in a newline");
    }
    List<Signature> signatures = new ArrayList<>();
    try {
      String lines = note.substring(blank + 2, note.length() - 1);
      for (String line : lines.split("\n", -1)) {
        signatures.add(signature(line));
      }
      return new SignedNote(note.substring(0, blank + 1), signatures);
    } catch (IllegalArgumentException e) {
      throw new MalformedNote("note cannot be read: " + e.getMessage());
    }
  }

  private static Signature signature(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new MalformedNote(
          "signature line `" + line + "` must be `\u2014`, a key name and a signature in base64");
    }
    return new Signature(line.substring(DASH.length(), space), line.substring(space + 1));
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedNote("note is not valid UTF-8");
    }
  }
}

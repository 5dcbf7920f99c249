package org.primum.logic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.primum.terms.Digest;

/// One CQL library as its exact text.
///
/// @param file the name that faults are reported under, e.g. `SirsAlert.cql`
/// @param text the CQL; its UTF-8 bytes are what is hashed
public record LogicFile(String file, String text) {
  /// The library held in `utf8`.
  ///
  /// @throws IllegalArgumentException if the bytes are not UTF-8
  public static LogicFile of(String file, byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return new LogicFile(file, text);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "cannot read `" + file + "`: it is not UTF-8; store it as UTF-8 and retry", e);
    }
  }

  /// The name that the library declares for itself.
  public Optional<String> library() {
    return LibraryHeader.of(text).map(LibraryHeader::name);
  }

  /// The exact bytes.
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The digest of the exact bytes.
  public Digest digest() {
    return Digest.of(bytes());
  }
}

package org.primum.ledger.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.primum.terms.Digest;

/// The head of the ledger at one moment (C2SP tlog-checkpoint).
///
/// Departure: the specification advises against extension lines. We write exactly one, `issued` and
/// an instant, because a permit must be able to judge how old the head is.
///
/// @param origin the log's name, the same as its key's name
/// @param size number of entries
/// @param root root of the Merkle tree over them
/// @param issued when the head was signed
public record Checkpoint(String origin, long size, Digest root, Instant issued) {
  private static final String ISSUED = "issued ";

  /// @throws IllegalArgumentException if the origin is no key name or the size is negative
  public Checkpoint {
    KeyName.require(origin);
    if (size < 0) {
      throw new IllegalArgumentException("checkpoint size is `" + size + "`, expected 0 or more");
    }
  }

  /// The text that is signed; ends in a newline.
  public String text() {
    return origin
        + "\n"
        + size
        + "\n"
        + Base64Text.of(root.bytes())
        + "\n"
        + ISSUED
        + issued
        + "\n";
  }

  /// Reads what [#text] wrote, and nothing else.
  ///
  /// @throws MalformedNote saying which line is wrong
  public static Checkpoint of(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() != 5 || !lines.getLast().isEmpty()) {
      throw new MalformedNote(
          "a checkpoint has four lines: origin, size, root, `issued` and a time; found `"
              + (lines.size() - 1)
              + "`");
    }
    try {
      Checkpoint read =
          new Checkpoint(
              lines.get(0), size(lines.get(1)), root(lines.get(2)), issued(lines.get(3)));
      if (read.text().equals(text)) {
        return read;
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedNote("checkpoint cannot be read: " + e.getMessage());
    }
    throw new MalformedNote("checkpoint is not written in its one spelling");
  }

  private static long size(String line) {
    if (!line.matches("0|[1-9][0-9]{0,15}")) {
      throw new MalformedNote("checkpoint size `" + line + "` must be decimal digits");
    }
    return Long.parseLong(line);
  }

  private static Digest root(String line) {
    byte[] bytes = Base64Text.bytes(line);
    if (bytes.length != 32) {
      throw new MalformedNote("checkpoint root `" + line + "` must be 32 bytes in base64");
    }
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  private static Instant issued(String line) {
    if (!line.startsWith(ISSUED)) {
      throw new MalformedNote("checkpoint line `" + line + "` must say `issued` and a time");
    }
    return Instant.parse(line.substring(ISSUED.length()));
  }
}

package org.primum.verifier.note;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;

/// What a genuine checkpoint says.
///
/// @param origin the log's name
/// @param size number of entries
/// @param root root of their tree, 64 hexadecimal digits
/// @param issued when it was signed, as the signer's clock had it
public record TreeHead(String origin, long size, String root, Instant issued) {
  private static final String ISSUED = "issued ";

  static TreeHead of(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 5 || !lines[4].isEmpty() || lines[0].isEmpty()) {
      throw new NotSigned("the checkpoint has not the four lines origin, size, root and `issued`");
    }
    if (!lines[1].matches("0|[1-9][0-9]{0,15}")) {
      throw new NotSigned("the checkpoint's size `" + lines[1] + "` is no decimal number");
    }
    byte[] root = StrictBase64.decode(lines[2], 32, "the checkpoint's root");
    return new TreeHead(
        lines[0], Long.parseLong(lines[1]), HexFormat.of().formatHex(root), issued(lines[3]));
  }

  private static Instant issued(String line) {
    try {
      if (line.startsWith(ISSUED)) {
        Instant issued = Instant.parse(line.substring(ISSUED.length()));
        if (line.equals(ISSUED + issued)) {
          return issued;
        }
      }
    } catch (DateTimeException e) {
      throw new NotSigned("the checkpoint's line `" + line + "` tells no UTC instant");
    }
    throw new NotSigned("the checkpoint's line `" + line + "` is not `issued` and a UTC instant");
  }
}

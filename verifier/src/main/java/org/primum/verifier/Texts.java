package org.primum.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.verifier.source.Shelf;
import org.primum.verifier.tree.Sha256;

/// The free texts that entries commit to. A text may be missing, which is told; it may not differ.
final class Texts {
  private static final int LARGEST_BYTES = 4 << 20;

  private final Shelf shelf;
  private final Set<String> seen = new HashSet<>();
  private final List<Verification.Withheld> withheld = new ArrayList<>();
  private long matching;

  Texts(Shelf shelf) {
    this.shelf = shelf;
  }

  static String path(String commitment) {
    return "text/" + commitment;
  }

  void check(long index, String commitment) {
    if (!seen.add(commitment)) {
      return;
    }
    String path = path(commitment);
    Optional<byte[]> file = shelf.read(path, LARGEST_BYTES);
    if (file.isEmpty()) {
      withheld.add(new Verification.Withheld(index, commitment));
      return;
    }
    if (!HexFormat.of().formatHex(Sha256.of(file.get())).equals(commitment)) {
      throw new BrokenLog(index, path, "it is not the text that the entry commits to");
    }
    matching++;
  }

  long matching() {
    return matching;
  }

  List<Verification.Withheld> withheld() {
    return withheld;
  }

  boolean knows(String path) {
    return path.startsWith("text/") && seen.contains(path.substring("text/".length()));
  }
}

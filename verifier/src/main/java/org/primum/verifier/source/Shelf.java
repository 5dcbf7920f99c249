package org.primum.verifier.source;

import java.util.List;
import java.util.Optional;

/// The files of an export.
public interface Shelf {
  /// The file at `path`, cut off after `most + 1` bytes so that the reader sees that it is too
  /// long; empty if there is none.
  ///
  /// @throws Unreachable if the place cannot be read
  Optional<byte[]> read(String path, int most);

  /// All paths in order, where the place can list them; otherwise nothing.
  ///
  /// @throws Unreachable if the place cannot be read
  List<String> paths();
}

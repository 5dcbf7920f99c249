package org.primum.ledger.export;

/// Where an export goes: a folder, an archive, a bucket.
@FunctionalInterface
public interface ExportSink {
  /// Stores `bytes` under `path`, replacing what was there.
  ///
  /// @param path relative, parts separated by `/`, see [ExportPaths]
  void write(String path, byte[] bytes);
}

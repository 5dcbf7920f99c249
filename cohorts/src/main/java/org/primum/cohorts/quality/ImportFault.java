package org.primum.cohorts.quality;

/// One reason why a source cannot be imported.
///
/// @param file the file within the source, or the source itself
/// @param line 1-based; 0 where the whole file is meant
/// @param message what was found, what is allowed
public record ImportFault(String file, int line, String message) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}

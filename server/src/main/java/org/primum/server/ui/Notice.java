package org.primum.server.ui;

import java.util.List;

/// What became of the act just tried.
///
/// @param refused true where it was not done
/// @param sentences one per reason, each complete in itself
public record Notice(boolean refused, List<String> sentences) {
  public Notice {
    sentences = List.copyOf(sentences);
  }
}

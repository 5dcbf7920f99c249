package org.primum.house.tidy;

import java.util.Map;
import org.primum.house.Finding;

/// Findings that are accepted, each with the reason. An entry that no longer matches anything fails
/// the test, so that the list cannot outlive its reasons.
final class Exceptions {
  /// From `rule where` to the reason.
  private static final Map<String, String> REASONS = Map.of();

  private Exceptions() {}

  static Map<String, String> all() {
    return REASONS;
  }

  static String key(Finding finding) {
    return finding.rule() + " " + finding.where();
  }
}

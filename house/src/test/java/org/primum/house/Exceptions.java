package org.primum.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Findings that are accepted, each with the reason. An entry that no longer matches anything fails
/// its test, so that the list cannot outlive its reasons.
public final class Exceptions {
  /// From `rule: place` to the reason.
  private static final Map<String, String> REASONS =
      Map.of(
          "pure: org.primum.ledger.checkpoint.CheckpointSigner",
          "the JDK derives an Ed25519 public key only through KeyPairGenerator; it is fed the seed",
          "pure: org.primum.ledger.checkpoint.CheckpointSigner$Seeded",
          "answers the given seed as if it were random; draws nothing",
          "name: risk/src/main/java/org/primum/risk/model",
          "harm model is the field's own word, not a kind of class");

  private Exceptions() {}

  /// The findings that nobody has accepted, and the accepted ones of these rules that are gone.
  ///
  /// @param rules the rules that were run
  /// @return an empty list where the house is in order
  public static List<String> unaccepted(List<Finding> findings, Set<String> rules) {
    Set<String> found = findings.stream().map(Exceptions::key).collect(Collectors.toSet());
    List<String> open =
        findings.stream()
            .filter(finding -> !REASONS.containsKey(key(finding)))
            .map(Finding::toString)
            .collect(Collectors.toList());
    REASONS.keySet().stream()
        .filter(key -> rules.contains(key.substring(0, key.indexOf(':'))))
        .filter(key -> !found.contains(key))
        .forEach(key -> open.add(key + ": is listed as an exception and no longer one; remove it"));
    return open;
  }

  private static String key(Finding finding) {
    return finding.rule() + ": " + finding.where();
  }
}

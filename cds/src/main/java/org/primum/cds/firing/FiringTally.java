package org.primum.cds.firing;

/// How often an artifact was evaluated, and what it said.
///
/// @param alerts times it alerted
/// @param quiet times it did not
/// @param undetermined times it could not tell
/// @param failed times it broke off
/// @param cards times a card was shown
public record FiringTally(long alerts, long quiet, long undetermined, long failed, long cards) {
  /// Nothing yet.
  public static final FiringTally NONE = new FiringTally(0, 0, 0, 0, 0);

  /// Number of evaluations.
  public long evaluations() {
    return alerts + quiet + undetermined + failed;
  }

  /// This and one more.
  public FiringTally plus(Firing firing) {
    Firing.Word word = firing.outcome().word();
    return new FiringTally(
        alerts + (word == Firing.Word.ALERT ? 1 : 0),
        quiet + (word == Firing.Word.NO_ALERT ? 1 : 0),
        undetermined + (word == Firing.Word.UNDETERMINED ? 1 : 0),
        failed + (word == Firing.Word.FAILED ? 1 : 0),
        cards + (firing.card().isPresent() ? 1 : 0));
  }
}

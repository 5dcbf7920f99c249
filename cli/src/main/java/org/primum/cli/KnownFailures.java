package org.primum.cli;

import org.primum.cohorts.folder.UnreadableCohort;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.documents.MalformedDocument;
import org.primum.server.PortTaken;

/// Knows which failures of the rooms are expected, and how a command ends on each.
final class KnownFailures {
  private KnownFailures() {}

  /// `failure` as a reason to stop.
  static Stop stop(Throwable failure) {
    return switch (failure) {
      case Stop stop -> stop;
      case MalformedDocument malformed -> stop(Exit.USAGE, malformed);
      case UnreadableCohort unreadable -> stop(Exit.USAGE, unreadable);
      case UnwritableCohort unwritable -> stop(Exit.USAGE, unwritable);
      case PortTaken taken -> stop(Exit.USAGE, taken);
      default ->
          new Stop(
              Exit.UNEXPECTED,
              "unexpected failure: "
                  + failure.getClass().getSimpleName()
                  + ": "
                  + failure.getMessage(),
              failure);
    };
  }

  private static Stop stop(Exit exit, RuntimeException failure) {
    return new Stop(exit, String.valueOf(failure.getMessage()), failure);
  }
}

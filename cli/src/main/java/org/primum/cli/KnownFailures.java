package org.primum.cli;

import org.primum.app.folding.UnknownAct;
import org.primum.app.recording.ExportFailed;
import org.primum.app.recording.UnusableKeyFile;
import org.primum.cohorts.folder.UnreadableCohort;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.documents.MalformedDocument;
import org.primum.postgres.DatabaseFailed;
import org.primum.postgres.UnsuitableDatabase;
import org.primum.postgres.embedded.DatabaseNotStarted;
import org.primum.risk.layers.diagram.DiagramTooLarge;
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
      case DiagramTooLarge tooLarge -> stop(Exit.USAGE, tooLarge);
      case PortTaken taken -> stop(Exit.USAGE, taken);
      case DatabaseFailed failed -> stop(Exit.UNREACHABLE, failed);
      case UnsuitableDatabase unsuitable -> stop(Exit.UNREACHABLE, unsuitable);
      case DatabaseNotStarted notStarted -> stop(Exit.UNREACHABLE, notStarted);
      case UnusableKeyFile unusable -> stop(Exit.USAGE, unusable);
      case UnknownAct unknown -> stop(Exit.USAGE, unknown);
      case ExportFailed failed -> stop(Exit.USAGE, failed);
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

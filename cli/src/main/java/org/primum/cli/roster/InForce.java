package org.primum.cli.roster;

import org.primum.app.folding.AdoptedCharter;
import org.primum.app.folding.Present;
import org.primum.charter.Charter;
import org.primum.cli.Exit;
import org.primum.cli.Stop;

/// The charter in force, which says what roles there are.
final class InForce {
  private InForce() {}

  /// @throws Stop (4) if none was adopted
  static Charter charter(Present present) {
    return present
        .charter()
        .map(AdoptedCharter::charter)
        .orElseThrow(
            () ->
                new Stop(
                    Exit.NOT_FOUND,
                    "no charter is in force; adopt one with `primum charter adopt` first"));
  }
}

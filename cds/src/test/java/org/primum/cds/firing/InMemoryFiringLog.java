package org.primum.cds.firing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.primum.cds.permit.RunMode;
import org.primum.terms.Digest;

/// Keeps firings in memory, for tests; nothing survives the process.
public final class InMemoryFiringLog implements FiringLog {
  private final List<Firing> firings = new ArrayList<>();

  @Override
  public synchronized void append(Firing firing) {
    firings.add(firing);
  }

  @Override
  public synchronized List<Firing> latest(Digest artifact, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("cannot read `" + limit + "` firings");
    }
    return firings.reversed().stream()
        .filter(each -> each.program().hash().equals(artifact))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized FiringTally tally(Digest artifact, RunMode mode, Instant since) {
    FiringTally tally = FiringTally.NONE;
    for (Firing each : firings) {
      Firing.RunningProgram program = each.program();
      if (program.hash().equals(artifact)
          && program.mode() == mode
          && !each.asOf().isBefore(since)) {
        tally = tally.plus(each);
      }
    }
    return tally;
  }
}

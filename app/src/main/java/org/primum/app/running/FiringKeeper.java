package org.primum.app.running;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.primum.cds.firing.Firing;
import org.primum.cds.firing.FiringLog;

/// Keeps firings in the log, in their order; holds them back while the log cannot be reached, so
/// that a patient's alert does not depend on it.
final class FiringKeeper {
  private static final int MOST_HELD = 10_000;

  private final FiringLog log;
  private final Deque<Firing> held = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();

  FiringKeeper(FiringLog log) {
    this.log = log;
  }

  /// Keeps `firing`, and what was held back before it.
  void keep(Firing firing) {
    lock.lock();
    try {
      held.add(firing);
      flush();
    } finally {
      lock.unlock();
    }
  }

  /// False where so many are held back that no more may follow.
  boolean ready() {
    lock.lock();
    try {
      flush();
      return held.size() < MOST_HELD;
    } finally {
      lock.unlock();
    }
  }

  private void flush() {
    try {
      while (!held.isEmpty()) {
        log.append(held.getFirst());
        held.removeFirst();
      }
    } catch (RuntimeException unreachable) {
      // They stay held; the next call tries again.
    }
  }
}

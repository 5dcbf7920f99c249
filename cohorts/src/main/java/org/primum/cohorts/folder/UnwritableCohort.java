package org.primum.cohorts.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A cohort folder cannot be written; nothing was left under its name.
public final class UnwritableCohort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param folder that was to be written
  /// @param what happened, and what to do
  public UnwritableCohort(Path folder, String what, @Nullable Throwable cause) {
    super("cannot write cohort `" + folder + "`: " + what, cause);
  }
}

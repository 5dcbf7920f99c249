package org.primum.cohorts.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A folder is no cohort, or no longer the one its manifest speaks of.
public final class UnreadableCohort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableCohort(Path folder, String what, @Nullable Throwable cause) {
    super("cannot read cohort `" + folder + "`: " + what, cause);
  }
}

package org.primum.postgres.projecting;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one row, some of which may be absent.
final class Columns {
  private Columns() {}

  static List<@Nullable Object> of(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}

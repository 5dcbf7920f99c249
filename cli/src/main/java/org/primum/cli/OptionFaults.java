package org.primum.cli;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with the options of a command, so that all of it is told at once.
public final class OptionFaults {
  private final List<String> faults = new ArrayList<>();

  /// Notes a fault of `option` unless its value fits.
  ///
  /// @param allowed completes "give …"
  public OptionFaults unless(boolean fits, String option, Object value, String allowed) {
    if (!fits) {
      faults.add("option `" + option + "` is `" + value + "`, give " + allowed);
    }
    return this;
  }

  /// Notes a fault that is not about one value.
  public OptionFaults unless(boolean fits, String sentence) {
    if (!fits) {
      faults.add(sentence);
    }
    return this;
  }

  /// Ends the command where there was a fault.
  ///
  /// @param failed what cannot be done, e.g. `cannot compute the test`
  /// @throws Stop naming all of them (2)
  public void stop(String failed) {
    if (!faults.isEmpty()) {
      throw new Stop(Exit.USAGE, failed + ": " + String.join("; ", faults));
    }
  }
}

package org.primum.risk.monitoring;

import java.util.List;

/// Something whose promise holds only under assumptions, which it names.
public interface Assuming {
  /// What must be true for its promise to hold, one sentence each, the least certain first.
  List<String> assumes();
}

package org.primum.cohorts.quality;

import java.util.ArrayList;
import java.util.List;

/// Keeps the first faults of each file and of all files, and counts the rest.
public final class FaultList {
  private static final int PER_FILE = 20;
  private static final int IN_ALL = 100;

  private final List<ImportFault> kept = new ArrayList<>();
  private String file = "";
  private int inFile;
  private int further;

  /// Notes a fault.
  ///
  /// @param line 1-based; 0 where the whole file is meant
  public void add(String inWhich, int line, String message) {
    if (!inWhich.equals(file)) {
      file = inWhich;
      inFile = 0;
    }
    inFile++;
    if (inFile <= PER_FILE && kept.size() < IN_ALL) {
      kept.add(new ImportFault(inWhich, line, message));
    } else {
      further++;
    }
  }

  /// Adds what was found in other files.
  public void add(FaultList others) {
    others.kept.forEach(fault -> add(fault.file(), fault.line(), fault.message()));
    further += others.further;
  }

  /// True where nothing is wrong so far.
  public boolean none() {
    return kept.isEmpty();
  }

  /// How many were noted.
  public int count() {
    return kept.size() + further;
  }

  /// The outcome of an import with these faults.
  public ImportOutcome.Refused refused() {
    return new ImportOutcome.Refused(kept, further);
  }
}

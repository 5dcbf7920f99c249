package org.primum.cohorts.psv;

import java.util.ArrayList;
import java.util.List;

/// Keeps the first faults of each file and of all files, and counts the rest.
final class FaultList {
  private static final int PER_FILE = 20;
  private static final int IN_ALL = 100;

  private final List<ImportFault> kept = new ArrayList<>();
  private String file = "";
  private int inFile;
  private int further;

  void add(String inWhich, int line, String message) {
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

  boolean none() {
    return kept.isEmpty();
  }

  int count() {
    return kept.size() + further;
  }

  ImportOutcome.Refused refused() {
    return new ImportOutcome.Refused(kept, further);
  }
}

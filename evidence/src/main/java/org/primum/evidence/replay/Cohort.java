package org.primum.evidence.replay;

/// Stays that can be read again and again, by several threads at once.
public interface Cohort {
  /// What the cohort is.
  CohortDescription description();

  /// The pseudonym of the stay at `index`, from 0 to one below the number of stays.
  String id(int index);

  /// The stay at `index`.
  Stay stay(int index);
}

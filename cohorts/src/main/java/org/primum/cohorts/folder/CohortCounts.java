package org.primum.cohorts.folder;

import org.primum.terms.Digest;

/// Counts stays while they are written.
final class CohortCounts {
  private int stays;
  private long hours;
  private int septicStays;
  private int leftCensored;
  private long values;

  void add(EncodedStay stay) {
    stays++;
    hours += stay.hours();
    septicStays += stay.firstLabelled().isPresent() ? 1 : 0;
    leftCensored += stay.firstLabelled().orElse(-1) == 0 ? 1 : 0;
    values += stay.values();
  }

  CohortManifest manifest(CohortOutline outline, long dataBytes, Digest data) {
    return new CohortManifest(
        outline, stays, hours, septicStays, leftCensored, values, dataBytes, data);
  }
}

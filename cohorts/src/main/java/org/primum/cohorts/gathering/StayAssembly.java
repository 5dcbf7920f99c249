package org.primum.cohorts.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.EncodedStay;
import org.primum.cohorts.folder.StayColumns;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;

/// Puts the values of one key into its stays and writes them.
public final class StayAssembly {
  private final CohortWriter writer;
  private final CohortOutline outline;
  private final ImportAccount account;
  private final long before;
  private final StayColumns columns;

  /// @param before how many milliseconds before its start a stay still looks back
  public StayAssembly(CohortWriter writer, ImportAccount account, long before) {
    this.writer = writer;
    this.outline = writer.outline();
    this.account = account;
    this.before = before;
    this.columns = new StayColumns(outline);
  }

  /// Writes `stays` with those of `gathered` that are theirs. A value that several stays hold, as
  /// an encounter within another, goes into each.
  public void write(List<StayFrame> stays, List<MeasuredValue> gathered) {
    List<MeasuredValue> values = Versions.settle(gathered, account);
    boolean[] placed = new boolean[values.size()];
    List<StayFrame> ordered = new ArrayList<>(stays);
    ordered.sort(Comparator.comparing(StayFrame::id));
    for (StayFrame stay : ordered) {
      columns.clear();
      for (int i = 0; i < placed.length; i++) {
        MeasuredValue value = values.get(i);
        if (stay.holds(value, before)) {
          columns.add(value.code(), value.effective(), value.available(), value.packed());
          placed[i] = true;
        }
      }
      if (columns.values() == 0) {
        account.count(Entry.NOTE, "a stay without any value");
      }
      writer.add(EncodedStay.of(stay.head(), columns));
    }
    for (int i = 0; i < placed.length; i++) {
      if (placed[i]) {
        account.count(Entry.TAKEN, outline.codes().get(values.get(i).code()).loinc());
      } else {
        account.count(Entry.PASSED_OVER, "outside every stay of its patient");
      }
    }
  }
}

package org.primum.cohorts.psv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.cohorts.quality.FaultList;

/// Where each column stands in one file. Columns may stand in any order; each must stand once, and
/// no other may.
final class PsvHeader {
  private final List<String> names;
  private final int[] measured;
  private final int[] notCarried;
  private final int[] units;

  private PsvHeader(List<String> names) {
    this.names = List.copyOf(names);
    this.measured =
        Physionet2019.MEASURED.stream().mapToInt(code -> names.indexOf(code.column())).toArray();
    this.units = Physionet2019.UNITS.stream().mapToInt(names::indexOf).toArray();
    this.notCarried = Physionet2019.NOT_CARRIED.stream().mapToInt(names::indexOf).toArray();
  }

  static Optional<PsvHeader> of(String file, List<String> names, FaultList faults) {
    List<String> missing = new ArrayList<>(Physionet2019.COLUMNS);
    missing.removeAll(names);
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(Physionet2019.COLUMNS);
    Set<String> seen = new HashSet<>();
    List<String> twice = names.stream().filter(name -> !seen.add(name)).toList();
    say(file, "column is missing", "columns are missing", missing, faults);
    say(file, "column is unknown", "columns are unknown", unknown, faults);
    say(file, "column stands twice", "columns stand twice", twice, faults);
    if (!missing.isEmpty() || !unknown.isEmpty() || !twice.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PsvHeader(names));
  }

  private static void say(
      String file, String one, String many, List<String> names, FaultList faults) {
    if (!names.isEmpty()) {
      String listed = "`" + String.join("`, `", names) + "`";
      faults.add(
          file,
          1,
          (names.size() == 1 ? one : many)
              + ": "
              + listed
              + "; a file of this format has the "
              + Physionet2019.COLUMNS.size()
              + " columns of the challenge");
    }
  }

  int width() {
    return names.size();
  }

  String name(int cell) {
    return names.get(cell);
  }

  int at(String column) {
    return names.indexOf(column);
  }

  /// For each measured code its cell.
  int measured(int code) {
    return measured[code];
  }

  /// The cell of a column of [Physionet2019#UNITS].
  int unit(int index) {
    return units[index];
  }

  /// Cells that are read and left out.
  int notCarried(int index) {
    return notCarried[index];
  }
}

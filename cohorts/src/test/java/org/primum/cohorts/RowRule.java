package org.primum.cohorts;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The two sepsis rules straight on the rows of a psv file: no import, no timeline, no time, only
/// columns of numbers and ages in rows. Shares no code with what it is compared to.
final class RowRule {
  private final List<String> header;
  private final double[][] cells;

  private RowRule(String text) {
    List<String> lines = text.lines().toList();
    header = Arrays.asList(lines.getFirst().split("\\|"));
    cells =
        lines.stream()
            .skip(1)
            .map(
                line -> Arrays.stream(line.split("\\|")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
  }

  /// The rows of the stays named in `ids` on which the rule alerts.
  static Map<String, BitSet> alerts(Path archive, Set<String> ids, boolean organDysfunctionNeeded)
      throws IOException {
    return each(archive, ids, rows -> rows.alerts(organDysfunctionNeeded));
  }

  /// What `figure` makes of the rows of each stay named in `ids`.
  static <T> Map<String, T> each(Path archive, Set<String> ids, Function<RowRule, T> figure)
      throws IOException {
    Map<String, T> figures = new HashMap<>();
    try (InputStream packed = Files.newInputStream(archive);
        InputStream plain = new ZstdInputStreamNoFinalizer(packed);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        String id = e.getName().replaceAll("^.*/|\\.psv$", "");
        if (ids.contains(id)) {
          String text = new String(tar.readAllBytes(), StandardCharsets.US_ASCII);
          figures.put(id, figure.apply(new RowRule(text)));
        }
      }
    }
    return figures;
  }

  private BitSet alerts(boolean organDysfunctionNeeded) {
    BitSet alerts = new BitSet();
    for (int row = 0; row < cells.length; row++) {
      double heart = latest("HR", row, 4);
      double breath = latest("Resp", row, 4);
      double warmth = latest("Temp", row, 8);
      double white = latest("WBC", row, 24);
      int points = 0;
      points += heart > 90 ? 1 : 0;
      points += breath > 20 ? 1 : 0;
      points += warmth > 38 || warmth < 36 ? 1 : 0;
      points += white > 12 || white < 4 ? 1 : 0;
      boolean organs =
          latest("SBP", row, 4) < 90
              || latest("MAP", row, 4) < 65
              || latest("Lactate", row, 12) > 2
              || latest("Creatinine", row, 24) > 2
              || latest("Platelets", row, 24) < 100;
      alerts.set(row, points >= 2 && (organs || !organDysfunctionNeeded));
    }
    return alerts;
  }

  /// NaN, which no comparison accepts, where nothing was measured in the window.
  double latest(String column, int row, int rows) {
    int at = header.indexOf(column);
    for (int back = 0; back <= Math.min(rows, row); back++) {
      if (!Double.isNaN(cells[row - back][at])) {
        return cells[row - back][at];
      }
    }
    return Double.NaN;
  }

  /// How many rows there are.
  int rows() {
    return cells.length;
  }

  /// The value of a column on a row; NaN where nothing was measured.
  double cell(String column, int row) {
    return cells[row][header.indexOf(column)];
  }
}

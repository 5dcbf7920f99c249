package org.primum.evidence.scores;

import java.util.Arrays;
import java.util.BitSet;
import org.primum.evidence.replay.Followed;
import org.primum.evidence.replay.Rhythm;
import org.primum.evidence.replay.Stay;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.logic.Program;

/// The scores of one stay, up to onset.
final class ScoredStay {
  final String id;
  final double[] scores;
  final BitSet beforeOnset;
  final int silent;

  private ScoredStay(String id, double[] scores, BitSet beforeOnset, int silent) {
    this.id = id;
    this.scores = scores;
    this.beforeOnset = beforeOnset;
    this.silent = silent;
  }

  static ScoredStay of(Program program, Stay stay) {
    double[] byRow = new double[stay.hours()];
    Arrays.fill(byRow, Double.NaN);
    AlertCourse course =
        Followed.of(program, stay, Rhythm.HOURLY, (score, row) -> byRow[row] = score.doubleValue())
            .course();
    double[] scores = new double[byRow.length];
    BitSet outcomes = new BitSet();
    int size = 0;
    int silent = 0;
    for (int row = 0; row < byRow.length && !course.afterOnset(row); row++) {
      if (Double.isNaN(byRow[row])) {
        silent++;
      } else {
        outcomes.set(size, course.inWindow(row));
        scores[size++] = byRow[row];
      }
    }
    return new ScoredStay(stay.id(), Arrays.copyOf(scores, size), outcomes, silent);
  }
}

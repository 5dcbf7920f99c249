package org.primum.app.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The shortest way from some lines to others.
///
/// # How
///
/// Myers, An O(ND) difference algorithm and its variations, Algorithmica 1:251-266 (1986), section
/// 4: for every number of edits, the farthest point on each diagonal; every front is kept, so that
/// the way can be walked back. Texts that differ in more than `MOST` lines are told apart whole,
/// since nobody reads such a difference line by line.
final class LineDiff {
  private static final int MOST = 2_000;

  private final List<String> before;
  private final List<String> after;

  LineDiff(List<String> before, List<String> after) {
    this.before = List.copyOf(before);
    this.after = List.copyOf(after);
  }

  List<Difference.Line> lines() {
    List<int[]> fronts = fronts();
    if (fronts.isEmpty()) {
      return whole();
    }
    List<Difference.Line> back = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int edits = fronts.size() - 1; edits >= 0; edits--) {
      int[] front = fronts.get(edits);
      int diagonal = x - y;
      int previous = edits == 0 ? 0 : down(front, diagonal, edits) ? diagonal + 1 : diagonal - 1;
      int startX = edits == 0 ? 0 : front[at(previous)];
      int startY = edits == 0 ? 0 : startX - previous;
      while (x > startX && y > startY && x > 0 && y > 0) {
        x--;
        y--;
        back.add(new Difference.Line(Difference.Sign.SAME, before.get(x)));
      }
      if (edits > 0 && x == startX) {
        y--;
        back.add(new Difference.Line(Difference.Sign.PUT_IN, after.get(y)));
      } else if (edits > 0) {
        x--;
        back.add(new Difference.Line(Difference.Sign.TAKEN_OUT, before.get(x)));
      }
    }
    Collections.reverse(back);
    return back;
  }

  /// For each number of edits, the farthest `x` per diagonal before it was extended; empty where
  /// there are too many edits.
  private List<int[]> fronts() {
    List<int[]> fronts = new ArrayList<>();
    int[] front = new int[2 * MOST + 3];
    Arrays.fill(front, -1);
    front[at(1)] = 0;
    for (int edits = 0; edits <= Math.min(MOST, before.size() + after.size()); edits++) {
      fronts.add(front.clone());
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        int x =
            down(front, diagonal, edits) ? front[at(diagonal + 1)] : front[at(diagonal - 1)] + 1;
        int y = x - diagonal;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        front[at(diagonal)] = x;
        if (x >= before.size() && y >= after.size()) {
          return fronts;
        }
      }
    }
    return List.of();
  }

  private static boolean down(int[] front, int diagonal, int edits) {
    return diagonal == -edits
        || (diagonal != edits && front[at(diagonal - 1)] < front[at(diagonal + 1)]);
  }

  private static int at(int diagonal) {
    return diagonal + MOST + 1;
  }

  private List<Difference.Line> whole() {
    List<Difference.Line> lines = new ArrayList<>();
    before.forEach(each -> lines.add(new Difference.Line(Difference.Sign.TAKEN_OUT, each)));
    after.forEach(each -> lines.add(new Difference.Line(Difference.Sign.PUT_IN, each)));
    return lines;
  }
}

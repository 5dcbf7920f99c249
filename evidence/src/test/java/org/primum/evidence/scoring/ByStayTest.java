package org.primum.evidence.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Figure;

class ByStayTest {
  private static Tally stay(int hours, int label, int... alerts) {
    BitSet rows = new BitSet();
    IntStream.of(alerts).forEach(rows::set);
    return Tally.of(
        new AlertCourse(
            hours, label < 0 ? OptionalInt.empty() : OptionalInt.of(label), rows, 0, 0));
  }

  private static Tally many(Tally one, int times) {
    return IntStream.range(0, times).mapToObj(i -> one).reduce(Tally.NONE, Tally::plus);
  }

  /// 4 true of 10 episodes in 240 hours, whatever the clustering.
  @Test
  void estimatesAsIfThereWereNoClusters() {
    Tally all = stay(40, 20, 14, 16, 18, 20).plus(stay(200, -1, 1, 3, 5, 7, 9, 11));
    assertThat(all.byStay().predictiveValue().value().orElseThrow()).isEqualTo(0.4);
    assertThat(all.byStay().neededToEvaluate().value().orElseThrow()).isEqualTo(2.5);
    assertThat(all.byStay().burden().value().orElseThrow()).isCloseTo(100.0, within(1e-9));
  }

  /// Fifty stays with eight episodes each say less than four hundred with one each.
  @Test
  void episodesOfOneStayAreNotIndependent() {
    Tally bunched = many(stay(40, -1, 0, 2, 4, 6, 8, 10, 12, 14), 50).plus(many(stay(40, -1), 350));
    Tally spread = many(stay(40, -1, 3), 400);
    Figure wide = bunched.byStay().burden();
    Figure narrow = spread.byStay().burden();
    assertThat(wide.value()).isEqualTo(narrow.value());
    assertThat(wide.interval().orElseThrow().width())
        .isGreaterThan(1.5 * narrow.interval().orElseThrow().width());
  }

  @Test
  void knowsNothingOfNoEpisode() {
    assertThat(stay(10, -1).byStay().predictiveValue()).isInstanceOf(Figure.Unknown.class);
    assertThat(stay(10, -1).byStay().neededToEvaluate())
        .isEqualTo(new Figure.Unknown("no episode was true"));
    assertThat(Tally.NONE.byStay().burden()).isInstanceOf(Figure.Unknown.class);
  }

  /// Label from row 20: onset 26, window from row 14.
  @Test
  void leadsInTheWindowFromItsFirstAlertHour() {
    assertThat(stay(40, 20, 2, 16, 18).windowLeads().median().orElseThrow().toPlainString())
        .isEqualTo("10.0");
    assertThat(stay(40, 20, 2).windowLeads().median()).isEmpty();
  }
}

package org.primum.app.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static List<String> diff(List<String> before, List<String> after) {
    return new LineDiff(before, after)
        .lines().stream().map(line -> line.sign().mark() + line.text()).toList();
  }

  /// The example of the paper's figure 2: from ABCABBA to CBABAC takes five edits.
  @Test
  void takesTheFewestEdits() {
    List<String> way = diff(List.of("ABCABBA".split("")), List.of("CBABAC".split("")));
    assertThat(way).filteredOn(line -> !line.startsWith(" ")).hasSize(5);
    assertThat(way).filteredOn(line -> line.startsWith(" ")).hasSize(4);
  }

  @Test
  void tellsWhatWasPutInAndTakenOut() {
    assertThat(diff(List.of("a", "b", "c"), List.of("a", "x", "c")))
        .containsExactly(" a", "-b", "+x", " c");
    assertThat(diff(List.of(), List.of("a"))).containsExactly("+a");
    assertThat(diff(List.of("a"), List.of())).containsExactly("-a");
    assertThat(diff(List.of("a"), List.of("a"))).containsExactly(" a");
    assertThat(diff(List.of(), List.of())).isEmpty();
  }

  @Test
  void bothTextsCanBeReadBackFromIt() {
    for (long seed = 1; seed <= 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> before = lines(random);
      List<String> after = lines(random);
      List<Difference.Line> way = new LineDiff(before, after).lines();
      assertThat(side(way, Difference.Sign.PUT_IN)).as("seed %s", seed).isEqualTo(before);
      assertThat(side(way, Difference.Sign.TAKEN_OUT)).as("seed %s", seed).isEqualTo(after);
    }
  }

  @Test
  void textsThatShareNextToNothingAreToldWhole() {
    List<String> before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).toList();
    List<String> after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).toList();
    assertThat(new LineDiff(before, after).lines()).hasSize(6_000);
  }

  private static List<String> side(List<Difference.Line> way, Difference.Sign without) {
    return way.stream().filter(line -> line.sign() != without).map(Difference.Line::text).toList();
  }

  private static List<String> lines(SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return lines;
  }
}

package org.primum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The commands on monitors. Expected figures: M. Kulldorff et al., Sequential Analysis 30, 2011,
/// and M. Kulldorff and I. R. Silva, REVSTAT 15, 2017.
class MonitorCommandsTest {
  @Test
  void criticalValuesArePublishedOnes() {
    assertThat(said("monitor", "maxsprt", "--alpha", ".05", "--horizon", "10", "--min-events", "4"))
        .contains("\"criticalValue\":\"2.92156");
    assertThat(said("monitor", "maxsprt", "--alpha", ".05", "--horizon", "1"))
        .contains("\"criticalValue\":\"2.853937");
    assertThat(said("monitor", "maxsprt", "--horizon", "10", "--rr", "2"))
        .contains("\"criticalValue\":\"3.46795", "\"power\":\"0.685063")
        .contains("\"expectedTimeToSignal\":\"4.130985", "known without error");
  }

  @Test
  void theOtherTestsAnswerToo() {
    assertThat(said("monitor", "conditional", "--past-events", "20", "--horizon", "1"))
        .contains("\"criticalValue\":");
    assertThat(said("monitor", "binomial", "--most-events", "60", "--min-events", "3"))
        .contains("\"spent\":\"0.0");
  }

  private static String said(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    Ran ran = Ran.primum(all);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out();
  }

  @Test
  void whatIsOutOfRangeIsToldInOneLine() {
    assertThat(Ran.primum("monitor", "maxsprt", "--horizon", "0", "--alpha", "2", "--rr", "0"))
        .returns(2, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.err())
                    .contains("`--horizon` is `0.0`, give more than 0, at most 5000")
                    .contains("`--alpha` is `2.0`", "`--rr` is `0.0`")
                    .hasLineCount(1));
    assertThat(Ran.primum("monitor", "maxsprt", "--horizon", "0.01"))
        .returns(2, Ran::exit)
        .satisfies(ran -> assertThat(ran.err()).contains("cannot be spent").hasLineCount(1));
    assertThat(Ran.primum("monitor", "binomial", "--most-events", "0", "--matching", "-1"))
        .returns(2, Ran::exit)
        .satisfies(
            ran ->
                assertThat(ran.err())
                    .contains("`--most-events` is `0`", "`--matching` is `-1.0`")
                    .hasLineCount(1));
    assertThat(Ran.primum("monitor", "maxsprt", "--horizon", "10", "--alpha", "1.5"))
        .returns(2, Ran::exit);
    assertThat(Ran.primum("monitor", "conditional", "--past-events", "3"))
        .returns(2, Ran::exit)
        .satisfies(
            ran -> assertThat(ran.err()).contains("give one of `--horizon` and `--most-events`"));
  }
}

package org.primum.risk.layers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.study.SubjectFigures;
import org.primum.risk.layers.study.TreeStudy;

/// Files as people write them, right and wrong; numbers are worked out beside the tests.
class LayersFileTest {
  private static final String BOW_TIE =
      """
      tree: silent alert
      gates:
        silent: {or: [interface, {and: [server, standby]}]}
      events:
        interface: {beta: {a: 1, b: 99}, source: log 2026, class: census}
        notice-fails: {fixed: 0.1, source: drill, class: fact}
        rounds-miss: 0.2
      commonCause:
        - name: servers
          model: beta-factor
          members: [server, standby]
          probability: {beta: {a: 2, b: 98}, source: log 2026, class: census}
          factors: [{beta: {a: 1, b: 9}, source: experts, class: expert, author: a}]
      eventTree:
        starts: silent
        first:
          ask: notice-fails
          works: warned
          fails: {ask: rounds-miss, works: late, fails: missed}
      """;

  /// Servers: Q = .02, b = .1: c = .002, r = .018: .002 + .998 · .018² = .002323352; with the
  /// interface .01 + .99 · .002323352 = .01230011848.
  @Test
  void aBowTieGoesFromCausesToConsequences() {
    double silent = .01 + .99 * (.002 + .998 * .018 * .018);
    assertThat(Written.subject("silent", BOW_TIE).probability()).isCloseTo(silent, within(1e-15));
    assertThat(Written.subject("warned", BOW_TIE).probability())
        .isCloseTo(silent * .9, within(1e-15));
    assertThat(Written.subject("late", BOW_TIE).probability())
        .isCloseTo(silent * .08, within(1e-15));
    SubjectFigures missed = Written.subject("missed", BOW_TIE);
    assertThat(missed.probability()).isCloseTo(silent * .02, within(1e-15));
    assertThat(Written.importance(missed.figures().orElseThrow(), "rounds-miss").birnbaum())
        .isCloseTo(silent * .1, within(1e-15));
  }

  @Test
  void uncertaintyOfCausesReachesTheConsequences() {
    SubjectFigures missed = Written.subject("missed", BOW_TIE);
    SubjectFigures silent = Written.subject("silent", BOW_TIE);
    assertThat(missed.spread().orElseThrow().figures().p95())
        .isCloseTo(silent.spread().orElseThrow().figures().p95() * .02, within(1e-12));
    assertThat(silent.spread().orElseThrow().figures().p5()).isLessThan(silent.probability());
    assertThat(silent.spread().orElseThrow().figures().p95()).isGreaterThan(silent.probability());
  }

  @Test
  void numbersWithoutASourceAreNamed() {
    TreeStudy study = Written.trees(BOW_TIE);
    assertThat(study.withoutSource(List.of("end state missed"))).containsExactly("rounds-miss");
  }

  @Test
  void aFileIsOneThingOrTheOther() {
    assertThat(Written.faults("tree: a\nlayers: b\n"))
        .containsExactly(
            "1:1 kind: the file needs exactly one of `layers: title` (layers of defence) and `tree:"
                + " title` (fault and event trees)");
    assertThat(Written.faults("gates: {}\n")).hasSize(1);
  }

  @Test
  void everyFaultOfATreeIsToldAtOnce() {
    assertThat(
            Written.faults(
                """
                tree: wrong
                top: nowhere
                gates:
                  a: {and: [b, c]}
                  b: {or: [a, typo]}
                  d: {nand: [c]}
                  e: {atLeast: {min: 4, of: [c, f]}}
                  g: [c]
                  h: {and: []}
                  i: {and: [c], or: [c]}
                  c: f
                events:
                  c: 1.5
                  f: {beta: {a: 1, b: 9}}
                """))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).startsWith("2:6 unknown-gate: `top` is `nowhere`"),
            fault -> assertThat(fault).startsWith("5:12 loop: gate `a` rests on itself: a → b → a"),
            fault -> assertThat(fault).startsWith("5:15 unknown-event: `typo` is neither"),
            fault -> assertThat(fault).startsWith("6:7 connective: connective `nand`"),
            fault ->
                assertThat(fault)
                    .contains("`min` must be a whole number from 0 to")
                    .contains("`2`"),
            fault -> assertThat(fault).startsWith("8:6 shape: a list needs its connective"),
            fault -> assertThat(fault).startsWith("9:12 shape: a list of one or more formulas"),
            fault ->
                assertThat(fault).startsWith("10:6 shape: a formula has exactly one connective"),
            fault -> assertThat(fault).startsWith("11:3 duplicate: `c` is a gate and an event"),
            fault -> assertThat(fault).startsWith("13:6 probability: probability of `c` is `1.5`"),
            fault -> assertThat(fault).startsWith("14:6").contains("key `source` is missing"),
            fault -> assertThat(fault).startsWith("14:6").contains("key `class` is missing"));
  }

  @Test
  void faultsOfCommonCausesAndEventTrees() {
    assertThat(
            Written.faults(
                """
                tree: wrong
                gates: {t: {and: [a, b, x, y]}}
                events: {a: 0.1}
                commonCause:
                  - {name: one, model: gamma, members: [x, y], probability: 0.1, factors: [0.1]}
                  - {name: two, model: MGL, members: [a, b], probability: 0.1, factors: [0.1]}
                  - {name: three, model: beta-factor, members: [p, q], probability: 0.1, factors: []}
                eventTree:
                  first: {ask: t, works: "", fails: {ask: zz, works: w}}
                """))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).startsWith("5:24 common-cause: model `gamma` is not known"),
            fault -> assertThat(fault).startsWith("6:39 duplicate: `a` is defined already"),
            fault -> assertThat(fault).contains("common cause group `three` needs"),
            fault -> assertThat(fault).startsWith("9:26 shape: a state or a question is expected"),
            fault -> assertThat(fault).startsWith("9:37").contains("key `fails` is missing"),
            fault -> assertThat(fault).contains("unknown-event: `zz`"));
    assertThat(Written.faults("tree: empty\n"))
        .containsExactly("1:1 empty: the file has no gate and no event tree; nothing is asked");
  }

  @Test
  void everyFaultOfADefenceIsToldAtOnce() {
    assertThat(
            Written.faults(
                """
                layers: wrong
                staleAfterDays: 1.5
                sharing: sometimes
                hazards: {one: {kind: clinical}, two: {}}
                defences:
                  a: {role: Not A Role, detects: {one: 0.9, three: unknown}}
                  b: {detects: {one: {between: [0.9, 0.1]}, two: {between: [0.5]}}}
                  c: {detects: {one: {fixed: 0.5, source: s, class: fact, dated: 2025-13}}}
                dependence:
                  - {between: [a], share: unknown}
                  - {between: [a, zz], share: unknown}
                leadership: {one-head: unknown}
                """))
        .satisfiesExactlyInAnyOrder(
            fault ->
                assertThat(fault).startsWith("2:17 stale: `staleAfterDays` must be a whole number"),
            fault -> assertThat(fault).startsWith("3:10 sharing: `sharing` is `sometimes`"),
            fault -> assertThat(fault).startsWith("4:39").contains("key `kind` is missing"),
            fault -> assertThat(fault).startsWith("6:13 role:"),
            fault -> assertThat(fault).startsWith("6:40 no-source: `a/one` is"),
            fault -> assertThat(fault).startsWith("6:45 unknown-hazard: hazard `three`"),
            fault -> assertThat(fault).contains("give 0 ≤ low ≤ high ≤ 1"),
            fault -> assertThat(fault).contains("`between` must be two probabilities"),
            fault -> assertThat(fault).contains("found `2025-13`"),
            fault -> assertThat(fault).contains("two or more different layers"),
            fault -> assertThat(fault).contains("layer `a` stands in a dependence already"),
            fault -> assertThat(fault).contains("unknown-layer: layer `zz`"),
            fault -> assertThat(fault).startsWith("12:14").contains("one-head"));
    assertThat(Written.faults("layers: none\nhazards: {}\ndefences: {}\n"))
        .containsExactly("2:10 empty: `hazards` names none; name at least one");
  }
}

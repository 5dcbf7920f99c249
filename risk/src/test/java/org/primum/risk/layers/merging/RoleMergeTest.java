package org.primum.risk.layers.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.Estimate;
import org.primum.terms.RoleId;

/// What merging two guardians does. "Cases" are the project's reference cases, "Layers of defence";
/// other numbers are worked out beside the test.
class RoleMergeTest {
  private static final Offset<Double> DIGITS = within(1e-12);

  private static HoleMerge only(DefenceModel model) {
    return Guardians.merge(model).hazards().getFirst();
  }

  /// Cases: q = .1, P(both fail) by the share b that two guardians have in common.
  @Test
  void dependentGuardiansFollowTheBetaFactor() {
    Map<Double, Double> known =
        Map.of(0., .01, .05, .013979875, .1, .018019, .2, .026272, .5, .052375, 1., .1);
    known.forEach(
        (share, both) -> {
          HoleMerge found = only(Guardians.two(.1, Guardians.leadership(share, 1, 0, 1)));
          assertThat(Guardians.value(found.independent())).isCloseTo(.01, DIGITS);
          assertThat(Guardians.value(found.dependent())).as("b %s", share).isCloseTo(both, DIGITS);
        });
  }

  /// One mind with share 1 and nothing lost: the second look adds nothing, .1 of .01.
  @Test
  void onePersonIsOneLayer() {
    HoleMerge found = only(Guardians.two(.1, Guardians.leadership(.2, 1, 0, 1)));
    assertThat(Guardians.value(found.oneLeader())).isCloseTo(.1, DIGITS);
    assertThat(Guardians.value(found.toIndependent())).isCloseTo(10, within(1e-9));
    assertThat(Guardians.value(found.toDependent())).isCloseTo(.1 / .026272, within(1e-9));
    assertThat(found.looksApart()).isEqualTo(2);
    assertThat(found.looksMerged()).isEqualTo(1);
    assertThat(Guardians.merge(Guardians.two(.1, "")).singleLayerMerged()).containsExactly("hole");
  }

  /// Detection .9 · .8 · (1 − .25) = .54, so q = .46; c = .5 · .46 = .23, r = .23: .23 + .77 · .23²
  /// = .270733.
  @Test
  void lostSpecialisationAndConflictingIncentivesWorsenEveryLook() {
    HoleMerge found = only(Guardians.two(.1, Guardians.leadership(0, .8, .25, .5)));
    assertThat(Guardians.value(found.oneLeader())).isCloseTo(.270733, DIGITS);
    assertThat(Guardians.value(found.toIndependent())).isCloseTo(27.0733, within(1e-9));
  }

  @Test
  void aRatioNeedsASourceForEveryQuantity() {
    HoleMerge found = only(Guardians.two(.1, ""));
    assertThat(Guardians.value(found.independent())).isCloseTo(.01, DIGITS);
    Estimate.Bounded dependent = Guardians.range(found.dependent());
    assertThat(dependent.assumed()).containsExactly("leadership/dependence");
    assertThat(dependent.low()).isCloseTo(.01, DIGITS);
    assertThat(dependent.high()).isCloseTo(.1, DIGITS);
    Estimate.Bounded ratio = Guardians.range(found.toIndependent());
    assertThat(ratio.assumed())
        .containsExactly(
            "leadership/incentives-yield", "leadership/one-mind", "leadership/specialisation-kept");
    // From nothing lost to nothing noticed: .01/.01 to 1/.01.
    assertThat(ratio.low()).isCloseTo(1, within(1e-9));
    assertThat(ratio.high()).isCloseTo(100, within(1e-9));
  }

  @Test
  void oneDetectionWithoutSourceIsEnoughForARange() {
    DefenceModel model =
        Guardians.read(
            """
            layers: assumed
            hazards: {hole: {kind: technical}, known: {kind: technical}}
            defences:
              technical:
                role: chief-information-officer
                detects: {hole: {between: [0.5, 0.9]}, known: %s}
              clinical:
                role: chief-medical-information-officer
                detects: {hole: %s, known: %s}
            leadership: {%s}
            """
                .formatted(
                    Guardians.fact(.9),
                    Guardians.fact(.8),
                    Guardians.fact(.8),
                    Guardians.leadership(0, 1, 0, 1)));
    List<HoleMerge> found = Guardians.merge(model).hazards();
    Estimate.Bounded ratio = Guardians.range(found.getFirst().toIndependent());
    assertThat(ratio.assumed()).containsExactly("technical/hole");
    // min(q, .2)/(.2 q), q from .1 to .5: 5 where q ≤ .2, then 1/q, down to 2.
    assertThat(ratio.low()).isCloseTo(2, within(1e-9));
    assertThat(ratio.high()).isCloseTo(5, within(1e-9));
    assertThat(Guardians.value(found.getLast().toIndependent())).isCloseTo(5, within(1e-9));
  }

  @Test
  void layersOfOthersStayAndCancel() {
    DefenceModel model =
        Guardians.read(
            """
            layers: others
            hazards: {hole: {kind: clinical}}
            defences:
              technical: {role: chief-information-officer, detects: {hole: %1$s}}
              clinical: {role: chief-medical-information-officer, detects: {hole: %1$s}}
              pharmacist: {role: pharmacist, detects: {hole: %2$s}}
              nurse: {detects: {hole: %2$s}}
            dependence: [{between: [pharmacist, nurse], share: %3$s}]
            leadership: {%4$s}
            """
                .formatted(
                    Guardians.fact(.9),
                    Guardians.fact(.5),
                    Guardians.fact(.4),
                    Guardians.leadership(.1, 1, 0, 1)));
    HoleMerge found = only(model);
    // Pharmacist and nurse: c = .2, .2 + .8 · .3² = .272.
    assertThat(Guardians.value(found.independent())).isCloseTo(.01 * .272, DIGITS);
    assertThat(Guardians.value(found.oneLeader())).isCloseTo(.1 * .272, DIGITS);
    assertThat(Guardians.value(found.toIndependent())).isCloseTo(10, within(1e-9));
    assertThat(found.guardians()).containsExactly("technical", "clinical");
    assertThat(found.others()).containsExactly("pharmacist", "nurse");
    assertThat(found.looksApart()).isEqualTo(3);
    assertThat(found.looksMerged()).isEqualTo(2);
  }

  @Test
  void aHazardThatOneRoleSeesIsOnlyWorsened() {
    DefenceModel model =
        Guardians.read(
            """
            layers: one sees
            hazards: {hole: {kind: technical}, other: {kind: clinical}, unseen: {kind: clinical}}
            defences:
              technical: {role: chief-information-officer, detects: {hole: %1$s}}
              clinical: {role: chief-medical-information-officer, detects: {other: %1$s}}
            leadership: {%2$s}
            """
                .formatted(Guardians.fact(.9), Guardians.leadership(.5, .5, 0, 1)));
    MergeFigures figures = Guardians.merge(model);
    HoleMerge hole = figures.hazards().getFirst();
    assertThat(Guardians.value(hole.dependent())).isCloseTo(.1, DIGITS);
    assertThat(Guardians.value(hole.oneLeader())).isCloseTo(.55, DIGITS);
    assertThat(Guardians.value(hole.toDependent())).isCloseTo(5.5, within(1e-9));
    HoleMerge unseen = figures.hazards().getLast();
    assertThat(Guardians.value(unseen.independent())).isEqualTo(1);
    assertThat(Guardians.value(unseen.toIndependent())).isEqualTo(1);
    assertThat(figures.singleLayerApart()).containsExactly("hole", "other", "unseen");
  }

  @Test
  void guardiansWhoNeverMissLeaveNoRatio() {
    HoleMerge found = only(Guardians.two(0, Guardians.leadership(0, .5, 0, 1)));
    assertThat(Guardians.value(found.oneLeader())).isCloseTo(.5, DIGITS);
    assertThat(found.toIndependent()).isInstanceOf(Estimate.Undefined.class);
  }

  /// A cause stated between the two guardians' layers serves where `leadership` states none.
  @Test
  void aStatedCauseBetweenGuardiansIsTheirDependence() {
    String yaml =
        """
        layers: stated
        hazards: {hole: {kind: clinical}}
        defences:
          technical: {role: chief-information-officer, detects: {hole: %1$s}}
          clinical: {role: chief-medical-information-officer, detects: {hole: %1$s}}
          %2$s
        dependence: [{between: [technical, %3$s], share: %4$s}]
        """;
    DefenceModel stated =
        Guardians.read(yaml.formatted(Guardians.fact(.9), "", "clinical", Guardians.fact(.2)));
    assertThat(Guardians.value(only(stated).dependent())).isCloseTo(.026272, DIGITS);
    assertThat(Guardians.value(only(stated).independent())).isCloseTo(.01, DIGITS);
    DefenceModel mixed =
        Guardians.read(
            yaml.formatted(
                Guardians.fact(.9),
                "nurse: {detects: {hole: unknown}}",
                "nurse",
                Guardians.fact(.2)));
    assertThatThrownBy(() -> Guardians.merge(mixed))
        .hasMessageContaining("the shared cause of [technical, nurse] joins layers");
  }

  @Test
  void rolesThatCannotMergeAreRefused() {
    DefenceModel model = Guardians.two(.1, "");
    assertThatThrownBy(() -> RoleMerge.merge(model, List.of(Guardians.CIO), Guardians.SAMPLING))
        .hasMessageContaining("two or more different roles");
    assertThatThrownBy(
            () -> RoleMerge.merge(model, List.of(Guardians.CIO, Guardians.CIO), Guardians.SAMPLING))
        .hasMessageContaining("two or more different roles");
    assertThatThrownBy(
            () ->
                RoleMerge.merge(
                    model, List.of(Guardians.CIO, new RoleId("nurse")), Guardians.SAMPLING))
        .hasMessageContaining("no layer belongs to the role `nurse`")
        .hasMessageContaining("chief-medical-information-officer");
  }

  @Test
  void sourcedUncertaintyGivesARatioWithItsInterval() {
    String opinion = "{pert: {min: 0.5, mode: 0.7, max: 0.9}, source: s, class: expert}";
    DefenceModel model =
        Guardians.two(
            .1,
            "dependence: %s, specialisation-kept: %s, incentives-yield: %s, one-mind: %s"
                .formatted(Guardians.fact(.1), opinion, Guardians.fact(0), Guardians.fact(1)));
    Estimate ratio = only(model).toIndependent();
    assertThat(ratio).isInstanceOf(Estimate.Known.class);
    Estimate.Known known = (Estimate.Known) ratio;
    // One leader misses 1 − .9 k; PERT mean .7: .37/.01.
    assertThat(known.value()).isCloseTo(37, within(1e-9));
    assertThat(known.spread().orElseThrow().p5()).isBetween(19., 37.);
    assertThat(known.spread().orElseThrow().p95()).isBetween(37., 55.);
    assertThat(only(model).toIndependent()).isEqualTo(ratio);
  }
}

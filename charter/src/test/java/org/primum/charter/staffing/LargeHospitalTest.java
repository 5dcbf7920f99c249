package org.primum.charter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.terms.Refusal;

/// Sizes at which trying everything would never end: 2,000 people, 200 roles, 30 decisions.
class LargeHospitalTest {
  private static final long SEED = 20261125;

  @Test
  void staffsThirtyDecisionsAmongTwoThousandPeople() {
    StaffingQuestion question =
        new LargeHospital("majority")
            .crowd(2_000, new SplittableRandom(SEED))
            .withOfficer()
            .question();
    assertThat(StaffingCheck.check(question)).isInstanceOf(Staffing.Possible.class);
    People people = new People(question.charter(), question.hands());
    assertThat(SinglePoint.all(question.charter(), question.hands(), people))
        .as("one holder signs each decision, and the officer determines")
        .hasSize(31);
  }

  /// In a unanimous committee everybody is needed, so that whoever sits in two of different
  /// chambers is one too many.
  @Test
  void findsTheOneMemberOfTwoUnanimousCommitteesOfDifferentChambers() {
    StaffingQuestion question =
        new LargeHospital("unanimous")
            .crowd(2_000, new SplittableRandom(SEED))
            .withOfficer()
            .question();
    assertThat(StaffingCheck.check(question))
        .isInstanceOfSatisfying(
            Staffing.Conflict.class,
            conflict ->
                assertThat(conflict.rules())
                    .extracting(Refusal::rule)
                    .containsExactly(
                        "signed-by-accountable",
                        "signed-by-accountable",
                        "committee-passage",
                        "committee-passage",
                        "two-chambers"));
  }

  /// Two committees of different chambers share nearly all their members and each need two thirds:
  /// pigeons and holes, in which hardly two pigeons are alike.
  @ParameterizedTest
  @ValueSource(ints = {40, 200, 1_000})
  void countsTwoCommitteesThatNeedMorePeopleThanThereAre(int shared) {
    StaffingQuestion question =
        new LargeHospital("two-thirds")
            .crowd(900, new SplittableRandom(SEED))
            .quorate()
            .pigeons(shared, new SplittableRandom(SEED))
            .withOfficer()
            .question();
    Staffing staffing = StaffingCheck.check(question);
    assertThat(staffing)
        .isInstanceOfSatisfying(
            Staffing.Conflict.class,
            conflict -> assertThat(conflict.rules().getLast().rule()).isEqualTo("two-chambers"));
  }
}

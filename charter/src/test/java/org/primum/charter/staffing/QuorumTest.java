package org.primum.charter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;

class QuorumTest {
  private static final Profession NURSE = new Profession("nurse");
  private static final Profession PHYSICIAN = new Profession("physician");
  private static final PersonId BOTH = new PersonId("a-both");
  private static final PersonId DOCTOR = new PersonId("b-doctor");

  @Test
  void countsOnePersonForOneProfession() {
    assertThat(fills(Map.of(NURSE, 1, PHYSICIAN, 1), List.of(BOTH))).isFalse();
    assertThat(fills(Map.of(NURSE, 1), List.of(BOTH))).isTrue();
  }

  @Test
  void movesAPersonWithTwoProfessionsWhereThatHelps() {
    assertThat(fills(Map.of(NURSE, 1, PHYSICIAN, 1), List.of(DOCTOR, BOTH))).isTrue();
    assertThat(fills(Map.of(NURSE, 1, PHYSICIAN, 1), List.of(BOTH, DOCTOR))).isTrue();
    assertThat(fills(Map.of(PHYSICIAN, 2), List.of(BOTH, DOCTOR))).isTrue();
    assertThat(fills(Map.of(NURSE, 2), List.of(BOTH, DOCTOR))).isFalse();
  }

  @Test
  void asksForNobodyWhereNoProfessionIsNamed() {
    assertThat(fills(Map.of(), List.of())).isTrue();
  }

  private static boolean fills(Map<Profession, Integer> needed, List<PersonId> people) {
    SortedMap<Profession, Integer> seats = new TreeMap<>(needed);
    return Quorum.fills(seats, people, QuorumTest::professions);
  }

  private static SortedSet<Profession> professions(PersonId person) {
    return new TreeSet<>(person.equals(BOTH) ? List.of(NURSE, PHYSICIAN) : List.of(PHYSICIAN));
  }
}

package org.primum.benchmarks.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primum.charter.Chamber;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.staffing.StaffingQuestion;
import org.primum.roster.Member;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// The peer: seats filled one after the other, each by the first holder who still may, and taken
/// back in reverse where nobody may. It asks less than we do: no professions in a quorum, no
/// licences, no raiser, no determination, and it explains nothing.
final class NaiveStaffing {
  /// What it came to: a staffing, none, or no answer in time.
  enum Outcome {
    POSSIBLE,
    IMPOSSIBLE,
    GAVE_UP
  }

  private record Seat(Chamber chamber, List<PersonId> holders, int inARow) {}

  private final List<Seat> seats = new ArrayList<>();
  private final Map<PersonId, Chamber> covers = new HashMap<>();
  private final Map<PersonId, Integer> votedIn = new HashMap<>();
  private final long deadlineNanos;
  private long steps;

  private NaiveStaffing(StaffingQuestion question, long mostSeconds) {
    Charter charter = question.charter();
    int row = 0;
    for (Decision decision : question.decisions()) {
      Chamber chamber = charter.chamber(decision.id());
      seats.add(new Seat(chamber, holders(question, decision.accountable()), row++));
      for (Committee committee : decision.committees()) {
        List<PersonId> members = holders(question, committee.members());
        for (int vote = committee.passage().votesNeeded(members.size()); vote > 0; vote--) {
          seats.add(new Seat(chamber, members, row));
        }
        row++;
      }
    }
    deadlineNanos = System.nanoTime() + mostSeconds * 1_000_000_000L;
  }

  private static List<PersonId> holders(StaffingQuestion question, RoleId role) {
    return question.hands().roster().holders(role, question.hands().at()).stream()
        .map(Member::person)
        .map(person -> person.id())
        .toList();
  }

  static Outcome answer(StaffingQuestion question, long mostSeconds) {
    return new NaiveStaffing(question, mostSeconds).answer();
  }

  private Outcome answer() {
    int[] next = new int[seats.size()];
    @Nullable PersonId[] seated = new @Nullable PersonId[seats.size()];
    boolean[] first = new boolean[seats.size()];
    int at = 0;
    while (at >= 0 && at < seats.size()) {
      if ((++steps & 0xFFFF) == 0 && System.nanoTime() > deadlineNanos) {
        return Outcome.GAVE_UP;
      }
      Seat seat = seats.get(at);
      PersonId before = seated[at];
      if (before != null) {
        votedIn.remove(before, seat.inARow());
        if (first[at]) {
          covers.remove(before);
        }
      }
      PersonId found = null;
      while (found == null && next[at] < seat.holders().size()) {
        PersonId person = seat.holders().get(next[at]++);
        boolean free = covers.getOrDefault(person, seat.chamber()).equals(seat.chamber());
        boolean fresh = votedIn.getOrDefault(person, -1) != seat.inARow();
        found = free && fresh ? person : null;
      }
      if (found == null) {
        clear(seated, next, at);
        at--;
        continue;
      }
      seated[at] = found;
      first[at] = covers.putIfAbsent(found, seat.chamber()) == null;
      votedIn.put(found, seat.inARow());
      at++;
      if (at < seats.size() && seats.get(at).inARow() == seat.inARow()) {
        next[at] = next[at - 1]; // Votes in order of the members, so that no set is tried twice.
      }
    }
    return at < 0 ? Outcome.IMPOSSIBLE : Outcome.POSSIBLE;
  }

  private static void clear(@Nullable PersonId[] seated, int[] next, int at) {
    seated[at] = null;
    next[at] = 0;
  }
}

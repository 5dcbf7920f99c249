package org.primum.charter.staffing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.charter.Chamber;
import org.primum.charter.Committee;
import org.primum.terms.PersonId;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.pb.IPBSolver;
import org.sat4j.pb.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/// Gives everybody who could cover several chambers one of them, so that every duty can be done.
///
/// ## How
///
/// Whether a workflow can be staffed is the workflow satisfiability problem (J. Crampton, A
/// reference monitor for workflow systems with constrained task execution, SACMAT 2005; Q. Wang and
/// N. Li, Satisfiability and resiliency in workflow authorization systems, TISSEC 13(4), 2010). It
/// is NP-complete. A quick guess is checked first, then whether two demands clash by their counts
/// alone; where neither answers, the question goes to Sat4j as cardinality constraints over counts:
/// - People who fit the same duties in the same way are one crew. *At least j of the crew cover
///   chamber c* is one variable for each j, so that which of them it is never matters.
/// - Passage and quorum are demands on sums of such counts, see [Demand].
/// - A signer is chosen among crews only where signing costs a vote.
///
/// Cutting planes count: two committees that need more people than there are contradict each other
/// in a few steps, where resolution would need exponentially many (A. Haken, The intractability of
/// resolution, 1985).
final class ChamberChoice {
  private final Bench bench;
  private final List<Crew> crews;
  private final IPBSolver solver = SolverFactory.newCuttingPlanes();

  /// For each contested crew, the first of its variables of each chamber.
  private final Map<Crew.Fit, SortedMap<Chamber, Integer>> first = new HashMap<>();

  private int variables;

  private ChamberChoice(Bench bench, List<Crew> crews) {
    this.bench = bench;
    this.crews = crews;
    solver.setTimeout(Integer.MAX_VALUE);
  }

  /// One seat for each duty, nobody covering two chambers, if that can be.
  static Optional<List<Staffing.Seat>> seats(Bench bench) {
    List<Crew> crews = Crew.all(bench);
    List<Demand> demands = demands(bench, crews);
    Optional<List<Staffing.Seat>> guessed = bench.seats(LargestNeedFirst.given(crews, demands));
    return guessed.isPresent() || PairCount.clash(crews, demands) ? guessed : solved(bench, crews);
  }

  /// What the solver says, whatever the guess.
  static Optional<List<Staffing.Seat>> solved(Bench bench, List<Crew> crews) {
    return new ChamberChoice(bench, crews)
        .solved()
        .map(given -> bench.seats(given).orElseThrow(() -> disagreement(given)));
  }

  private static IllegalStateException disagreement(Map<PersonId, Chamber> given) {
    return new IllegalStateException(
        "the solver gave chambers under which a duty cannot be done: " + given);
  }

  private static List<Demand> demands(Bench bench, List<Crew> crews) {
    List<Demand> demands = new ArrayList<>();
    int committee = 0;
    for (int i = 0; i < bench.duties().size(); i++) {
      int position = i;
      Duty duty = bench.duties().get(i);
      List<Crew> signing = crews.stream().filter(crew -> crew.fit().signs().get(position)).toList();
      demands.add(new Demand(duty.chamber(), signing, 1));
      for (Committee each : duty.committees()) {
        demands.addAll(Demand.of(bench, duty, each, committee++, crews));
      }
    }
    return demands;
  }

  private Optional<Map<PersonId, Chamber>> solved() {
    try {
      for (Crew crew : crews) {
        if (crew.contested()) {
          count(crew);
        }
      }
      int committee = 0;
      for (int i = 0; i < bench.duties().size(); i++) {
        Duty duty = bench.duties().get(i);
        Map<Crew.Fit, Integer> signing = signing(i, duty, committee);
        for (Committee each : duty.committees()) {
          for (Demand demand : Demand.of(bench, duty, each, committee++, crews)) {
            constrain(demand, signing);
          }
        }
      }
      return solver.isSatisfiable() ? Optional.of(given()) : Optional.empty();
    } catch (ContradictionException e) {
      return Optional.empty(); // Refuted while it was written down.
    } catch (TimeoutException e) {
      throw new IllegalStateException("the solver gave up although no time limit is set", e);
    }
  }

  /// Each of the crew covers one chamber at most, and the counts of a chamber go up one by one.
  private void count(Crew crew) throws ContradictionException {
    SortedMap<Chamber, Integer> blocks = new TreeMap<>();
    VecInt refusals = new VecInt();
    for (Chamber chamber : crew.chambers()) {
      blocks.put(chamber, variables + 1);
      for (int j = 0; j < crew.size(); j++) {
        variables++;
        refusals.push(-variables);
        if (j > 0) {
          solver.addClause(new VecInt(new int[] {variables - 1, -variables}));
        }
      }
    }
    first.put(crew.fit(), blocks);
    atLeast(refusals, refusals.size() - crew.size());
  }

  /// Says that somebody signs `duty`, and gives the variable of each crew whose signing would cost
  /// a vote; none where somebody can sign at no cost.
  private Map<Crew.Fit, Integer> signing(int position, Duty duty, int firstCommittee)
      throws ContradictionException {
    Map<Crew.Fit, Integer> costly = new HashMap<>();
    VecInt any = new VecInt();
    for (Crew crew : crews) {
      if (!crew.fit().signs().get(position)) {
        continue;
      }
      int voting = crew.fit().votes().nextSetBit(firstCommittee);
      boolean costs =
          voting >= 0
              && voting < firstCommittee + duty.committees().size()
              && bench.otherHands(duty, crew.members().getFirst());
      if (!costs && !crew.contested()) {
        return Map.of();
      }
      if (!costs) {
        any.push(covering(crew, duty.chamber()));
        continue;
      }
      int signs = ++variables;
      costly.put(crew.fit(), signs);
      any.push(signs);
      if (crew.contested()) {
        solver.addClause(new VecInt(new int[] {-signs, covering(crew, duty.chamber())}));
      }
    }
    atLeast(any, 1);
    return costly;
  }

  /// The variable of *at least one of the crew covers the chamber*; those of more follow it.
  private int covering(Crew crew, Chamber chamber) {
    return Objects.requireNonNull(Objects.requireNonNull(first.get(crew.fit())).get(chamber));
  }

  private void constrain(Demand demand, Map<Crew.Fit, Integer> signing)
      throws ContradictionException {
    VecInt counted = new VecInt();
    int missing = demand.needed();
    for (Crew crew : demand.crews()) {
      if (crew.contested()) {
        int at = covering(crew, demand.chamber());
        for (int j = 0; j < crew.size(); j++) {
          counted.push(at + j);
        }
      } else {
        missing -= crew.size();
      }
      Integer signs = signing.get(crew.fit());
      if (signs != null) {
        counted.push(-signs);
        missing++;
      }
    }
    atLeast(counted, missing);
  }

  private void atLeast(VecInt literals, int least) throws ContradictionException {
    if (least > literals.size()) {
      throw new ContradictionException("too few");
    }
    if (least > 0) {
      List<BigInteger> ones = new ArrayList<>();
      for (int i = 0; i < literals.size(); i++) {
        ones.add(BigInteger.ONE);
      }
      solver.addPseudoBoolean(
          literals, new Vec<>(ones.toArray(BigInteger[]::new)), true, BigInteger.valueOf(least));
    }
  }

  private Map<PersonId, Chamber> given() {
    Map<PersonId, Chamber> given = new TreeMap<>();
    for (Crew crew : crews) {
      if (!crew.contested()) {
        continue;
      }
      int next = 0;
      for (Chamber chamber : crew.chambers()) {
        for (int j = 0; j < crew.size() && solver.model(covering(crew, chamber) + j); j++) {
          given.put(crew.members().get(next++), chamber);
        }
      }
      for (PersonId left : crew.members().subList(next, crew.size())) {
        given.put(left, crew.chambers().first());
      }
    }
    return given;
  }
}

package org.primum.risk.layers.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.tree.Formula;

/// Gathers the sequences of event trees by the state they end in, and turns them into gates and
/// subjects. Sequences that end alike exclude each other: at some fork they took different paths.
public final class EndStates {
  private record Sequence(List<Formula> formulas, List<Expression> factors) {
    Formula formula() {
      return formulas.isEmpty() ? new Formula.Constant(true) : new Formula.And(formulas);
    }
  }

  private final Map<String, List<Sequence>> ends = new LinkedHashMap<>();

  /// Notes a sequence.
  ///
  /// @param formulas that hold along it
  /// @param factors that multiply its probability
  public void add(String state, List<Formula> formulas, List<Expression> factors) {
    ends.computeIfAbsent(state, fresh -> new ArrayList<>())
        .add(new Sequence(List.copyOf(formulas), List.copyOf(factors)));
  }

  /// The gates that the subjects need: one for a state whose sequences carry no factors, else one
  /// for each sequence.
  public Map<String, Formula> gates() {
    Map<String, Formula> gates = new LinkedHashMap<>();
    ends.forEach(
        (state, sequences) -> {
          if (weighted(sequences)) {
            for (int i = 0; i < sequences.size(); i++) {
              gates.put(gate(state, i + 1), sequences.get(i).formula());
            }
          } else {
            gates.put(
                gate(state, 0), new Formula.Or(sequences.stream().map(Sequence::formula).toList()));
          }
        });
    return gates;
  }

  /// One subject for each state, in the order met.
  public List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    ends.forEach(
        (state, sequences) -> {
          List<Subject.Way> ways = new ArrayList<>();
          if (weighted(sequences)) {
            for (int i = 0; i < sequences.size(); i++) {
              ways.add(new Subject.Way(gate(state, i + 1), sequences.get(i).factors()));
            }
          } else {
            ways.add(new Subject.Way(gate(state, 0), List.of()));
          }
          subjects.add(new Subject(state, Subject.Kind.END_STATE, ways));
        });
    return subjects;
  }

  private static boolean weighted(List<Sequence> sequences) {
    return sequences.stream().anyMatch(sequence -> !sequence.factors().isEmpty());
  }

  /// A blank keeps these apart from names that files may give.
  private static String gate(String state, int sequence) {
    return sequence == 0 ? "end state " + state : "sequence " + sequence + " to " + state;
  }
}

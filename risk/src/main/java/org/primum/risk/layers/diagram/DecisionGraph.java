package org.primum.risk.layers.diagram;

import java.util.BitSet;
import java.util.List;

/// A finished decision diagram of one top event: exact probabilities in one pass over its nodes.
///
/// # Accuracy
///
/// Each node carries the probability of being true and that of being false, both summed from
/// positive terms only; a rare top event behind a complement edge is therefore as exact as any (1 −
/// (1 − 10⁻¹²) never arises).
///
/// # Order
///
/// Nodes stand from the last variable to the first. Fixing a variable changes the nodes from its
/// own level on only, so that conditional probabilities redo a part of the pass.
public final class DecisionGraph {
  private final List<String> variables;
  private final int[] level;
  private final int[] high;
  private final int[] low;
  private final int root;

  private DecisionGraph(List<String> variables, int nodes, int root) {
    this.variables = List.copyOf(variables);
    this.level = new int[nodes];
    this.high = new int[nodes];
    this.low = new int[nodes];
    this.root = root;
  }

  /// Freezes what `root` needs of `diagram`.
  static DecisionGraph of(BinaryDiagram diagram, int root, List<String> variables) {
    BitSet needed = diagram.needed(root);
    int[] behind = new int[variables.size() + 1];
    needed.stream().forEach(node -> behind[diagram.level(node << 1)]++);
    int at = 1;
    int[] next = new int[variables.size()];
    for (int l = variables.size() - 1; l >= 0; l--) {
      next[l] = at;
      at += behind[l];
    }
    int[] moved = new int[diagram.nodes()];
    needed.stream().forEach(node -> moved[node] = next[diagram.level(node << 1)]++);
    DecisionGraph graph = new DecisionGraph(variables, at, (moved[root >> 1] << 1) | (root & 1));
    graph.level[0] = NodeTable.END;
    needed.stream()
        .forEach(
            node -> {
              int to = moved[node];
              int up = diagram.high(node << 1);
              int down = diagram.low(node << 1);
              graph.level[to] = diagram.level(node << 1);
              graph.high[to] = (moved[up >> 1] << 1) | (up & 1);
              graph.low[to] = (moved[down >> 1] << 1) | (down & 1);
            });
    return graph;
  }

  /// The variables, in the order of the diagram; probabilities are given in this order.
  public List<String> variables() {
    return variables;
  }

  /// How many nodes the diagram has, its end included.
  public int nodes() {
    return level.length;
  }

  /// The value of the function where exactly the variables in `held` are true.
  public boolean holds(BitSet held) {
    int edge = root;
    while (edge >> 1 != 0) {
      int node = edge >> 1;
      edge = (held.get(level[node]) ? high[node] : low[node]) ^ (edge & 1);
    }
    return edge == BinaryDiagram.TRUE;
  }

  /// A place to evaluate in, for as many evaluations as wanted, by one thread.
  public Evaluation evaluation() {
    return new Evaluation();
  }

  /// Evaluates the graph; keeps its memory between calls.
  public final class Evaluation {
    private final double[] yes = new double[level.length];
    private final double[] no = new double[level.length];

    private Evaluation() {
      yes[0] = 1;
    }

    /// The probability of the top event.
    ///
    /// @param probabilities of the variables, in their order, each in [0, 1]
    public double probability(double... probabilities) {
      check(probabilities);
      pass(probabilities);
      return of(root);
    }

    /// The probability of the top event given that each variable is true, and given that it is
    /// false.
    ///
    /// @param probabilities of the variables, in their order, each in [0, 1]
    public Conditional conditional(double... probabilities) {
      double whole = probability(probabilities);
      Descent descent = new Descent(probabilities);
      descent.follow(root, 1);
      for (int node = level.length - 1; node > 0; node--) {
        descent.leave(node << 1);
        descent.leave((node << 1) | 1);
      }
      return descent.conditional(whole);
    }

    /// Walks from the root to the end, carrying how likely each edge is reached. A path either
    /// takes a variable at a node of its level or jumps over that level; both are summed, nothing
    /// is subtracted.
    private final class Descent {
      private final double[] given;
      private final double[] reached = new double[2 * level.length];
      private final double[] held = new double[variables.size()];
      private final double[] absent = new double[variables.size()];
      private final LevelSpans jumps = new LevelSpans(variables.size());

      Descent(double[] given) {
        this.given = given;
        jumps.add(0, depth(root), of(root));
      }

      private int depth(int edge) {
        return Math.min(level[edge >> 1], variables.size());
      }

      void follow(int edge, double weight) {
        reached[edge] += weight;
      }

      void leave(int edge) {
        double weight = reached[edge];
        if (weight == 0) {
          return;
        }
        int node = edge >> 1;
        int up = high[node] ^ (edge & 1);
        int down = low[node] ^ (edge & 1);
        int here = level[node];
        held[here] += weight * of(up);
        absent[here] += weight * of(down);
        go(here, up, weight * given[here]);
        go(here, down, weight * (1 - given[here]));
      }

      private void go(int here, int edge, double weight) {
        follow(edge, weight);
        jumps.add(here + 1, depth(edge), weight * of(edge));
      }

      Conditional conditional(double whole) {
        for (int variable = 0; variable < held.length; variable++) {
          double over = jumps.at(variable);
          held[variable] += over;
          absent[variable] += over;
        }
        return new Conditional(whole, held, absent);
      }
    }

    private void pass(double[] p) {
      for (int node = 1; node < level.length; node++) {
        double up = p[level[node]];
        double down = 1 - up;
        yes[node] = up * of(high[node]) + down * of(low[node]);
        no[node] = up * of(high[node] ^ 1) + down * of(low[node] ^ 1);
      }
    }

    private double of(int edge) {
      return (edge & 1) == 0 ? yes[edge >> 1] : no[edge >> 1];
    }

    private void check(double[] probabilities) {
      if (probabilities.length != variables.size()) {
        throw new IllegalArgumentException(
            "`"
                + probabilities.length
                + "` probabilities were given for `"
                + variables.size()
                + "` variables");
      }
      for (int i = 0; i < probabilities.length; i++) {
        if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
          throw new IllegalArgumentException(
              "probability of `"
                  + variables.get(i)
                  + "` is `"
                  + probabilities[i]
                  + "`; give one from 0 to 1");
        }
      }
    }
  }

  /// The top event's probability as it is, and with each variable settled.
  public static final class Conditional {
    private final double whole;
    private final double[] held;
    private final double[] absent;

    private Conditional(double whole, double[] held, double[] absent) {
      this.whole = whole;
      this.held = held;
      this.absent = absent;
    }

    /// With nothing settled.
    public double whole() {
      return whole;
    }

    /// Given that the variable at `index` is true.
    public double held(int index) {
      return held[index];
    }

    /// Given that the variable at `index` is false.
    public double absent(int index) {
      return absent[index];
    }
  }
}

package org.primum.risk.monitoring.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.primum.risk.monitoring.Assuming;

/// How to tell which of many signals stand. Family-wise: the probability that any false one stands
/// is at most the level. False discovery rate: of those that stand, at most this share is false, on
/// average.
public enum Procedure implements Assuming {
  /// p ≤ α/m.
  BONFERRONI("bonferroni", Kind.P, Promise.FAMILY_WISE, Dependence.ANY, false),
  /// S. Holm, Scandinavian Journal of Statistics 6, 1979: as Bonferroni, never weaker.
  HOLM("holm", Kind.P, Promise.FAMILY_WISE, Dependence.ANY, false),
  /// Y. Benjamini and Y. Hochberg, JRSS B 57, 1995.
  BENJAMINI_HOCHBERG("bh", Kind.P, Promise.FALSE_DISCOVERY, Dependence.POSITIVE, false),
  /// LORD++ (A. Ramdas, F. Yang, M. Wainwright, M. Jordan, NeurIPS 2017): decides one by one as
  /// they come, for good; discoveries earn back what was spent.
  LORD("lord", Kind.P, Promise.FALSE_DISCOVERY, Dependence.NONE, true),
  /// e ≥ m/α: Bonferroni for e-values.
  E_BONFERRONI("e-bonferroni", Kind.E, Promise.FAMILY_WISE, Dependence.ANY, false),
  /// e-BH (R. Wang and A. Ramdas, JRSS B 84, 2022, doi 10.1111/rssb.12489).
  E_BH("e-bh", Kind.E, Promise.FALSE_DISCOVERY, Dependence.ANY, false),
  /// e-LOND (Z. Xu and A. Ramdas, AISTATS 2024; after A. Javanmard and A. Montanari, 2015): decides
  /// one by one as they come, for good.
  E_LOND("e-lond", Kind.E, Promise.FALSE_DISCOVERY, Dependence.ANY, true);

  /// What is handed in.
  public enum Kind {
    /// p-values, 0 to 1: small speaks against chance.
    P,
    /// e-values, at least 0: large speaks against chance. Always-valid ones may be read at any
    /// time.
    E
  }

  /// What is promised.
  public enum Promise {
    FAMILY_WISE("family-wise error"),
    FALSE_DISCOVERY("false discovery rate");

    private final String words;

    Promise(String words) {
      this.words = words;
    }

    /// For people.
    public String words() {
      return words;
    }
  }

  private enum Dependence {
    ANY("Nothing of how the signals depend on each other."),
    POSITIVE("Signals are independent of each other or depend positively (PRDS)."),
    NONE("Signals are independent of each other.");

    private final String words;

    Dependence(String words) {
      this.words = words;
    }
  }

  private final String word;
  private final Kind kind;
  private final Promise promise;
  private final Dependence dependence;
  private final boolean inOrder;

  Procedure(String word, Kind kind, Promise promise, Dependence dependence, boolean inOrder) {
    this.word = word;
    this.kind = kind;
    this.promise = promise;
    this.dependence = dependence;
    this.inOrder = inOrder;
  }

  /// Its name on the command line.
  public String word() {
    return word;
  }

  public Kind kind() {
    return kind;
  }

  public Promise promise() {
    return promise;
  }

  /// Decides which stand.
  ///
  /// @param values p-values from 0 to 1, or e-values of at least 0 (+∞ where chance is ruled out);
  ///   where it decides one by one, in the order in which they came
  /// @param level of the promise, in (0, 1)
  /// @throws IllegalArgumentException if a value or the level is out of range
  public Decided decide(List<Double> values, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is `" + level + "`; give more than 0, less than 1");
    }
    values.forEach(this::require);
    double m = values.size();
    return switch (this) {
      case BONFERRONI -> ranked(values, 1, (rank, k) -> level / m);
      case HOLM -> holm(values, level);
      case BENJAMINI_HOCHBERG -> ranked(values, 1, (rank, k) -> level * k / m);
      case LORD -> OnlineLevels.lord(values, level);
      case E_BONFERRONI -> ranked(values, -1, (rank, k) -> m / level);
      case E_BH -> ranked(values, -1, (rank, k) -> m / (level * k));
      case E_LOND -> OnlineLevels.eLond(values, level);
    };
  }

  private void require(double value) {
    boolean fits =
        switch (kind) {
          case P -> value >= 0 && value <= 1;
          case E -> value >= 0;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "%s-value is `%s`; give %s"
              .formatted(
                  kind == Kind.P ? "p" : "e", value, kind == Kind.P ? "0 to 1" : "at least 0"));
    }
  }

  /// The limit for the k most telling.
  private interface Limit {
    double of(int rank, int k);
  }

  /// Steps up: the largest k of which the k-th most telling value meets the limit for k.
  ///
  /// @param sign 1 where small values tell, −1 where large ones do
  private static Decided ranked(List<Double> values, int sign, Limit limit) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(sign > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder());
    int stand = 0;
    for (int k = sorted.size(); k >= 1 && stand == 0; k--) {
      if (sign * sorted.get(k - 1) <= sign * limit.of(k, k)) {
        stand = k;
      }
    }
    double used = limit.of(Math.max(stand, 1), Math.max(stand, 1));
    return new Decided(
        values.stream().map(value -> sign * value <= sign * used).toList(),
        Collections.nCopies(values.size(), used));
  }

  private static Decided holm(List<Double> values, double level) {
    int m = values.size();
    List<Integer> order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(values::get)).toList();
    List<Boolean> stands = new ArrayList<>(Collections.nCopies(m, false));
    List<Double> limits = new ArrayList<>(Collections.nCopies(m, 0.0));
    boolean open = true;
    for (int rank = 0; rank < m; rank++) {
      int at = order.get(rank);
      limits.set(at, level / (m - rank));
      open &= values.get(at) <= limits.get(at);
      stands.set(at, open);
    }
    return new Decided(stands, limits);
  }

  @Override
  public List<String> assumes() {
    List<String> all = new ArrayList<>();
    all.add(dependence.words);
    all.add(
        kind == Kind.P
            ? "Each p-value is valid on its own: at most x with probability x where nothing is wrong."
            : "Each e-value is valid on its own: at most 1 on average where nothing is wrong, at the"
                + " time it is read.");
    all.add(
        inOrder
            ? "They come in the order in which their monitors were started, and none is decided twice."
            : "All signals of the family are handed in, not only those that look worth it.");
    return List.copyOf(all);
  }
}

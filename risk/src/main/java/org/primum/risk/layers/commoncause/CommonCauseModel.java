package org.primum.risk.layers.commoncause;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How the failure probability Q of each of n members is shared among failures of exactly k of
/// them. Q_k is the probability of one given combination of k members.
public enum CommonCauseModel {
  /// All fail together or one alone: Q_1 = (1 − β) Q, Q_n = β Q. One factor, β.
  BETA_FACTOR("beta-factor") {
    @Override
    public int fewestFactors(int members) {
      return 1;
    }

    @Override
    public int mostFactors(int members) {
      return 1;
    }

    @Override
    public int firstLevel() {
      return 2;
    }

    @Override
    public boolean strikes(int level, int members) {
      return level == 1 || level == members;
    }

    @Override
    double share(int level, int members, double... factors) {
      if (level == 1) {
        return 1 - factors[0];
      }
      return level == members ? factors[0] : 0;
    }
  },
  /// Multiple Greek letters: ρ_k is the probability that k fail given that k − 1 do: Q_k = ρ_2 ⋯
  /// ρ_k (1 − ρ_{k+1}) Q / C(n − 1, k − 1), ρ_{n+1} = 0. Factors ρ_2 to at most ρ_n; those left out
  /// are 0.
  MULTIPLE_GREEK_LETTER("MGL") {
    @Override
    public int fewestFactors(int members) {
      return 1;
    }

    @Override
    public int mostFactors(int members) {
      return members - 1;
    }

    @Override
    public int firstLevel() {
      return 2;
    }

    @Override
    double share(int level, int members, double... factors) {
      double product = 1;
      for (int k = 2; k <= level; k++) {
        product *= factor(k, factors);
      }
      double next = level == members ? 0 : factor(level + 1, factors);
      return product * (1 - next) / choose(members - 1, level - 1);
    }

    private double factor(int level, double... factors) {
      return level - 2 < factors.length ? factors[level - 2] : 0;
    }
  },
  /// α_k is the fraction of failure events that strike exactly k, testing not staggered: Q_k = k
  /// α_k Q / (C(n − 1, k − 1) Σ i α_i). Factors α_1 to α_n, in any proportion.
  ALPHA_FACTOR("alpha-factor") {
    @Override
    public int fewestFactors(int members) {
      return members;
    }

    @Override
    public int mostFactors(int members) {
      return members;
    }

    @Override
    public int firstLevel() {
      return 1;
    }

    @Override
    double share(int level, int members, double... factors) {
      double total = 0;
      for (int i = 1; i <= members; i++) {
        total += i * factors[i - 1];
      }
      return level * factors[level - 1] / (choose(members - 1, level - 1) * total);
    }
  },
  /// The shares themselves: Q_k = φ_k Q. Factors φ_1 to φ_n.
  PHI_FACTOR("phi-factor") {
    @Override
    public int fewestFactors(int members) {
      return members;
    }

    @Override
    public int mostFactors(int members) {
      return members;
    }

    @Override
    public int firstLevel() {
      return 1;
    }

    @Override
    double share(int level, int members, double... factors) {
      return factors[level - 1];
    }
  };

  private final String word;

  CommonCauseModel(String word) {
    this.word = word;
  }

  /// The word in files, as the Open-PSA format has it.
  public String word() {
    return word;
  }

  /// The model written `word`, if there is one.
  public static Optional<CommonCauseModel> named(String word) {
    return Arrays.stream(values()).filter(model -> model.word.equals(word)).findFirst();
  }

  /// Every word.
  public static List<String> words() {
    return Arrays.stream(values()).map(CommonCauseModel::word).toList();
  }

  /// The least number of factors that a group of `members` needs.
  public abstract int fewestFactors(int members);

  /// The greatest number of factors that a group of `members` may have.
  public abstract int mostFactors(int members);

  /// The level that the first factor belongs to.
  public abstract int firstLevel();

  /// True where a combination of exactly `level` members may fail together.
  public boolean strikes(int level, int members) {
    return level >= 1 && level <= members;
  }

  /// Q_k / Q for the level k.
  ///
  /// @param level 1 to `members`
  /// @param factors in order of level, as many as the model asks for
  /// @throws IllegalArgumentException if a factor lies outside [0, 1], their number is wrong, or
  ///   the level is none
  public double shareOf(int level, int members, double... factors) {
    if (level < 1 || level > members) {
      throw new IllegalArgumentException(
          "level `" + level + "` of a group of `" + members + "` is none");
    }
    if (factors.length < fewestFactors(members) || factors.length > mostFactors(members)) {
      throw new IllegalArgumentException(
          word
              + " needs "
              + allowed(members)
              + " for "
              + members
              + " members, found `"
              + factors.length
              + "`");
    }
    for (double factor : factors) {
      if (!(factor >= 0 && factor <= 1)) {
        throw new IllegalArgumentException(
            word + " needs factors from 0 to 1, found `" + factor + "`");
      }
    }
    double share = share(level, members, factors);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(word + " needs factors that are not all 0");
    }
    return share;
  }

  /// How many factors are allowed, in words: `2 to 4 factors`.
  public String allowed(int members) {
    int fewest = fewestFactors(members);
    int most = mostFactors(members);
    return fewest == most
        ? fewest + (fewest == 1 ? " factor" : " factors")
        : fewest + " to " + most + " factors";
  }

  abstract double share(int level, int members, double... factors);

  private static double choose(int n, int k) {
    double chosen = 1;
    for (int i = 1; i <= k; i++) {
      chosen = chosen * (n - k + i) / i;
    }
    return chosen;
  }
}

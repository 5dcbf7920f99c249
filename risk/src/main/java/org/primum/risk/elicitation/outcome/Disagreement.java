package org.primum.risk.elicitation.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.primum.risk.draws.Digits;
import org.primum.risk.elicitation.Mixture;

/// How far experts are apart on one quantity.
///
/// @param lowest whose median is the least
/// @param highest whose median is the greatest
/// @param apart pairs whose stated intervals do not meet
/// @param between share of the pool's variance that comes from experts whose means differ, in [0,
///   1]
public record Disagreement(Answer lowest, Answer highest, List<Pair> apart, double between) {
  /// Above this share, experts differ more from each other than each is unsure alone.
  private static final double MOSTLY = 0.5;

  /// Two experts.
  public record Pair(Answer lower, Answer higher) {}

  public Disagreement {
    apart = List.copyOf(apart);
  }

  static Disagreement of(List<Answer> answers, Mixture pool) {
    Comparator<Answer> byMedian = Comparator.comparingDouble(answer -> answer.best().quantile(0.5));
    List<Answer> sorted = answers.stream().sorted(byMedian).toList();
    List<Pair> apart = new ArrayList<>();
    for (int low = 0; low < sorted.size(); low++) {
      for (int high = low + 1; high < sorted.size(); high++) {
        if (sorted.get(low).apartFrom(sorted.get(high))) {
          apart.add(new Pair(sorted.get(low), sorted.get(high)));
        }
      }
    }
    double variance = pool.variance();
    return new Disagreement(
        sorted.getFirst(),
        sorted.getLast(),
        apart,
        variance > 0 ? pool.betweenVariance() / variance : 0);
  }

  /// In sentences.
  public String words() {
    if (lowest.equals(highest)) {
      return "only " + lowest.expert().name() + " answered";
    }
    StringBuilder words =
        new StringBuilder("medians from ")
            .append(Digits.significant(lowest.best().quantile(0.5), 3))
            .append(" (")
            .append(lowest.expert().name())
            .append(") to ")
            .append(Digits.significant(highest.best().quantile(0.5), 3))
            .append(" (")
            .append(highest.expert().name())
            .append("); ")
            .append(Math.round(100 * between))
            .append(" % of the pooled variance lies between experts");
    if (between > MOSTLY) {
      words.append(": they differ more from each other than each is unsure");
    }
    for (Pair pair : apart) {
      words
          .append("; ")
          .append(pair.lower().expert().name())
          .append(" and ")
          .append(pair.higher().expert().name())
          .append(" disagree: their intervals do not meet");
    }
    return words.toString();
  }
}

package org.primum.risk.elicitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Cooke's classical model: experts earn weight on seed questions.
///
/// # Formulae (Cooke 1991, ch. 12; Cooke and Goossens 2008, §2)
///
/// - Calibration: 2·N·Σ s ln(s/p) over the intervals between quantiles is, for a well calibrated
///   expert and many seeds, chi-square with as many degrees of freedom as quantiles; s are the
///   shares of N true answers found in each interval, p those that the quantiles promise. The score
///   is the upper tail. An answer that equals a quantile counts as not exceeding it.
/// - Information: Kullback–Leibler distance from the background over the intrinsic range, which
///   reaches 10 % beyond everything that was said or is true.
/// - Weight: calibration × information × 1(calibration ≥ cut-off), information over all seeds
///   (global weights) or of the question at hand (item weights).
/// - The cut-off is the one among the experts' calibrations whose pool has the greatest calibration
///   × information of its own; the lowest of equals.
///
/// Departure: the intrinsic range does not leave the range that a question states, so that no
/// probability beyond 1 is imagined.
public final class ClassicalModel {
  /// How far the intrinsic range reaches beyond what was said, as a share of its width.
  private static final double OVERSHOOT = 0.1;

  private final List<String> experts;
  private final List<Seed> seeds;
  private final Map<String, SeedScore> scores = new LinkedHashMap<>();

  /// @throws IllegalArgumentException if there is no seed
  public ClassicalModel(Elicitation elicitation) {
    if (elicitation.seeds().isEmpty()) {
      throw new IllegalArgumentException("experts cannot be scored without seeds; add `seeds`");
    }
    this.seeds = elicitation.seeds();
    this.experts = elicitation.experts().stream().map(Expert::id).toList();
    for (String expert : experts) {
      scores.put(expert, score(seeds.stream().map(seed -> answer(seed, expert)).toList()));
    }
  }

  private static Quantiles answer(Seed seed, String expert) {
    return Objects.requireNonNull(seed.question().answers().get(expert));
  }

  /// By expert's id, in the elicitation's order.
  public Map<String, SeedScore> scores() {
    return Collections.unmodifiableMap(scores);
  }

  private SeedScore score(List<Quantiles> answers) {
    List<Double> probabilities = answers.getFirst().probabilities();
    int[] between = new int[probabilities.size() + 1];
    List<Double> information = new ArrayList<>();
    for (int at = 0; at < seeds.size(); at++) {
      Seed seed = seeds.get(at);
      between[interval(answers.get(at), seed.truth())]++;
      information.add(
          new Interpolation(answers.get(at), seed.question().background(), ends(seed))
              .information());
    }
    double mean = information.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return new SeedScore(
        calibration(between, probabilities),
        mean,
        information,
        Arrays.stream(between).boxed().toList());
  }

  private static int interval(Quantiles stated, double truth) {
    int at = 0;
    while (at < stated.count() && truth > stated.values().get(at)) {
      at++;
    }
    return at;
  }

  /// @param between counts of true answers in each interval
  private static double calibration(int[] between, List<Double> probabilities) {
    int all = Arrays.stream(between).sum();
    double sum = 0;
    double last = 0;
    for (int at = 0; at < between.length; at++) {
      double until = at < probabilities.size() ? probabilities.get(at) : 1;
      double share = (double) between[at] / all;
      if (share > 0) {
        sum += share * StrictMath.log(share / (until - last));
      }
      last = until;
    }
    return ChiSquaredDistribution.of(probabilities.size())
        .survivalProbability(Math.max(0, 2 * all * sum));
  }

  private static Range ends(Seed seed) {
    return ends(seed.question(), List.of(seed.truth()));
  }

  /// The intrinsic range of a question on its background scale.
  ///
  /// @param more values that it must hold besides the answers
  static Range ends(Question question, List<Double> more) {
    Background background = question.background();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    List<Double> values = new ArrayList<>(more);
    question.answers().values().forEach(answer -> values.addAll(answer.values()));
    for (double value : values) {
      low = Math.min(low, background.to(value));
      high = Math.max(high, background.to(value));
    }
    double over = OVERSHOOT * (high - low);
    Range range = question.range();
    double floor = range.hasLower() ? background.to(range.lower()) : Double.NEGATIVE_INFINITY;
    double roof = range.hasUpper() ? background.to(range.upper()) : Double.POSITIVE_INFINITY;
    return new Range(Math.max(low - over, floor), Math.min(high + over, roof));
  }

  /// Experts' weights over all questions, summing to 1, in the elicitation's order.
  ///
  /// @throws IllegalArgumentException if nobody reaches the cut-off
  public Map<String, Double> weights(double cutOff) {
    return inProportion(cutOff, score -> score.information());
  }

  /// Experts' weights on one seed.
  private Map<String, Double> weights(double cutOff, int seed) {
    return inProportion(cutOff, score -> score.perSeed().get(seed));
  }

  /// Experts' weights on a question of interest: by their information on that question where
  /// weights are per item. Experts who did not answer have no weight.
  ///
  /// @throws IllegalArgumentException if nobody who answered reaches the cut-off
  public Map<String, Double> weights(Question question, double cutOff, boolean perItem) {
    Map<String, Double> marks = new LinkedHashMap<>();
    Range ends = ends(question, List.of());
    scores.forEach(
        (expert, score) -> {
          Quantiles answer = question.answers().get(expert);
          if (answer != null && score.calibration() >= cutOff) {
            double information =
                perItem
                    ? new Interpolation(answer, question.background(), ends).information()
                    : score.information();
            marks.put(expert, score.calibration() * information);
          }
        });
    return normalised(marks, cutOff);
  }

  private Map<String, Double> inProportion(double cutOff, Function<SeedScore, Double> information) {
    Map<String, Double> marks = new LinkedHashMap<>();
    scores.forEach(
        (expert, score) -> {
          if (score.calibration() >= cutOff) {
            marks.put(expert, score.calibration() * information.apply(score));
          }
        });
    return normalised(marks, cutOff);
  }

  private static Map<String, Double> normalised(Map<String, Double> marks, double cutOff) {
    double sum = marks.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "no expert who answered reaches the cut-off `" + cutOff + "`; lower it, or pool equally");
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    marks.forEach((expert, mark) -> weights.put(expert, mark / sum));
    return weights;
  }

  /// How the pool of experts would have done on the seeds.
  ///
  /// @throws IllegalArgumentException if nobody reaches the cut-off
  public SeedScore pooled(double cutOff, boolean perItem) {
    List<Quantiles> answers = new ArrayList<>();
    for (int at = 0; at < seeds.size(); at++) {
      answers.add(pooledAnswer(seeds.get(at), perItem ? weights(cutOff, at) : weights(cutOff)));
    }
    return score(answers);
  }

  /// How the pool of all experts with equal weights would have done on the seeds.
  public SeedScore pooledEqually() {
    Map<String, Double> equal = new LinkedHashMap<>();
    experts.forEach(expert -> equal.put(expert, 1.0 / experts.size()));
    return score(seeds.stream().map(seed -> pooledAnswer(seed, equal)).toList());
  }

  private static Quantiles pooledAnswer(Seed seed, Map<String, Double> weights) {
    Mixture pool = pool(seed.question(), ends(seed), weights);
    List<Double> probabilities = answer(seed, weights.keySet().iterator().next()).probabilities();
    return new Quantiles(probabilities, probabilities.stream().map(pool::quantile).toList());
  }

  /// The pool of what experts said about a question of interest.
  ///
  /// @param weights by expert's id; all of them answered
  public static Mixture pool(Question question, Map<String, Double> weights) {
    return pool(question, ends(question, List.of()), weights);
  }

  private static Mixture pool(Question question, Range ends, Map<String, Double> weights) {
    List<Interpolation> parts = new ArrayList<>();
    List<Double> marks = new ArrayList<>();
    weights.forEach(
        (expert, weight) -> {
          Quantiles answer = Objects.requireNonNull(question.answers().get(expert));
          parts.add(new Interpolation(answer, question.background(), ends));
          marks.add(weight);
        });
    return Mixture.inProportion(parts, marks);
  }

  /// The cut-off whose pool scores best on the seeds.
  public double bestCutOff(boolean perItem) {
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    TreeSet<Double> candidates = new TreeSet<>();
    scores.values().forEach(score -> candidates.add(score.calibration()));
    for (double candidate : candidates) {
      double product = pooled(candidate, perItem).product();
      if (product > most) {
        most = product;
        best = candidate;
      }
    }
    return best;
  }
}

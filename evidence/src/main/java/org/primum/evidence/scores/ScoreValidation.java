package org.primum.evidence.scores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.EachStay;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Sample;
import org.primum.evidence.scoring.Windowed;
import org.primum.logic.Program;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.calibration.Calibration;
import org.primum.risk.validation.calibration.CalibrationBin;
import org.primum.risk.validation.discrimination.Discrimination;
import org.primum.terms.json.Json;

/// How well a score tells the hours before onset from other hours. A case is an hour at which the
/// score is told, up to onset; its outcome is that it lies in the window before onset; hours of one
/// stay are one cluster.
///
/// @param stays stays looked at
/// @param hours cases
/// @param withOutcome cases in the window
/// @param silent hours up to onset without a score
/// @param discrimination AUROC and AUPRC, intervals by bootstrap of stays
/// @param calibration where every score is a probability
public record ScoreValidation(
    int stays,
    long hours,
    long withOutcome,
    long silent,
    Discrimination discrimination,
    Optional<Calibration> calibration) {
  private static final long MOST_HOURS = 3_000_000;
  private static final int RESAMPLES = 200;
  private static final int BINS = 10;

  /// Follows every stay, or those of the sample. A cohort of more than three million hours is
  /// sampled, seed 1, so that memory stays flat.
  ///
  /// @return empty where no hour has a score
  public static Optional<ScoreValidation> of(
      Program program, Cohort cohort, ReplayOptions options) {
    List<ScoredStay> stays =
        new EachStay<List<ScoredStay>>(
                List.of(), stay -> List.of(ScoredStay.of(program, stay)), ScoreValidation::joined)
            .over(cohort, bounded(cohort, options));
    List<ScoredStay> ordered = new ArrayList<>(stays);
    ordered.sort(Comparator.comparing(stay -> stay.id));
    int hours = ordered.stream().mapToInt(stay -> stay.scores.length).sum();
    return hours == 0 ? Optional.empty() : Optional.of(of(ordered, hours));
  }

  private static ReplayOptions bounded(Cohort cohort, ReplayOptions options) {
    long hours = cohort.description().hours();
    long stays = cohort.description().stays();
    return options.sample().isPresent() || hours <= MOST_HOURS
        ? options
        : options.sampling(new Sample((int) Math.max(1, stays * MOST_HOURS / hours), 1));
  }

  // A growing list is joined to in place, so that a worker does not copy what it has at every stay.
  private static List<ScoredStay> joined(List<ScoredStay> some, List<ScoredStay> more) {
    if (some instanceof ArrayList<ScoredStay> growing) {
      growing.addAll(more);
      return growing;
    }
    List<ScoredStay> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static ScoreValidation of(List<ScoredStay> stays, int hours) {
    boolean[] outcomes = new boolean[hours];
    double[] scores = new double[hours];
    int[] clusters = new int[hours];
    int at = 0;
    long silent = 0;
    for (int cluster = 0; cluster < stays.size(); cluster++) {
      ScoredStay stay = stays.get(cluster);
      silent += stay.silent;
      for (int i = 0; i < stay.scores.length; i++) {
        outcomes[at] = stay.beforeOnset.get(i);
        scores[at] = stay.scores[i];
        clusters[at++] = cluster;
      }
    }
    ScoredCases cases = ScoredCases.clustered(outcomes, scores, clusters);
    boolean probabilities = true;
    for (double score : scores) {
      probabilities &= score >= 0 && score <= 1;
    }
    return new ScoreValidation(
        stays.size(),
        hours,
        cases.withOutcome(),
        silent,
        Discrimination.of(cases, new ClusterBootstrap(RESAMPLES, 1), Confidence.P95),
        probabilities
            ? Optional.of(Calibration.of(cases, BINS, Confidence.P95))
            : Optional.empty());
  }

  /// Everything, figures as text.
  public Json.Obj json() {
    Json.Builder out =
        Json.object()
            .put("outcome", "the hour lies in the " + Windowed.HOURS + " hours before onset")
            .put("stays", stays)
            .put("hours", hours)
            .put("withOutcome", withOutcome)
            .put("withoutScore", silent)
            .put("auroc", discrimination.auroc().json())
            .put("auprc", discrimination.auprc().json())
            .put("prevalence", discrimination.prevalence().json());
    calibration.ifPresentOrElse(
        found -> out.put("calibration", json(found)),
        () ->
            out.put(
                "calibration",
                Json.object().put("unknown", "scores are no probabilities").build()));
    return out.build();
  }

  private static Json.Obj json(Calibration calibration) {
    List<Json> bins = new ArrayList<>();
    for (CalibrationBin bin : calibration.bins()) {
      bins.add(
          Json.object()
              .put("predicted", Digits.significant(bin.meanPredicted(), 10))
              .put("observed", bin.observed().figure(Confidence.P95, "hours").json())
              .put("hours", bin.observed().trials())
              .build());
    }
    return Json.object()
        .put("inTheLarge", calibration.inTheLarge().json())
        .put("intercept", calibration.intercept().json())
        .put("slope", calibration.slope().json())
        .put("brier", calibration.brier().json())
        .put("expectedOverObserved", calibration.expectedOverObserved().json())
        .put("bins", new Json.Arr(bins))
        .build();
  }

  /// For a terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Score: does the hour lie in the " + Windowed.HOURS + " hours before onset?");
    lines.add(
        "  "
            + hours
            + " hours of "
            + stays
            + " stays up to onset, "
            + withOutcome
            + " in the window; "
            + silent
            + " hours without a score");
    lines.add("  AUROC      " + discrimination.auroc().text(3));
    lines.add("  AUPRC      " + discrimination.auprc().text(3));
    lines.add("  prevalence " + discrimination.prevalence().text(3));
    lines.add(
        "  calibration "
            + calibration
                .map(
                    found ->
                        "slope "
                            + found.slope().text(3)
                            + ", expected over observed "
                            + found.expectedOverObserved().text(3))
                .orElse("unknown: scores are no probabilities"));
    return lines;
  }
}

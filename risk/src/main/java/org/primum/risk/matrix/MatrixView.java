package org.primum.risk.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.risk.adjudication.Limits;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Severity;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.model.Sign;
import org.primum.risk.simulation.HarmEstimate;
import org.primum.risk.simulation.OptionEstimate;
import org.primum.terms.json.Json;

/// A harm model on a risk matrix, and where the two disagree.
///
/// # How
///
/// A hazard's likelihood is that of its event at one exposure, the product of the means of its
/// chain; its consequence is that of its word of the severity scale. A severity that is a quantity
/// is read as the mildest word that is at least as bad as its mean. The matrix has no place for
/// harm that is averted, and none for a hazard judged as a whole.
///
/// @param options in the order of the estimate, without doing nothing
/// @param disagreements sentences; empty where the matrix and ΔH say the same
public record MatrixView(
    String title,
    HarmEstimate estimate,
    RiskMatrix matrix,
    List<OptionRatings> options,
    List<Disagreement> disagreements) {
  public MatrixView {
    options = List.copyOf(options);
    disagreements = List.copyOf(disagreements);
  }

  /// The view of `model` on `matrix`.
  ///
  /// @param estimate of that model
  public static MatrixView of(HarmModel model, HarmEstimate estimate, RiskMatrix matrix) {
    List<OptionRatings> options = new ArrayList<>();
    for (HarmOption option : model.options()) {
      if (!option.doesNothing()) {
        options.add(ratings(model, option, estimate.option(option.id()), matrix));
      }
    }
    double limit =
        model.limits().map(Limits::harmLimit).map(Number::doubleValue).orElse(Disagreement.EVEN);
    return new MatrixView(
        model.title(), estimate, matrix, options, Disagreement.among(options, limit));
  }

  private static OptionRatings ratings(
      HarmModel model, HarmOption option, OptionEstimate estimate, RiskMatrix matrix) {
    List<HazardRating> ratings = new ArrayList<>();
    for (int i = 0; i < option.hazards().size(); i++) {
      double mean = estimate.hazards().get(i).mean();
      ratings.add(rating(option.hazards().get(i), mean, model.scale(), matrix));
    }
    return new OptionRatings(estimate, ratings);
  }

  private static HazardRating rating(
      Hazard hazard, double mean, SeverityScale scale, RiskMatrix matrix) {
    return switch (hazard) {
      case Hazard.Judged judged ->
          new HazardRating(
              judged.id(),
              judged.sign(),
              mean,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "is judged as a whole: neither its likelihood nor its consequence is known");
      case Hazard.Exposed exposed -> rating(exposed, mean, scale, matrix);
    };
  }

  private static HazardRating rating(
      Hazard.Exposed hazard, double mean, SeverityScale scale, RiskMatrix matrix) {
    double probability = hazard.probability().productOfMeans();
    String harm = harm(hazard.severity(), scale);
    Optional<HazardRating.Cell> cell =
        hazard.sign() == Sign.AVERTS
            ? Optional.empty()
            : matrix.consequenceOf(harm).map(column -> cell(matrix, probability, column));
    String why =
        hazard.sign() == Sign.AVERTS
            ? "averts harm, for which a matrix has no place"
            : "has no place: no consequence stands for `" + harm + "`, add it to its `harms`";
    return new HazardRating(
        hazard.id(),
        hazard.sign(),
        mean,
        Optional.of(probability),
        Optional.of(harm),
        cell,
        cell.isPresent() ? "" : why);
  }

  private static HazardRating.Cell cell(RiskMatrix matrix, double probability, int column) {
    int row = matrix.likelihoodOf(probability);
    return new HazardRating.Cell(
        matrix.likelihoods().get(row),
        matrix.consequences().get(column),
        matrix.rating(row, column),
        matrix.cells().get(row).get(column));
  }

  private static String harm(Severity severity, SeverityScale scale) {
    return switch (severity) {
      case Severity.Scaled(SeverityScale.Step step) -> step.word();
      case Severity.Valued valued ->
          scale.steps().stream()
              .filter(step -> step.value().doubleValue() >= valued.mean())
              .findFirst()
              .orElse(scale.steps().getLast())
              .word();
    };
  }

  /// The view as canonical JSON: numbers as decimal texts.
  public Json.Obj json() {
    return Json.object()
        .put("harm", title)
        .put("modelDigest", estimate.model().hex())
        .put("sampler", estimate.plan().sampler().word())
        .put("seed", estimate.plan().seed())
        .put("draws", estimate.plan().draws())
        .put("table", matrix.json())
        .put("tableDigest", matrix.digest().hex())
        .put("options", new Json.Arr(options.stream().<Json>map(OptionRatings::json).toList()))
        .put(
            "disagreements",
            new Json.Arr(disagreements.stream().<Json>map(Disagreement::json).toList()))
        .build();
  }
}

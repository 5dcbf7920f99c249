package org.primum.evidence.comparison;

import java.util.List;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.EachStay;
import org.primum.evidence.replay.Followed;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Rhythm;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.Program;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.pairing.PairedAlerts;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// Two rules on the same stays.
///
/// @param cohort the stays
/// @param rhythm when both were asked
/// @param first the rule compared
/// @param second what it is compared with
/// @param counts what was counted
public record RuleComparison(
    CohortDescription cohort,
    Rhythm rhythm,
    ArtifactManifest first,
    ArtifactManifest second,
    PairedCounts counts) {
  private static final String FORMAT = "primum-rule-comparison/1";
  private static final int DIGITS = 6;

  /// Follows every stay, or those of the sample, with both.
  public static RuleComparison of(
      Program first, Program second, Cohort cohort, ReplayOptions options) {
    PairedCounts counts =
        new EachStay<>(
                PairedCounts.NONE,
                stay -> {
                  AlertCourse one = Followed.of(first, stay, options.rhythm()).course();
                  AlertCourse other = Followed.of(second, stay, options.rhythm()).course();
                  return PairedCounts.of(one, other);
                },
                PairedCounts::plus)
            .over(cohort, options);
    return new RuleComparison(
        cohort.description(), options.rhythm(), first.manifest(), second.manifest(), counts);
  }

  /// False where some evaluation broke off.
  public boolean complete() {
    return counts.first().failed() + counts.second().failed() == 0;
  }

  /// Everything, with a digest of it.
  public Json.Obj json() {
    Json.Obj body = body();
    Json.Builder out = Json.object();
    body.members().forEach(out::put);
    return out.put("comparisonHash", Digest.of(body).hex()).build();
  }

  private Json.Obj body() {
    return Json.object()
        .put("format", FORMAT)
        .put("cohort", cohort.name())
        .put("cohortHash", cohort.hash().hex())
        .put("cadence", rhythm.cadence().word())
        .put("refractoryHours", rhythm.refractoryHours())
        .put("first", rule(first).put("tally", counts.first().json()).build())
        .put("second", rule(second).put("tally", counts.second().json()).build())
        .put("septicInWindow", pair(counts.septic()))
        .put("neverSeptic", pair(counts.neverSeptic()))
        .put(
            "alertHours",
            Json.object()
                .put("onlyFirst", counts.hours().pairs().onlyFirst())
                .put("onlySecond", counts.hours().pairs().onlySecond())
                .put("both", counts.hours().pairs().both())
                .put("p", counts.hours().p().isPresent() ? p(counts.hours().p().getAsDouble()) : "")
                .build())
        .build();
  }

  private static Json.Builder rule(ArtifactManifest manifest) {
    return Json.object()
        .put("logic", manifest.main().name())
        .put("logicHash", manifest.hash().hex());
  }

  private static Json.Obj pair(PairedAlerts pairs) {
    return Json.object()
        .put("both", pairs.both())
        .put("onlyFirst", pairs.onlyFirst())
        .put("onlySecond", pairs.onlySecond())
        .put("neither", pairs.neither())
        .put("difference", difference(pairs).json())
        .put("mcNemarMidP", p(pairs.midP()))
        .put("mcNemarExactP", p(pairs.exactP()))
        .build();
  }

  private static Figure difference(PairedAlerts pairs) {
    return pairs.cases() == 0
        ? new Figure.Unknown("there are no such stays")
        : pairs.difference(Confidence.P95);
  }

  private static String p(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  /// For a terminal.
  public List<String> lines() {
    return List.of(
        "First   " + first.main().name() + " " + first.hash().brief(),
        "Second  " + second.main().name() + " " + second.hash().brief(),
        "over    "
            + cohort.name()
            + ", "
            + cohort.stays()
            + " stays, asked "
            + rhythm.cadence().word(),
        "",
        "Septic stays alerted in the window before onset",
        line(counts.septic()),
        "Never septic stays alerted at any time",
        line(counts.neverSeptic()),
        "Alert hours: only first "
            + counts.hours().pairs().onlyFirst()
            + ", only second "
            + counts.hours().pairs().onlySecond()
            + ", both "
            + counts.hours().pairs().both(),
        "Episodes per 100 patient-days: first "
            + counts.first().byStay().burden().text(3)
            + ", second "
            + counts.second().byStay().burden().text(3),
        "PPV per episode: first "
            + counts.first().byStay().predictiveValue().text(3)
            + ", second "
            + counts.second().byStay().predictiveValue().text(3));
  }

  private static String line(PairedAlerts pairs) {
    return "  both "
        + pairs.both()
        + "  only first "
        + pairs.onlyFirst()
        + "  only second "
        + pairs.onlySecond()
        + "  neither "
        + pairs.neither()
        + "\n  difference "
        + difference(pairs).text(3)
        + "  McNemar mid-p "
        + (pairs.midP() < 1e-6 ? "below 0.000001" : p(pairs.midP()));
  }
}

package org.primum.evidence.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Proportion;
import org.primum.terms.json.Json;

/// Everything counted over some stays. Tallies add up: the tally of two sets of stays is the sum of
/// their tallies, whatever the order or the split.
///
/// @param stays number of stays
/// @param septicStays stays with a label
/// @param leftCensored septic stays that are labelled from their first row
/// @param hours hours evaluated
/// @param alertHours hours that alerted
/// @param episodes alert hours whose previous hour did not alert
/// @param confusion stays by outcome and any alert
/// @param windowed the same question in the window before onset
/// @param byStay episodes stay by stay, for intervals
/// @param leads how early septic stays were first alerted
/// @param windowLeads how early septic stays were first alerted in the window
/// @param utility the challenge's score
/// @param undetermined hours on which the logic could not tell
/// @param failed hours on which the logic broke off
public record Tally(
    long stays,
    long septicStays,
    long leftCensored,
    long hours,
    long alertHours,
    long episodes,
    Confusion confusion,
    Windowed windowed,
    ByStay byStay,
    Leads leads,
    Leads windowLeads,
    Utility utility,
    long undetermined,
    long failed) {
  /// The tally of no stays.
  public static final Tally NONE =
      new Tally(
          0,
          0,
          0,
          0,
          0,
          0,
          Confusion.NONE,
          Windowed.NONE,
          ByStay.NONE,
          Leads.NONE,
          Leads.NONE,
          Utility.NONE,
          0,
          0);

  /// The tally of one stay.
  public static Tally of(AlertCourse course) {
    Windowed windowed = Windowed.of(course);
    return new Tally(
        1,
        course.septic() ? 1 : 0,
        course.leftCensored() ? 1 : 0,
        course.hours(),
        course.alertHours(),
        course.episodes(),
        Confusion.of(course.septic(), course.alerts()),
        windowed,
        ByStay.of(course, windowed),
        Leads.of(course),
        Leads.inWindow(course),
        Utility.of(course),
        course.undetermined(),
        course.failed());
  }

  /// The tally of both sets of stays, which must not overlap.
  public Tally plus(Tally other) {
    return new Tally(
        stays + other.stays,
        septicStays + other.septicStays,
        leftCensored + other.leftCensored,
        hours + other.hours,
        alertHours + other.alertHours,
        episodes + other.episodes,
        confusion.plus(other.confusion),
        windowed.plus(other.windowed),
        byStay.plus(other.byStay),
        leads.plus(other.leads),
        windowLeads.plus(other.windowLeads),
        utility.plus(other.utility),
        undetermined + other.undetermined,
        failed + other.failed);
  }

  /// Septic stays with an alert hour in the window, of all septic stays.
  public Proportion windowedSensitivity() {
    return new Proportion(windowed.septicHit(), septicStays);
  }

  /// The same, without stays that are labelled from their first row.
  public Proportion windowedSensitivityNotLeftCensored() {
    return new Proportion(windowed.septicHitNotLeftCensored(), septicStays - leftCensored);
  }

  /// Episodes that begin in the window of a septic stay, of all episodes, rounded to four decimals;
  /// empty without episodes. Its interval is in [#byStay].
  public Optional<BigDecimal> predictiveValuePerEpisode() {
    return new Proportion(windowed.trueEpisodes(), episodes).estimate();
  }

  /// New episodes per 100 patient-days, rounded to one decimal; empty without hours.
  public Optional<BigDecimal> episodesPer100PatientDays() {
    return hours == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(episodes * 2400)
                .divide(BigDecimal.valueOf(hours), 1, RoundingMode.HALF_EVEN));
  }

  /// Counts as integers, proportions with their interval, other decimals as text.
  public Json.Obj json() {
    return Json.object()
        .put("stays", stays)
        .put("septicStays", septicStays)
        .put("leftCensored", leftCensored)
        .put("hours", hours)
        .put("alertHours", alertHours)
        .put("episodes", episodes)
        .put(
            "episodesPer100PatientDays", episodesPer100PatientDays().map(BigDecimal::toPlainString))
        .put("burdenPer100PatientDays", byStay.burden().json())
        .put("septicFirstAlertedBeforeOnset", leads.beforeOnset())
        .put("firstAlertLeadMedianHours", leads.median().map(BigDecimal::toPlainString))
        .put("windowed", windowedJson())
        .put("confusion", confusionJson())
        .put(
            "utility",
            utility.normalised().<Json>map(u -> Json.of(u.toPlainString())).orElse(new Json.Null()))
        .put("utilityIn180ths", utilityJson())
        .put("undetermined", undetermined)
        .put("failed", failed)
        .build();
  }

  private Json.Obj windowedJson() {
    return Json.object()
        .put("hoursBeforeOnset", Windowed.HOURS)
        .put("septicHit", windowed.septicHit())
        .put("septicHitNotLeftCensored", windowed.septicHitNotLeftCensored())
        .put("trueEpisodes", windowed.trueEpisodes())
        .put("sensitivity", windowedSensitivity().json())
        .put("sensitivityNotLeftCensored", windowedSensitivityNotLeftCensored().json())
        .put(
            "predictiveValuePerEpisode", predictiveValuePerEpisode().map(BigDecimal::toPlainString))
        .put("predictiveValue", byStay.predictiveValue().json())
        .put("numberNeededToEvaluate", byStay.neededToEvaluate().json())
        .put("firstAlertLeadMedianHours", windowLeads.median().map(BigDecimal::toPlainString))
        .put("firstAlertLeads", windowLeads.json())
        .build();
  }

  private Json.Obj confusionJson() {
    return Json.object()
        .put("tp", confusion.truePositive())
        .put("fp", confusion.falsePositive())
        .put("fn", confusion.falseNegative())
        .put("tn", confusion.trueNegative())
        .put("sensitivity", confusion.sensitivity().json())
        .put("falsePositiveRate", confusion.falsePositiveRate().json())
        .build();
  }

  private Json.Obj utilityJson() {
    return Json.object()
        .put("observed", utility.observed())
        .put("inaction", utility.inaction())
        .put("best", utility.best())
        .build();
  }
}

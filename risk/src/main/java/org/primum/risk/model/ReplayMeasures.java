package org.primum.risk.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What a replay report can tell a harm model: how often a rule alerts, never what alerting does.
/// - `septicHitNotLeftCensored`: septic stays whose onset is known and that had an alert hour in
///   the actionable window, of all such stays; `timely alert per septic stay`. Absent where the
///   cohort has no such stay.
/// - `episodes`: alert episodes over the patient-days replayed; `alert per patient-day`.
/// - `trueEpisodes` and `falseEpisodes`: those that do and do not begin in the window of a septic
///   stay, over the patient-days replayed; `true alert per patient-day`, `false alert per
///   patient-day`.
/// - `alertHours`: alerting hours over the patient-days; `alert hour per patient-day`.
public final class ReplayMeasures {
  private static final BigDecimal HOURS_PER_DAY = new BigDecimal(24);

  private ReplayMeasures() {}

  /// The measures of one replay report.
  ///
  /// @param report the report's JSON, with at least `hours, confusion {tp, fn}, alertHours,
  ///   episodes, windowed {septicHitNotLeftCensored, trueEpisodes}, leftCensored, reportHash`
  /// @throws org.primum.terms.json.MalformedJson if a member is missing or no integer
  /// @throws IllegalArgumentException if the report counts no hours
  public static Map<String, Measure> of(Json.Obj report, Digest reportHash) {
    Json.Obj windowed = report.object("windowed");
    Json.Obj confusion = report.object("confusion");
    String hash = reportHash.hex();
    long septic = confusion.integer("tp") + confusion.integer("fn");
    BigDecimal knownOnset = new BigDecimal(septic - report.integer("leftCensored"));
    BigDecimal days =
        new BigDecimal(report.integer("hours")).divide(HOURS_PER_DAY, MathContext.DECIMAL64);
    long episodes = report.integer("episodes");
    long trueEpisodes = windowed.integer("trueEpisodes");
    Map<String, Measure> measures = new TreeMap<>();
    if (knownOnset.signum() > 0) {
      measures.put(
          "septicHitNotLeftCensored",
          new Measure(
              windowed.integer("septicHitNotLeftCensored"),
              knownOnset,
              new Unit("timely alert", "septic stay"),
              hash));
    }
    measures.put("episodes", perDay(episodes, days, "alert", hash));
    measures.put("trueEpisodes", perDay(trueEpisodes, days, "true alert", hash));
    measures.put("falseEpisodes", perDay(episodes - trueEpisodes, days, "false alert", hash));
    measures.put("alertHours", perDay(report.integer("alertHours"), days, "alert hour", hash));
    return measures;
  }

  private static Measure perDay(long events, BigDecimal days, String counted, String hash) {
    return new Measure(events, days, new Unit(counted, "patient-day"), hash);
  }
}

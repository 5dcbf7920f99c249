package org.primum.evidence.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.EachStay;
import org.primum.evidence.replay.Followed;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Rhythm;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.Program;
import org.primum.risk.validation.Figure;
import org.primum.terms.json.Json;

/// What a rule does at each of several points.
///
/// @param cohort the stays
/// @param rhythm when it was asked
/// @param logic its name
/// @param points in the order of the grid
/// @param tallies one per point
public record ThresholdSweep(
    CohortDescription cohort,
    Rhythm rhythm,
    String logic,
    List<SweepPoint> points,
    List<Tally> tallies) {
  private static final String FORMAT = "primum-threshold-sweep/1";

  public ThresholdSweep {
    points = List.copyOf(points);
    tallies = List.copyOf(tallies);
    if (points.size() != tallies.size()) {
      throw new IllegalArgumentException(
          "a sweep of `" + points.size() + "` points needs as many tallies");
    }
  }

  /// Follows every stay, or those of the sample, with every program.
  ///
  /// @param programs one per point
  public static ThresholdSweep of(
      List<SweepPoint> points, List<Program> programs, Cohort cohort, ReplayOptions options) {
    List<Tally> none = Collections.nCopies(points.size(), Tally.NONE);
    List<Tally> tallies =
        new EachStay<List<Tally>>(
                none,
                stay ->
                    programs.stream()
                        .map(each -> Tally.of(Followed.of(each, stay, options.rhythm()).course()))
                        .toList(),
                ThresholdSweep::plus)
            .over(cohort, options);
    String logic = programs.isEmpty() ? "" : programs.getFirst().manifest().main().name();
    return new ThresholdSweep(cohort.description(), options.rhythm(), logic, points, tallies);
  }

  private static List<Tally> plus(List<Tally> some, List<Tally> others) {
    List<Tally> sum = new ArrayList<>(some.size());
    for (int i = 0; i < some.size(); i++) {
      sum.add(some.get(i).plus(others.get(i)));
    }
    return sum;
  }

  /// False where some evaluation broke off.
  public boolean complete() {
    return tallies.stream().allMatch(tally -> tally.failed() == 0);
  }

  /// A member per point: its values, and the tally.
  public Json.Obj json() {
    List<Json> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Json.Builder values = Json.object();
      points
          .get(i)
          .values()
          .forEach((name, value) -> values.put(name, SweepPoint.number(value).toPlainString()));
      Json.Builder row = Json.object().put("parameters", values.build());
      tallies.get(i).json().members().forEach(row::put);
      rows.add(row.build());
    }
    return Json.object()
        .put("format", FORMAT)
        .put("logic", logic)
        .put("cohort", cohort.name())
        .put("cohortHash", cohort.hash().hex())
        .put("cadence", rhythm.cadence().word())
        .put("refractoryHours", rhythm.refractoryHours())
        .put("points", new Json.Arr(rows))
        .build();
  }

  /// A table for a terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Sweep of " + logic + " over " + cohort.name() + ", " + cohort.stays() + " stays");
    lines.add("window sensitivity | PPV per episode | episodes per 100 patient-days | utility");
    for (int i = 0; i < points.size(); i++) {
      Tally tally = tallies.get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-40s %s | %s | %s | %s",
              points.get(i).words(),
              share(
                  tally
                      .windowedSensitivity()
                      .figure(org.primum.risk.validation.Confidence.P95, "septic stays")),
              share(tally.byStay().predictiveValue()),
              tally.byStay().burden().text(3),
              tally.utility().normalised().map(BigDecimal::toPlainString).orElse("–")));
    }
    return lines;
  }

  private static String share(Figure figure) {
    return figure.text(3);
  }
}

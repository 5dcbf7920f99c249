package org.primum.evidence.missing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.EachStay;
import org.primum.evidence.replay.Followed;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Stay;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.Program;
import org.primum.logic.timeline.Timeline;
import org.primum.risk.validation.Confidence;
import org.primum.terms.json.Json;

/// A rule on the same stays under several losses.
///
/// @param cohort the stays
/// @param logic the rule's name
/// @param losses in order
/// @param tallies one per loss
public record MissingData(
    CohortDescription cohort, String logic, List<Loss> losses, List<Tally> tallies) {
  private static final String FORMAT = "primum-missing-data/1";

  public MissingData {
    losses = List.copyOf(losses);
    tallies = List.copyOf(tallies);
  }

  /// Follows every stay, or those of the sample, under every loss.
  public static MissingData of(
      Program program, List<Loss> losses, Cohort cohort, ReplayOptions options) {
    List<Tally> tallies =
        new EachStay<List<Tally>>(
                Collections.nCopies(losses.size(), Tally.NONE),
                stay ->
                    losses.stream()
                        .map(
                            loss ->
                                Tally.of(
                                    Followed.of(program, without(stay, loss), options.rhythm())
                                        .course()))
                        .toList(),
                MissingData::plus)
            .over(cohort, options);
    return new MissingData(cohort.description(), program.manifest().main().name(), losses, tallies);
  }

  /// The same stay without what `loss` takes.
  public static Stay without(Stay stay, Loss loss) {
    Timeline left =
        new Timeline(
            stay.timeline().patient(),
            stay.timeline().observations().stream()
                .filter(value -> !loss.takes(stay.id(), value))
                .toList());
    return new Stay(
        stay.id(),
        left,
        stay.admission(),
        stay.firstHour(),
        stay.hours(),
        stay.firstLabelled(),
        stay.traits());
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

  /// A member per loss, with its tally.
  public Json.Obj json() {
    List<Json> rows = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      Json.Builder row = Json.object().put("missing", losses.get(i).words());
      tallies.get(i).json().members().forEach(row::put);
      rows.add(row.build());
    }
    return Json.object()
        .put("format", FORMAT)
        .put("logic", logic)
        .put("cohort", cohort.name())
        .put("cohortHash", cohort.hash().hex())
        .put("losses", new Json.Arr(rows))
        .build();
  }

  /// A table for a terminal.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        logic + " over " + cohort.name() + ", " + cohort.stays() + " stays, with values missing");
    lines.add(
        "window sensitivity | PPV per episode | episodes per 100 patient-days | undetermined");
    for (int i = 0; i < losses.size(); i++) {
      Tally tally = tallies.get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-24s %s | %s | %s | %d h",
              losses.get(i).words(),
              tally.windowedSensitivity().figure(Confidence.P95, "septic stays").text(3),
              tally.byStay().predictiveValue().text(3),
              tally.byStay().burden().text(3),
              tally.undetermined()));
    }
    return lines;
  }
}

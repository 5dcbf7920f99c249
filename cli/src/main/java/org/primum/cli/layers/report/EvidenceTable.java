package org.primum.cli.layers.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.report.Report;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.EvidenceAge;
import org.primum.risk.layers.defence.Hole;
import org.primum.risk.layers.defence.Layer;
import org.primum.risk.layers.defence.Leadership;
import org.primum.risk.layers.defence.SharedCause;

/// Every number of a model with its source and age, and what has none.
final class EvidenceTable {
  private final LocalDate on;
  private final OptionalInt staleAfterDays;

  EvidenceTable(DefenceModel model, LocalDate on) {
    this.on = on;
    this.staleAfterDays = model.staleAfterDays();
  }

  /// The section at the end of a page.
  static Report.Section section(DefenceModel model, LocalDate on, boolean withLeadership) {
    EvidenceTable table = new EvidenceTable(model, on);
    List<List<String>> rows = new ArrayList<>();
    for (Layer layer : model.layers()) {
      for (Hole hazard : model.hazards()) {
        layer
            .detection(hazard)
            .ifPresent(
                belief ->
                    rows.add(
                        table.row(
                            Shown.heading(layer.id()) + " detects " + Shown.words(hazard.id()),
                            belief)));
      }
    }
    for (SharedCause cause : model.causes()) {
      rows.add(
          table.row(
              "Share in common of "
                  + String.join(" and ", cause.layers().stream().map(Shown::words).toList()),
              cause.share()));
    }
    if (withLeadership) {
      rows.addAll(table.leadership(model.leadership()));
    }
    DataTable figures =
        DataTable.of(
            List.of(
                DataTable.words("Number"),
                DataTable.figure("Value"),
                DataTable.words("Source"),
                DataTable.words("Age")),
            rows);
    return Report.Section.of(
        "Where every number is from",
        new Report.Tabled("Values are means; a range has no source", figures));
  }

  private List<List<String>> leadership(Leadership leadership) {
    List<List<String>> rows = new ArrayList<>();
    leadership
        .dependence()
        .ifPresent(share -> rows.add(row("Share of misses two guardians have in common", share)));
    rows.add(row("Share of detection one person keeps outside one field", leadership.kept()));
    rows.add(row("Probability of letting pass what was noticed", leadership.yielding()));
    rows.add(row("Share of misses two looks of one person have in common", leadership.oneMind()));
    return rows;
  }

  private List<String> row(String name, Belief belief) {
    return List.of(name, value(belief), source(belief), age(belief));
  }

  static String value(Belief belief) {
    return switch (belief) {
      case Belief.Sourced sourced -> Figures.plain(sourced.middle());
      case Belief.Assumed(String name, double low, double high) ->
          Figures.plain(low) + " to " + Figures.plain(high);
    };
  }

  static String source(Belief belief) {
    return switch (belief) {
      case Belief.Sourced sourced -> sourced.quantity().source().description();
      case Belief.Assumed assumed -> "assumed, no source";
    };
  }

  String age(Belief belief) {
    return switch (belief) {
      case Belief.Sourced sourced ->
          EvidenceAge.of(sourced, on, staleAfterDays)
              .map(age -> Figures.count(age.days()) + " days" + (age.stale() ? ", stale" : ""))
              .orElse("not dated");
      case Belief.Assumed assumed -> "–";
    };
  }
}

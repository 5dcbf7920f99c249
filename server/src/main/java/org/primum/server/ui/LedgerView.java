package org.primum.server.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.primum.app.reading.LedgerPage;
import org.primum.charts.Figures;

/// A stretch of the ledger with its head.
///
/// @param lead how much it holds, in bold
/// @param rest how old the checkpoint is
/// @param note the latest checkpoint as published; empty before the first
/// @param base where this server is, for the instructions
/// @param older the next page's path; empty at the beginning of the ledger
public record LedgerView(
    String lead,
    String rest,
    String size,
    String root,
    String key,
    String note,
    String base,
    List<Line> lines,
    String older,
    String zone) {
  private static final String CHANGE = "change/";

  public LedgerView {
    lines = List.copyOf(lines);
  }

  /// One entry.
  ///
  /// @param href the page of its stream, where it has one
  public record Line(
      long index, String when, String who, String what, String stream, String href, String leaf) {}

  /// The view of `ledger` at `now`.
  public static LedgerView of(LedgerPage ledger, Dates dates, Instant now, String base) {
    return new LedgerView(
        "The ledger holds " + Figures.count(ledger.size()) + " entries.",
        ledger
            .checkpoint()
            .map(head -> signed(head, ledger.size(), now))
            .orElse("No checkpoint is signed yet."),
        Figures.count(ledger.size()),
        ledger.root().hex(),
        ledger.key(),
        ledger.checkpoint().map(LedgerPage.Head::note).orElse(""),
        base,
        ledger.lines().stream().map(line -> line(line, dates)).toList(),
        ledger.before().map(before -> "/ledger?before=" + before).orElse(""),
        dates.zone().getId());
  }

  private static String signed(LedgerPage.Head head, long size, Instant now) {
    long minutes = Math.max(0, Duration.between(head.issued(), now).toMinutes());
    String age =
        minutes == 0
            ? "less than a minute ago"
            : minutes == 1 ? "a minute ago" : Figures.count(minutes) + " minutes ago";
    String reach = head.size() == size ? "all of them" : "the first " + Figures.count(head.size());
    return "The latest checkpoint covers " + reach + " and was signed " + age + ".";
  }

  private static Line line(LedgerPage.Line line, Dates dates) {
    boolean change = line.stream().startsWith(CHANGE);
    return new Line(
        line.index(),
        dates.minute(line.at()),
        line.name() + ", " + line.role(),
        line.sentence(),
        line.stream(),
        change ? "/changes/" + line.stream().substring(CHANGE.length()) : "",
        line.leaf().brief());
  }
}

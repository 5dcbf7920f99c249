package org.primum.evidence.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.primum.evidence.scoring.Tally;
import org.primum.evidence.scoring.Windowed;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Proportion;

/// Sets a report as plain text, at most 100 characters wide but for names.
final class ReportText {
  private final ReplayReport report;
  private final Formatter out = new Formatter(Locale.ROOT);

  private ReportText(ReplayReport report) {
    this.report = report;
  }

  static String of(ReplayReport report) {
    ReportText text = new ReportText(report);
    text.head();
    text.window();
    text.wholeStay();
    text.subgroups();
    text.foot();
    return text.out.toString();
  }

  private void head() {
    Tally all = report.counts().all();
    ReplaySubject subject = report.subject();
    out.format("Replay of %s over %s\n", subject.logic().main().name(), subject.cohort().name());
    subject
        .sample()
        .ifPresent(
            s -> out.format("  sample      %d stays drawn with seed %d\n", all.stays(), s.seed()));
    out.format(
        "  stays       %d (%d septic, %d of them labelled from their first row), %d hours\n",
        all.stays(), all.septicStays(), all.leftCensored(), all.hours());
    Rhythm rhythm = subject.rhythm();
    out.format(
        "  asked       %s, %d times; refractory period %d h\n",
        rhythm.cadence().word(), report.counts().evaluations(), rhythm.refractoryHours());
    out.format("\n");
  }

  private void window() {
    Tally all = report.counts().all();
    Windowed windowed = all.windowed();
    out.format("In the %d hours before onset\n", Windowed.HOURS);
    out.format("  septic stays alerted        %s\n", shown(all.windowedSensitivity()));
    out.format(
        "  without left-censored stays %s\n", shown(all.windowedSensitivityNotLeftCensored()));
    out.format(
        "  true episodes               %d of %d (PPV %s)\n",
        windowed.trueEpisodes(), all.episodes(), share(all.byStay().predictiveValue()));
    out.format("  number needed to evaluate   %s\n", figure(all.byStay().neededToEvaluate()));
    out.format("  episodes per 100 patient-days %s\n", figure(all.byStay().burden()));
    out.format(
        "  median lead of the first alert in the window %s h\n", plain(all.windowLeads().median()));
    out.format("\n");
  }

  private void wholeStay() {
    Tally all = report.counts().all();
    Confusion confusion = all.confusion();
    out.format(
        "At any time of the stay (flatters: a stay's first alert is often early and unrelated)\n");
    out.format(
        "  TP %d  FP %d  FN %d  TN %d\n",
        confusion.truePositive(),
        confusion.falsePositive(),
        confusion.falseNegative(),
        confusion.trueNegative());
    out.format("  sensitivity                 %s\n", shown(confusion.sensitivity()));
    out.format("  false-positive rate         %s\n", shown(confusion.falsePositiveRate()));
    out.format(
        "  alert hours                 %d in %d episodes\n", all.alertHours(), all.episodes());
    out.format(
        "  first alerted before onset  %d septic stays; median lead of first alerts %s h\n",
        all.leads().beforeOnset(), plain(all.leads().median()));
    out.format("  utility                     %s\n", plain(all.utility().normalised()));
    out.format("\n");
  }

  private void subgroups() {
    for (String attribute : List.of("age", "sex", "unit", "race")) {
      List<Map.Entry<Subgroup, Tally>> groups = report.counts().of(attribute);
      if (!groups.isEmpty()) {
        out.format("By %s\n", attribute);
        groups.forEach(group -> group(group.getKey().value(), group.getValue()));
      }
    }
    out.format("\n");
  }

  private void group(String name, Tally tally) {
    out.format(
        "  %-12s %6d stays  window %s  PPV %s  burden %s  false-positive rate %s\n",
        name,
        tally.stays(),
        shown(tally.windowedSensitivity()),
        share(tally.byStay().predictiveValue()),
        figure(tally.byStay().burden()),
        percent(tally.confusion().falsePositiveRate().estimate()));
  }

  private void foot() {
    Tally all = report.counts().all();
    out.format("Undetermined %d hours, failed %d hours\n", all.undetermined(), all.failed());
    report.counts().failures().forEach((reason, hours) -> out.format("  %d: %s\n", hours, reason));
    out.format("What these figures cannot know\n");
    report.cannotKnow().forEach(sentence -> out.format("  - %s\n", sentence));
    out.format("logic  %s\n", report.subject().logic().hash());
    out.format("cohort %s\n", report.subject().cohort().hash());
    out.format("report %s\n", report.hash());
    ReplayRun run = report.run();
    out.format(
        "run    %s, %s, %d evaluations/s\n", run.engine(), run.place(), run.evaluationsPerSecond());
  }

  private static String shown(Proportion proportion) {
    return String.format(
        Locale.ROOT,
        "%d of %d (%s; 95 %% %s to %s)",
        proportion.events(),
        proportion.trials(),
        percent(proportion.estimate()),
        percent(proportion.lower()),
        percent(proportion.upper()));
  }

  private static String share(Figure figure) {
    return switch (figure) {
      case Figure.Known known ->
          String.format(
              Locale.ROOT,
              "%.1f %%%s",
              100 * known.estimate(),
              known
                  .interval()
                  .map(
                      i ->
                          String.format(
                              Locale.ROOT,
                              "; 95 %% %.1f to %.1f",
                              100 * i.lower(),
                              100 * i.upper()))
                  .orElse(""));
      case Figure.Unknown unknown -> "unknown: " + unknown.why();
    };
  }

  private static String figure(Figure figure) {
    return switch (figure) {
      case Figure.Known known ->
          String.format(
              Locale.ROOT,
              "%.1f%s",
              known.estimate(),
              known
                  .interval()
                  .map(
                      i ->
                          String.format(Locale.ROOT, " (95 %% %.1f to %.1f)", i.lower(), i.upper()))
                  .orElse(""));
      case Figure.Unknown unknown -> "unknown: " + unknown.why();
    };
  }

  private static String percent(Optional<BigDecimal> share) {
    return share
        .map(s -> s.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + " %")
        .orElse("–");
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("–");
  }
}

package org.primum.evidence.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.primum.evidence.scoring.Confusion;
import org.primum.evidence.scoring.Proportion;
import org.primum.evidence.scoring.Tally;
import org.primum.evidence.scoring.Windowed;

/// Sets a report as plain text, at most 100 characters wide but for names.
final class ReportText {
  private final ReplayReport report;
  private final List<String> lines = new ArrayList<>();

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
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    Tally all = report.counts().all();
    ReplaySubject subject = report.subject();
    line("Replay of %s over %s", subject.logic().main().name(), subject.cohort().name());
    subject
        .sample()
        .ifPresent(s -> line("  sample      %d stays drawn with seed %d", all.stays(), s.seed()));
    line(
        "  stays       %d (%d septic, %d of them labelled from their first row), %d hours",
        all.stays(), all.septicStays(), all.leftCensored(), all.hours());
    line("");
  }

  private void window() {
    Tally all = report.counts().all();
    Windowed windowed = all.windowed();
    line("In the %d hours before onset", Windowed.HOURS);
    line("  septic stays alerted        %s", shown(all.windowedSensitivity()));
    line("  without left-censored stays %s", shown(all.windowedSensitivityNotLeftCensored()));
    line(
        "  true episodes               %d of %d (PPV %s)",
        windowed.trueEpisodes(), all.episodes(), percent(all.predictiveValuePerEpisode()));
    line("  episodes per 100 patient-days %s", plain(all.episodesPer100PatientDays()));
    line("");
  }

  private void wholeStay() {
    Tally all = report.counts().all();
    Confusion confusion = all.confusion();
    line("At any time of the stay (flatters: a stay's first alert is often early and unrelated)");
    line(
        "  TP %d  FP %d  FN %d  TN %d",
        confusion.truePositive(),
        confusion.falsePositive(),
        confusion.falseNegative(),
        confusion.trueNegative());
    line("  sensitivity                 %s", shown(confusion.sensitivity()));
    line("  false-positive rate         %s", shown(confusion.falsePositiveRate()));
    line("  alert hours                 %d in %d episodes", all.alertHours(), all.episodes());
    line(
        "  first alerted before onset  %d septic stays, median %s h before",
        all.leads().count(),
        all.leads().median().isPresent() ? "" + all.leads().median().getAsInt() : "–");
    line("  utility                     %s", plain(all.utility().normalised()));
    line("");
  }

  private void subgroups() {
    line("By sex");
    report
        .counts()
        .bySex()
        .forEach(
            (sex, tally) ->
                line(
                    "  %-8s %6d stays  window %s  stay %s  false-positive rate %s",
                    sex.code(),
                    tally.stays(),
                    percent(tally.windowedSensitivity().estimate()),
                    percent(tally.confusion().sensitivity().estimate()),
                    percent(tally.confusion().falsePositiveRate().estimate())));
    line("");
  }

  private void foot() {
    Tally all = report.counts().all();
    line("Undetermined %d hours, failed %d hours", all.undetermined(), all.failed());
    report.counts().failures().forEach((reason, hours) -> line("  %d: %s", hours, reason));
    line("What these figures cannot know");
    report.cannotKnow().forEach(sentence -> line("  - %s", sentence));
    line("logic  %s", report.subject().logic().hash());
    line("cohort %s", report.subject().cohort().hash());
    line("report %s", report.hash());
    ReplayRun run = report.run();
    line("run    %s, %s, %d evaluations/s", run.engine(), run.place(), run.evaluationsPerSecond());
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

  private static String percent(Optional<BigDecimal> share) {
    return share
        .map(s -> s.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + " %")
        .orElse("–");
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("–");
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}

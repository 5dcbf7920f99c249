package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.primum.charts.Figures;
import org.primum.charts.report.Report;
import org.primum.risk.simulation.HarmEstimate;
import org.primum.risk.simulation.OptionEstimate;

/// The page of a harm model.
public final class HarmReport {
  private HarmReport() {}

  /// The page of `findings`: the answer first, then what it rests on.
  public static Report of(HarmFindings findings) {
    List<Report.Section> sections = new ArrayList<>();
    findings.comparison().map(GateSections::gates).ifPresent(sections::add);
    sections.add(HarmSections.options(findings));
    sections.add(HarmSections.exceedance(findings.estimate()));
    for (OptionEstimate option : findings.estimate().options()) {
      if (!option.hazards().isEmpty()) {
        sections.add(OptionSection.of(findings.model(), option));
      }
    }
    findings.comparison().map(GateSections::turning).ifPresent(sections::add);
    findings.value().map(KnowledgeSection::of).ifPresent(sections::add);
    findings.views().forEach(view -> sections.add(MatrixSection.of(view)));
    sections.add(SourcesSection.of(findings.model()));
    return new Report(
        findings.model().title(), lead(findings), sections, foot(findings.estimate()));
  }

  private static String lead(HarmFindings findings) {
    return findings
        .comparison()
        .map(comparison -> comparison.adjudication().sentence() + ".")
        .orElseGet(() -> least(findings.estimate()));
  }

  private static String least(HarmEstimate estimate) {
    OptionEstimate least =
        estimate.options().stream()
            .min(Comparator.comparingDouble(option -> option.deltaHarm().mean()))
            .orElseThrow();
    return "Least expected harm: "
        + least.option()
        + ", "
        + Figures.signed(least.deltaHarm().mean())
        + " "
        + HarmEstimate.UNIT
        + " against doing nothing. No determination and no limits stand in the model, so that no"
        + " gate was asked.";
  }

  private static String foot(HarmEstimate estimate) {
    return "Model "
        + estimate.model().brief()
        + ", estimate "
        + estimate.digest().brief()
        + ", "
        + Figures.count(estimate.plan().draws())
        + " draws ("
        + estimate.plan().sampler().word()
        + "), seed "
        + estimate.plan().seed()
        + ". The same model, seed and draws give the same figures, bit by bit.";
  }
}

package org.primum.cli.layers;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.layers.report.DefenceReport;
import org.primum.cli.layers.report.StudyReport;
import org.primum.risk.layers.defence.DefenceEvaluation;
import org.primum.risk.layers.defence.DefenceFigures;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.openpsa.OpenPsaFile;
import org.primum.risk.layers.reading.LayersFile;
import org.primum.risk.layers.report.DefenceJson;
import org.primum.risk.layers.report.StudyJson;
import org.primum.risk.layers.study.StudyEvaluation;
import org.primum.risk.layers.study.StudyFigures;
import org.primum.risk.layers.study.Subject;
import org.primum.risk.layers.study.TreeStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Evaluates layers of defence, fault trees and event trees exactly.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Evaluates FILE exactly: probability, minimal cut sets, importance.",
      "FILE is Open-PSA XML where its name ends in .xml, else YAML: layers of defence, or trees."
    })
final class LayersEvaluating implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "layers of defence, fault trees or event trees")
  private Path file = Path.of("");

  @Option(
      names = "--top",
      paramLabel = "NAME",
      description = "evaluate this gate or end state only (default: all tops and end states)")
  private String top = "";

  @Option(
      names = "--mission-time",
      paramLabel = "HOURS",
      defaultValue = "8760",
      description = "the system mission time of Open-PSA files (default: ${DEFAULT-VALUE})")
  private double missionHours;

  @Mixin private Sampled sampled = new Sampled();

  @Mixin private Today today = new Today();

  @Mixin private Paged paged = new Paged();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LayersEvaluating(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    if (!(missionHours > 0 && missionHours < Double.POSITIVE_INFINITY)) {
      throw new Stop(
          Exit.USAGE,
          "option `--mission-time` is `" + missionHours + "`; give a number of hours above 0");
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml")) {
      trees(OpenPsaFile.read(file.toString(), Input.text(file), missionHours));
    } else {
      switch (LayersFile.read(file.toString(), Input.text(file))) {
        case LayersFile.Content.Trees(TreeStudy study) -> trees(study);
        case LayersFile.Content.Defences(DefenceModel model) -> defences(model);
      }
    }
    return Exit.OK.code();
  }

  private void trees(TreeStudy study) {
    StudyFigures figures = evaluated(asked(study));
    paged.write(screen, madeBy(), foot -> StudyReport.of(figures, foot));
    if (json) {
      screen.json(StudyJson.of(figures));
    } else {
      new StudyText(screen).print(figures);
    }
  }

  private StudyFigures evaluated(TreeStudy study) {
    try {
      return StudyEvaluation.evaluate(study, sampled.sampling());
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot evaluate `" + file + "`: " + e.getMessage(), e);
    }
  }

  private String madeBy() {
    return "primum layers evaluate " + file.getFileName() + sampled.words();
  }

  private void defences(DefenceModel model) {
    if (!top.isEmpty()) {
      throw new Stop(
          Exit.USAGE, "option `--top` is for trees; `" + file + "` holds layers of defence");
    }
    DefenceFigures figures = DefenceEvaluation.evaluate(model, sampled.sampling(), today.day());
    paged.write(screen, madeBy(), foot -> DefenceReport.of(figures, foot));
    if (json) {
      screen.json(DefenceJson.of(figures));
    } else {
      new DefenceText(screen).print(figures);
    }
  }

  private TreeStudy asked(TreeStudy study) {
    if (top.isEmpty()) {
      return study;
    }
    return study
        .asking(top)
        .orElseThrow(
            () ->
                new Stop(
                    Exit.NOT_FOUND,
                    "`"
                        + top
                        + "` is neither a gate nor an end state of `"
                        + file
                        + "`; tops are "
                        + study.subjects().stream().map(Subject::name).toList()));
  }
}

package org.primum.cli.layers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.layers.report.EstimateWords;
import org.primum.cli.layers.report.MergeReport;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.merging.HoleMerge;
import org.primum.risk.layers.merging.MergeFigures;
import org.primum.risk.layers.merging.RoleMerge;
import org.primum.risk.layers.reading.LayersFile;
import org.primum.risk.layers.report.DefenceJson;
import org.primum.risk.layers.study.TreeStudy;
import org.primum.terms.RoleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what it costs to give several roles to one person.
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Says what gets through when one person holds several roles: independent guardians, dependent",
      "ones, one leader. A ratio only where everything has a source, else a labelled range."
    })
final class LayersMerging implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "layers of defence in YAML")
  private Path file = Path.of("");

  @Option(
      names = "--roles",
      paramLabel = "ROLE",
      split = ",",
      required = true,
      description = "the roles that one person would hold, two or more, with commas between")
  private List<String> roles = new ArrayList<>();

  @Mixin private Sampled sampled = new Sampled();

  @Mixin private Today today = new Today();

  @Mixin private Paged paged = new Paged();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LayersMerging(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    DefenceModel model = model();
    LocalDate on = today.day();
    MergeFigures figures = merged(model);
    paged.write(screen, madeBy(), foot -> MergeReport.of(model, figures, on, foot));
    if (json) {
      screen.json(DefenceJson.of(figures));
    } else {
      print(figures);
    }
    return Exit.OK.code();
  }

  private MergeFigures merged(DefenceModel model) {
    try {
      List<RoleId> ids = roles.stream().map(String::strip).map(RoleId::new).toList();
      return RoleMerge.merge(model, ids, sampled.sampling());
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot merge in `" + file + "`: " + e.getMessage(), e);
    }
  }

  private String madeBy() {
    return "primum layers merge --roles "
        + String.join(",", roles)
        + " "
        + file.getFileName()
        + sampled.words();
  }

  private DefenceModel model() {
    return switch (LayersFile.read(file.toString(), Input.text(file))) {
      case LayersFile.Content.Defences(DefenceModel model) -> model;
      case LayersFile.Content.Trees(TreeStudy study) ->
          throw new Stop(
              Exit.USAGE,
              "cannot merge in `" + file + "`: it holds trees; layers of defence are needed");
    };
  }

  private void print(MergeFigures figures) {
    screen.line(figures.title());
    screen.line("one person as " + String.join(" and ", names(figures.roles())) + ";");
    screen.line("the probability that a hazard passes everybody:");
    screen.line("");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "hazard",
            "kind",
            "independent",
            "dependent",
            "one leader",
            "to independent",
            "to dependent"));
    Set<String> assumed = new LinkedHashSet<>();
    for (HoleMerge found : figures.hazards()) {
      rows.add(row(found));
      assumed.addAll(assumed(found.toIndependent()));
      assumed.addAll(assumed(found.toDependent()));
    }
    screen.table(rows);
    screen.line("");
    if (!assumed.isEmpty()) {
      screen.line("a range is no estimate; without source are: " + String.join(", ", assumed));
    }
    single("a single layer or none with the roles apart: ", figures.singleLayerApart());
    single("a single layer or none once they are merged: ", figures.singleLayerMerged());
  }

  private static List<String> row(HoleMerge found) {
    return List.of(
        found.hazard().id(),
        found.hazard().kind(),
        EstimateWords.cell(found.independent()),
        EstimateWords.cell(found.dependent()),
        EstimateWords.cell(found.oneLeader()),
        EstimateWords.ratio(found.toIndependent()),
        EstimateWords.ratio(found.toDependent()));
  }

  private void single(String words, List<String> hazards) {
    screen.line(words + (hazards.isEmpty() ? "no hazard" : String.join(", ", hazards)));
  }

  private static List<String> assumed(Estimate ratio) {
    return ratio instanceof Estimate.Bounded bounded ? bounded.assumed() : List.of();
  }

  private static List<String> names(List<RoleId> roles) {
    return roles.stream().map(RoleId::value).toList();
  }
}

package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.LogicFault;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.compiled.Compilation;
import org.primum.logic.lint.LintFinding;
import org.primum.logic.lint.Lints;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Translates a CQL file and checks that it keeps the contract of an alert.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Translates FILE with the libraries beside it and checks the contract: `parameter AsOf"
          + " DateTime`, `context Patient`, `define \"Alert\"` Boolean, optionally `define \"Score\"`.",
      "Says which engine runs it, and what lies outside the compiled subset, by line and column.",
      "Exit code 2 where there are faults; each is printed with line and column.",
      "Warns of what translates and yet means something else than it seems: open precision at the"
          + " edge of a window, evidence from after the moment, units, texts, dead branches,"
          + " look-back without limit, missing data. Warnings change no exit code."
    })
final class LogicCheck implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a CQL library")
  private Path file = Path.of("");

  @Option(
      names = "--cohort",
      paramLabel = "DIR",
      description = "also say which codes and units this cohort does not have")
  private @Nullable Path cohort;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LogicCheck(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    LogicSource source = LogicFiles.read(file);
    return switch (Translation.of(source)) {
      case Translation.Sound(TranslatedLogic logic) ->
          sound(logic.manifest(), outside(logic), Lints.of(source, logic, measured()));
      case Translation.Faulty(List<LogicFault> faults) -> faulty(faults);
    };
  }

  private static List<LogicFault> outside(TranslatedLogic logic) {
    return switch (Compilation.of(logic)) {
      case Compilation.Compiled compiled -> List.of();
      case Compilation.Outside(List<LogicFault> faults) -> faults;
    };
  }

  private Optional<Map<String, String>> measured() {
    Path folder = cohort;
    if (folder == null) {
      return Optional.empty();
    }
    Map<String, String> units = new TreeMap<>();
    CohortFolder.open(folder)
        .manifest()
        .outline()
        .codes()
        .forEach(code -> units.put(code.loinc(), code.unit()));
    return Optional.of(units);
  }

  private int sound(ArtifactManifest manifest, List<LogicFault> outside, List<LintFinding> lints) {
    if (json) {
      screen.json(
          Json.object()
              .put("translates", true)
              .put("logicHash", manifest.hash().hex())
              .put("engine", manifest.engine().word())
              .put("outsideSubset", new Json.Arr(outside.stream().map(LogicCheck::json).toList()))
              .put("manifest", manifest.json())
              .put("faults", new Json.Arr(List.of()))
              .put("lints", new Json.Arr(lints.stream().map(lint -> (Json) lint.json()).toList()))
              .build());
      return Exit.OK.code();
    }
    screen.line("`" + file + "` translates and keeps the contract of an alert");
    screen.line("logic hash " + manifest.hash().hex());
    screen.line("it runs on the " + manifest.engine().word() + " engine");
    outside.forEach(fault -> screen.line(fault.toString()));
    lints.forEach(lint -> screen.line("warning: " + lint));
    return Exit.OK.code();
  }

  private int faulty(List<LogicFault> faults) {
    if (json) {
      List<Json> lines = faults.stream().map(LogicCheck::json).toList();
      screen.json(
          Json.object().put("translates", false).put("faults", new Json.Arr(lines)).build());
    } else {
      faults.forEach(fault -> screen.line(fault.toString()));
    }
    return Exit.USAGE.code();
  }

  private static Json json(LogicFault fault) {
    return Json.object()
        .put("file", fault.file())
        .put("line", fault.line())
        .put("column", fault.column())
        .put("message", fault.message())
        .build();
  }
}

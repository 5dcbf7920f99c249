package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.LogicFault;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.compiled.Compilation;
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
      "Exit code 2 where there are faults; each is printed with line and column."
    })
final class LogicCheck implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a CQL library")
  private Path file = Path.of("");

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LogicCheck(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    return switch (Translation.of(LogicFiles.read(file))) {
      case Translation.Sound(TranslatedLogic logic) -> sound(logic.manifest(), outside(logic));
      case Translation.Faulty(List<LogicFault> faults) -> faulty(faults);
    };
  }

  private static List<LogicFault> outside(TranslatedLogic logic) {
    return switch (Compilation.of(logic)) {
      case Compilation.Compiled compiled -> List.of();
      case Compilation.Outside(List<LogicFault> faults) -> faults;
    };
  }

  private int sound(ArtifactManifest manifest, List<LogicFault> outside) {
    if (json) {
      screen.json(
          Json.object()
              .put("translates", true)
              .put("logicHash", manifest.hash().hex())
              .put("engine", manifest.engine().word())
              .put("outsideSubset", new Json.Arr(outside.stream().map(LogicCheck::json).toList()))
              .put("manifest", manifest.json())
              .put("faults", new Json.Arr(List.of()))
              .build());
      return Exit.OK.code();
    }
    screen.line("`" + file + "` translates and keeps the contract of an alert");
    screen.line("logic hash " + manifest.hash().hex());
    screen.line("it runs on the " + manifest.engine().word() + " engine");
    outside.forEach(fault -> screen.line(fault.toString()));
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

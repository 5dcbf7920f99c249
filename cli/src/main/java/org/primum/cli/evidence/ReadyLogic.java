package org.primum.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.logic.EngineKind;
import org.primum.logic.LogicFault;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.compiled.AssignedEngine;
import org.primum.logic.compiled.Compilation;
import org.primum.logic.compiled.CompiledProgram;
import org.primum.logic.reference.ReferenceEngine;
import picocli.CommandLine.Option;

/// Makes programs of files: an option that all commands on evidence share.
final class ReadyLogic {
  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "compiled or reference (default: the one that the library's manifest names)")
  private @Nullable EngineKind engine;

  /// @throws Stop if the file does not translate
  static TranslatedLogic translated(Path file) {
    return sound(file, Translation.of(LogicFiles.read(file)));
  }

  /// @throws Stop if `translation` is faulty, or is about orders, which no cohort holds
  static TranslatedLogic sound(Path file, Translation translation) {
    return switch (translation) {
      case Translation.Sound(TranslatedLogic sound) when sound.looksAtOrders() ->
          throw new Stop(
              Exit.USAGE,
              "cannot replay `"
                  + file
                  + "`: it is about what is being ordered, and cohorts hold no orders; activate it"
                  + " silently first");
      case Translation.Sound(TranslatedLogic sound) -> sound;
      case Translation.Faulty(List<LogicFault> faults) ->
          throw new Stop(
              Exit.USAGE, "cannot replay `" + file + "`: it does not translate\n" + lines(faults));
    };
  }

  /// On the engine asked for.
  ///
  /// @throws Stop if the compiled engine does not take it
  Program program(Path file, TranslatedLogic logic) {
    EngineKind asked = engine;
    if (asked == null) {
      return new AssignedEngine().prepare(logic);
    }
    return switch (asked) {
      case REFERENCE -> new ReferenceEngine().prepare(logic);
      case COMPILED ->
          switch (Compilation.of(logic)) {
            case Compilation.Compiled(CompiledProgram program) -> program;
            case Compilation.Outside(List<LogicFault> faults) ->
                throw new Stop(
                    Exit.USAGE,
                    "cannot replay `"
                        + file
                        + "` on the compiled engine; use `--engine reference`\n"
                        + lines(faults));
          };
    };
  }

  private static String lines(List<LogicFault> faults) {
    return String.join("\n", faults.stream().map(LogicFault::toString).toList());
  }
}

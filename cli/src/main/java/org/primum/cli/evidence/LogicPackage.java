package org.primum.cli.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.logic.LogicFault;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.packaging.KnowledgePackage;
import org.primum.logic.packaging.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes an alert as FHIR knowledge artifacts.
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Writes FILE and what it includes as FHIR R4: a Library each (CQL and ELM), and a PlanDefinition.",
      "Title and description come from the comment before the library. Files of the same name are"
          + " replaced. The status is draft: what is approved, and when, is on the ledger."
    })
final class LogicPackage implements Callable<Integer> {
  private final Screen screen;

  @Parameters(paramLabel = "FILE", description = "a CQL library")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write")
  private Path out = Path.of("");

  @Option(
      names = "--canonical",
      paramLabel = "URL",
      defaultValue = "https://example.org/fhir",
      description = "what canonical addresses begin with (default: ${DEFAULT-VALUE})")
  private String canonical = "";

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      defaultValue = "Primum",
      description = "who answers for them (default: ${DEFAULT-VALUE})")
  private String publisher = "";

  LogicPackage(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    LogicSource source = LogicFiles.read(file);
    try {
      KnowledgePackage files =
          KnowledgePackage.of(source, translated(source), new Publication(canonical, publisher));
      write(files.files());
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
    return Exit.OK.code();
  }

  private TranslatedLogic translated(LogicSource source) {
    return switch (Translation.of(source)) {
      case Translation.Sound(TranslatedLogic logic) -> logic;
      case Translation.Faulty(List<LogicFault> faults) ->
          throw new Stop(
              Exit.USAGE,
              faults.stream().map(LogicFault::toString).collect(Collectors.joining("\n")));
    };
  }

  private void write(Map<String, String> files) {
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path to = out.resolve(each.getKey());
      try {
        Files.createDirectories(out);
        Files.writeString(to, each.getValue(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new Stop(
            Exit.USAGE, "cannot write `" + to + "`: name a folder that can be written to", e);
      }
      screen.line(to.toString());
    }
  }
}

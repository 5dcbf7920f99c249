package org.primum.cli.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.logic.EngineKind;
import org.primum.logic.conformance.CaseReader;
import org.primum.logic.conformance.ConformanceCounts;
import org.primum.logic.conformance.ConformanceResult;
import org.primum.logic.conformance.ConformanceRun;
import org.primum.logic.conformance.Verdict;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs the published CQL tests.
@Command(
    name = "conform",
    mixinStandardHelpOptions = true,
    description = {
      "Runs every test file of DIR (the XML format of the CQL test suite) on our engine and on the"
          + " reference engine, and prints passed, failed and skipped of both, per file and in all.",
      "Tests that our engine does not cover count as skipped; no other engine stands in for it.",
      "Exit code 3 where a test fails on the engine asked for; each is printed with its reason."
    })
final class LogicConform implements Callable<Integer> {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final String SUFFIX = ".xml";

  private final Screen screen;

  @Parameters(paramLabel = "DIR", description = "a folder of test files")
  private Path folder = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "whose failures are told: compiled (ours, default) or reference")
  private EngineKind engine = EngineKind.COMPILED;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  LogicConform(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Map<String, List<ConformanceResult>> files = new LinkedHashMap<>();
    ConformanceRun run = new ConformanceRun(NOW);
    for (Path file : Input.list(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(SUFFIX)) {
        String suite = name.substring(0, name.length() - SUFFIX.length());
        files.put(suite, run.run(CaseReader.read(suite, Input.bytes(file))));
      }
    }
    if (files.isEmpty()) {
      throw new Stop(
          Exit.NOT_FOUND, "`" + folder + "` holds no test file; name a folder of `.xml` files");
    }
    List<ConformanceResult> all = files.values().stream().flatMap(List::stream).toList();
    if (json) {
      screen.json(json(files, all));
    } else {
      print(files, all);
    }
    return (ConformanceCounts.of(all, engine).failed() == 0 ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private void print(Map<String, List<ConformanceResult>> files, List<ConformanceResult> all) {
    for (ConformanceResult result : all) {
      switch (result.on(engine)) {
        case Verdict.Passed passed -> {}
        case Verdict.Failed(String reason) ->
            screen.line("failed   " + result.test().id() + ": " + oneLine(reason));
        case Verdict.Skipped(String reason) ->
            screen.line("skipped  " + result.test().id() + ": " + oneLine(reason));
      }
    }
    screen.line(row("", "tests", "ours: passed", "failed", "skipped", "reference: passed"));
    files.forEach((name, results) -> screen.line(row(name, results)));
    screen.line(row("in all", all));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String row(String name, List<ConformanceResult> results) {
    ConformanceCounts ours = ConformanceCounts.of(results, EngineKind.COMPILED);
    ConformanceCounts reference = ConformanceCounts.of(results, EngineKind.REFERENCE);
    return row(
        name,
        String.valueOf(ours.all()),
        String.valueOf(ours.passed()),
        String.valueOf(ours.failed()),
        String.valueOf(ours.skipped()),
        String.valueOf(reference.passed()));
  }

  private static String row(String name, String... cells) {
    return String.format(
        Locale.ROOT,
        "%-36s %6s %13s %7s %8s %18s",
        name,
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4]);
  }

  private Json.Obj json(Map<String, List<ConformanceResult>> files, List<ConformanceResult> all) {
    List<Json> rows = new ArrayList<>();
    files.forEach(
        (name, results) ->
            rows.add(
                Json.object()
                    .put("file", name)
                    .put("compiled", counts(results, EngineKind.COMPILED))
                    .put("reference", counts(results, EngineKind.REFERENCE))
                    .build()));
    List<Json> failures = new ArrayList<>();
    for (ConformanceResult result : all) {
      if (result.on(engine) instanceof Verdict.Failed(String reason)) {
        failures.add(
            Json.object().put("test", result.test().id()).put("reason", oneLine(reason)).build());
      }
    }
    return Json.object()
        .put("engine", engine.word())
        .put("compiled", counts(all, EngineKind.COMPILED))
        .put("reference", counts(all, EngineKind.REFERENCE))
        .put("files", new Json.Arr(rows))
        .put("failures", new Json.Arr(failures))
        .build();
  }

  private static Json.Obj counts(List<ConformanceResult> results, EngineKind engine) {
    ConformanceCounts counts = ConformanceCounts.of(results, engine);
    return Json.object()
        .put("passed", counts.passed())
        .put("failed", counts.failed())
        .put("skipped", counts.skipped())
        .build();
  }
}

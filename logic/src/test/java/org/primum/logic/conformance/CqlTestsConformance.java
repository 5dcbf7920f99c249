package org.primum.logic.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.primum.logic.EngineKind;

/// The published CQL tests, on both engines.
@Tag("slow")
class CqlTestsConformance {
  private static final Pattern TOLD = Pattern.compile("^\\| `([^`]+/[^`]+/[^`]+)` \\|");
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private static Path above(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(name))) {
        return at.resolve(name);
      }
    }
    assumeTrue(false, "absent: `" + name + "` at or above the project");
    return Path.of("");
  }

  private static List<ConformanceCase> cases() throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(above("shared/cases/cql-tests"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xml")).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".xml", "");
        cases.addAll(CaseReader.read(name, Files.readAllBytes(file)));
      }
    }
    return cases;
  }

  @Test
  void passesMoreThanTheReferenceEngineAndTellsEveryFailure() throws IOException {
    List<ConformanceCase> cases = cases();
    assertThat(cases).hasSize(1_823);
    List<ConformanceResult> results = new ConformanceRun(NOW).run(cases);
    ConformanceCounts ours = ConformanceCounts.of(results, EngineKind.COMPILED);
    ConformanceCounts reference = ConformanceCounts.of(results, EngineKind.REFERENCE);
    assertThat(ours.skipped()).isZero();
    assertThat(ours.passed()).isGreaterThan(reference.passed());
    Set<String> failed =
        results.stream()
            .filter(result -> result.on(EngineKind.COMPILED) instanceof Verdict.Failed)
            .map(result -> result.test().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(failed).isEqualTo(told());
  }

  private static Set<String> told() throws IOException {
    return Files.readAllLines(above("mvnw").resolveSibling("docs/cql-conformance.md")).stream()
        .map(TOLD::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package org.primum.cohorts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;

/// Finds the example libraries of the project and, where they are present, real data beside it.
public final class SharedData {
  private SharedData() {}

  /// Training set B of the PhysioNet/CinC Challenge 2019; the test is skipped where it is absent.
  public static Path setB() {
    Optional<Path> archive =
        shared().map(folder -> folder.resolve("data/physionet2019/setB.tar.zst"));
    assumeTrue(
        archive.isPresent() && Files.exists(archive.get()),
        "real data are absent: no `shared/data/physionet2019/setB.tar.zst` beside the project");
    return archive.orElseThrow();
  }

  /// MIMIC-IV Clinical Database Demo on FHIR 2.1.0 as bulk NDJSON; the test is skipped where it is
  /// absent.
  public static Path mimicDemo() {
    Optional<Path> folder = shared().map(data -> data.resolve("data/mimic-iv-fhir-demo"));
    assumeTrue(
        folder.isPresent() && Files.exists(folder.get()),
        "real data are absent: no `shared/data/mimic-iv-fhir-demo` beside the project");
    return folder.orElseThrow();
  }

  /// An alert of `examples/logic` with the libraries it may include.
  public static TranslatedLogic example(String name) {
    return sound(
        LogicSource.of(
            file(name),
            file("LatestValue.cql"),
            file("ValuesBetween.cql"),
            file("SofaPoints.cql")));
  }

  /// Every alert of `examples/logic`, each with all libraries beside it.
  public static List<TranslatedLogic> alerts() {
    List<LogicFile> files = new ArrayList<>();
    Path folder = above("mvnw").orElseThrow().resolve("examples/logic");
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.endsWith(".cql"))
          .sorted()
          .forEach(name -> files.add(file(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream()
        .filter(file -> file.text().contains("define \"Alert\""))
        .map(file -> sound(LogicSource.of(file, others(files, file))))
        .toList();
  }

  private static LogicFile[] others(List<LogicFile> files, LogicFile one) {
    return files.stream().filter(file -> !file.equals(one)).toArray(LogicFile[]::new);
  }

  private static TranslatedLogic sound(LogicSource source) {
    return switch (Translation.of(source)) {
      case Translation.Sound(TranslatedLogic logic) -> logic;
      case Translation.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static LogicFile file(String name) {
    try {
      Path folder = above("mvnw").orElseThrow().resolve("examples/logic");
      return LogicFile.of(name, Files.readAllBytes(folder.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> shared() {
    String given = System.getProperty("primum.shared", "");
    return given.isEmpty()
        ? above("shared/cases").map(folder -> folder.resolve("shared"))
        : Optional.of(Path.of(given));
  }

  private static Optional<Path> above(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(name))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}

package org.primum.logic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The example libraries of the house, as the tests of this module read them.
public final class Examples {
  private Examples() {}

  /// A file of `examples/logic`.
  public static LogicFile file(String name) {
    try {
      return LogicFile.of(name, Files.readAllBytes(folder().resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Alert at two SIRS criteria.
  public static LogicSource sirs() {
    return LogicSource.of(file("SirsAlert.cql"), file("LatestValue.cql"));
  }

  /// Alert at two SIRS criteria with a sign of organ dysfunction.
  public static LogicSource sirsAndOrganDysfunction() {
    return LogicSource.of(file("SirsOrganDysfunctionAlert.cql"), file("LatestValue.cql"));
  }

  /// An alert of the house, with every other library of its folder at hand.
  public static LogicSource alert(String name) {
    String main = name + ".cql";
    try (Stream<Path> files = Files.list(folder())) {
      return LogicSource.of(
          file(main),
          files
              .map(each -> each.getFileName().toString())
              .filter(each -> each.endsWith(".cql") && !each.equals(main))
              .sorted()
              .map(Examples::file)
              .toArray(LogicFile[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The translated logic, failing with every fault where there is one.
  public static TranslatedLogic sound(LogicSource source) {
    return switch (Translation.of(source)) {
      case Translation.Sound(TranslatedLogic logic) -> logic;
      case Translation.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// The names of the shipped alerts.
  public static Stream<String> alerts() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith("Alert.cql"))
          .map(each -> each.substring(0, each.length() - ".cql".length()))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where they are.
  public static Path folder() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at.resolve("examples").resolve("logic");
      }
    }
    throw new AssertionError("no `mvnw` at or above `" + start + "`");
  }
}

package org.primum.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

/// A small source tree in a temporary folder, into which a test plants a fault that a rule must
/// find.
public final class PlantedBuilding {
  /// Few and small, or the compiler would open every library of the product for every test.
  private static final List<String> LIBRARIES =
      Stream.of(Room.class, NullMarked.class, Offset.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
          .map(path -> URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
          .toList();

  private final Path root;
  private final List<String> modules = new ArrayList<>();

  public PlantedBuilding(Path root) {
    this.root = root;
  }

  /// Adds a module that depends on the named ones.
  public PlantedBuilding module(String name, String... uses) {
    modules.add(name);
    String dependencies =
        List.of(uses).stream()
            .map(u -> "<dependency><artifactId>primum-" + u + "</artifactId></dependency>")
            .collect(Collectors.joining());
    file(name + "/pom.xml", "<project>" + dependencies + "</project>");
    String list =
        modules.stream().map(m -> "<module>" + m + "</module>").collect(Collectors.joining());
    return file("pom.xml", "<project>" + list + "</project>");
  }

  /// Adds a Java source to a module; the package is read from its text.
  public PlantedBuilding java(String module, String name, String source) {
    String folder =
        source
            .lines()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.substring("package ".length(), line.indexOf(';')).replace('.', '/'))
            .findFirst()
            .orElseThrow();
    return file(module + "/src/main/java/" + folder + "/" + name + ".java", source);
  }

  /// Adds a package with a sign in words.
  public PlantedBuilding room(String module, String name, String sign) {
    return java(
        module,
        "package-info",
        """
        /// A planted room for a test of the rules. Enters: nothing at all. Leaves: a fault that a
        /// rule must find. Never used by anything else.
        @org.jspecify.annotations.NullMarked
        %s
        package %s;
        """
            .formatted(sign, name));
  }

  public PlantedBuilding file(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot plant `" + file + "`", e);
    }
    return this;
  }

  /// Compiles every module in the order they were added.
  public Building compiled() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Building building = new Building(root);
    List<String> path = new ArrayList<>(LIBRARIES);
    for (String module : modules) {
      String sources = module + "/src/main/java/";
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d"));
      arguments.add(building.classes(module).toString());
      arguments.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), path)));
      building.javaFiles().stream()
          .filter(file -> building.relative(file).startsWith(sources))
          .forEach(file -> arguments.add(file.toString()));
      int result = compiler.run(null, null, null, arguments.toArray(String[]::new));
      if (result != 0) {
        throw new IllegalStateException(
            String.format(Locale.ROOT, "cannot compile the planted module `%s`", module));
      }
      path.addFirst(building.classes(module).toString());
    }
    return building;
  }

  /// The tree as it stands, without compiling it.
  public Building sources() {
    return new Building(root);
  }
}

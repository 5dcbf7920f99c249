package org.primum.house.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.house.Building;
import org.primum.house.Finding;

/// ARCHITECTURE.md tells every room, and every outside library that a `pom.xml` asks for.
final class ToldRule {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern GROUP = Pattern.compile("<groupId>([^<]+)</groupId>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  private ToldRule() {}

  static List<Finding> findings(Building building) {
    String path = "ARCHITECTURE.md";
    Path file = building.root().resolve(path);
    if (!Files.exists(file)) {
      return List.of(new Finding("told", path, "is not there"));
    }
    String text = Building.text(file);
    List<Finding> found = new ArrayList<>();
    for (String module : building.modules()) {
      if (!text.contains("`" + module + "`")) {
        found.add(new Finding("told", path, "does not tell the room `" + module + "`"));
      }
    }
    for (String library : libraries(building)) {
      if (!text.contains("`" + library + "`")) {
        found.add(
            new Finding(
                "told", path, "does not tell why `" + library + "` is used and its licence"));
      }
    }
    return found;
  }

  /// Artifacts of others that the modules ask for by name; versions and bills of materials in the
  /// root are not uses.
  static Set<String> libraries(Building building) {
    Set<String> names = new TreeSet<>();
    for (String module : building.modules()) {
      String pom = Building.text(building.root().resolve(module).resolve("pom.xml"));
      Matcher dependency = DEPENDENCY.matcher(pom);
      while (dependency.find()) {
        Matcher group = GROUP.matcher(dependency.group(1));
        Matcher artifact = ARTIFACT.matcher(dependency.group(1));
        if (group.find() && !group.group(1).equals("org.primum") && artifact.find()) {
          // One artifact for each kind of machine.
          names.add(artifact.group(1).replaceFirst("-(linux|darwin)-.*", ""));
        }
      }
    }
    return names;
  }
}

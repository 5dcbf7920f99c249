package org.primum.house.papers;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.primum.house.Building;
import org.primum.house.Finding;

/// What a paper names between backticks exists: types of ours, packages of ours, files and folders.
/// The change log may name what is gone.
final class NamedThingsRule {
  private static final Pattern TYPE =
      Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+(?:[.#][a-z]\\w*(?:\\(.*\\))?)?");
  private static final Pattern PACKAGE = Pattern.compile("org\\.primum(?:\\.[a-z]+)+");
  private static final Pattern PATH =
      Pattern.compile("\\.?[\\w-][\\w.-]*(?:/[\\w.-]+)+/?|\\.?[\\w-]+\\.(?:md|sh|xml)");

  /// Names that belong to others: standards and libraries.
  private static final Set<String> FOREIGN =
      Set.of(
          "AsOf",
          "KeyPairGenerator",
          "SecureRandom",
          "JavaScript",
          "PostgreSQL",
          "JdbcClient",
          "HikariCP");

  private NamedThingsRule() {}

  static List<Finding> findings(Building building) {
    Set<String> types = TypeNames.of(building);
    List<Finding> found = new ArrayList<>();
    for (Paper paper : Paper.of(building)) {
      if (paper.path().equals("CHANGELOG.md")) {
        continue;
      }
      for (String code : paper.code()) {
        if (!exists(building, types, code)) {
          found.add(
              new Finding("name", paper.path(), "names `" + code + "`, which does not exist"));
        }
      }
    }
    return found;
  }

  private static boolean exists(Building building, Set<String> types, String code) {
    if (TYPE.matcher(code).matches()) {
      String type = code.split("[.#]", 2)[0];
      return FOREIGN.contains(type) || types.contains(type);
    }
    if (PACKAGE.matcher(code).matches()) {
      String folder = "src/main/java/" + code.replace('.', '/');
      return building.modules().stream()
          .anyMatch(module -> Files.exists(building.root().resolve(module).resolve(folder)));
    }
    if (PATH.matcher(code).matches()) {
      String first = code.split("/", 2)[0];
      boolean ours = Files.exists(building.root().resolve(first)) || !code.contains("/");
      return !ours || code.contains("/target/") || Files.exists(building.root().resolve(code));
    }
    return true;
  }
}

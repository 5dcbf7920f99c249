package org.primum.house.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.house.Building;
import org.primum.house.Finding;
import org.primum.terms.Room;

/// Arrows between modules point one way: faces → app → rooms → terms. Signs and `pom.xml` files may
/// name fewer modules than the arrows allow, never more.
final class ArrowRule {
  private static final Set<String> ROOMS =
      Set.of(
          "terms",
          "documents",
          "charts",
          "roster",
          "charter",
          "change",
          "risk",
          "ledger",
          "logic",
          "evidence",
          "cohorts",
          "cds");

  /// For each module, the modules it may use.
  private static final Map<String, Set<String>> ARROWS = arrows();

  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern OURS = Pattern.compile("<artifactId>primum-([a-z-]+)</artifactId>");

  private ArrowRule() {}

  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new TreeMap<>();
    arrows.put("terms", Set.of());
    arrows.put("verifier", Set.of());
    arrows.put("documents", Set.of("terms"));
    arrows.put("charts", Set.of("terms"));
    arrows.put("roster", Set.of("terms"));
    arrows.put("charter", Set.of("terms", "documents", "roster"));
    arrows.put("change", Set.of("terms", "roster", "charter"));
    arrows.put("risk", Set.of("terms", "documents"));
    arrows.put("ledger", Set.of("terms"));
    arrows.put("logic", Set.of("terms"));
    arrows.put("evidence", Set.of("terms", "logic", "risk"));
    arrows.put("cohorts", Set.of("terms", "documents", "logic", "evidence"));
    arrows.put("cds", Set.of("terms", "logic", "ledger", "risk"));
    arrows.put("app", ROOMS);
    arrows.put("postgres", with(ROOMS, "app"));
    arrows.put("server", with(ROOMS, "app", "postgres"));
    arrows.put("cli", with(ROOMS, "app", "postgres", "server", "verifier"));
    arrows.put("house", Set.of("cli"));
    return arrows;
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  static List<Finding> findings(Building building, Rooms rooms) {
    List<Finding> found = new ArrayList<>();
    for (String module : building.modules()) {
      if (!ARROWS.containsKey(module)) {
        found.add(
            new Finding("arrow", module, "is a new module; say in ArrowRule what it may use"));
        continue;
      }
      String pom = Building.text(building.root().resolve(module).resolve("pom.xml"));
      Matcher dependency = DEPENDENCY.matcher(pom);
      while (dependency.find()) {
        Matcher ours = OURS.matcher(dependency.group(1));
        boolean production = !dependency.group(1).contains("<scope>test</scope>");
        if (production && ours.find()) {
          judge(module + "/pom.xml", module, ours.group(1), found);
        }
      }
    }
    for (Map.Entry<String, Room> room : rooms.signs().entrySet()) {
      String module = rooms.modules().getOrDefault(room.getKey(), "");
      for (String used : room.getValue().mayUse()) {
        judge("the sign of " + room.getKey(), module, used, found);
      }
    }
    return found;
  }

  private static void judge(String where, String module, String used, List<Finding> found) {
    Set<String> allowed = ARROWS.getOrDefault(module, Set.of());
    if (!allowed.contains(used) && !used.equals(module)) {
      found.add(
          new Finding(
              "arrow",
              where,
              "names the module `"
                  + used
                  + "`; `"
                  + module
                  + "` may use "
                  + new TreeSet<>(allowed)));
    }
  }
}

package org.primum.house.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.primum.house.Building;
import org.primum.house.Finding;
import org.primum.terms.Room;

/// Every compiled production class with the module and the sign of its package.
final class Rooms {
  /// Pages compiled by jte: no person writes their package-info.
  static final String TEMPLATES = "gg.jte.generated.";

  private final List<JavaClass> classes = new ArrayList<>();
  private final Map<String, String> modules = new TreeMap<>();
  private final Map<String, Room> signs = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Rooms() {}

  /// Imports all modules of a building. A module with sources but without classes is a finding:
  /// what was not compiled cannot be judged.
  static Rooms of(Building building) {
    Rooms rooms = new Rooms();
    for (String module : building.modules()) {
      if (Files.isDirectory(building.classes(module))) {
        rooms.addModule(module, building);
      } else if (Files.isDirectory(building.root().resolve(module).resolve("src/main/java"))) {
        rooms.findings.add(
            new Finding(
                "sign", module, "has sources and no classes; compile it before judging it"));
      }
    }
    rooms.readSigns();
    return rooms;
  }

  private void addModule(String module, Building building) {
    for (JavaClass type : new ClassFileImporter().importPath(building.classes(module))) {
      classes.add(type);
      String other = modules.putIfAbsent(type.getPackageName(), module);
      if (other != null && !other.equals(module)) {
        findings.add(
            new Finding(
                "sign",
                type.getPackageName(),
                "is split between the modules `" + other + "` and `" + module + "`; use one"));
      }
    }
  }

  private void readSigns() {
    for (JavaClass type : classes) {
      if (!type.getSimpleName().equals("package-info")) {
        continue;
      }
      type.tryGetAnnotationOfType(Room.class)
          .ifPresent(sign -> signs.put(type.getPackageName(), sign));
      if (!type.isAnnotatedWith(NullMarked.class)) {
        findings.add(new Finding("sign", type.getPackageName(), "lacks `@NullMarked`"));
      }
    }
    for (Map.Entry<String, String> room : modules.entrySet()) {
      boolean mayLackASign =
          room.getValue().equals("verifier") || room.getKey().startsWith(TEMPLATES);
      if (!signs.containsKey(room.getKey()) && !mayLackASign) {
        findings.add(
            new Finding(
                "sign",
                room.getKey(),
                "has no `@Room` in a package-info.java; say what the room is for and what it may use"));
      }
    }
  }

  List<JavaClass> classes() {
    return classes;
  }

  /// Package name to module name.
  Map<String, String> modules() {
    return modules;
  }

  /// Package name to sign.
  Map<String, Room> signs() {
    return signs;
  }

  /// What is wrong with the signs themselves.
  List<Finding> findings() {
    return findings;
  }
}

package org.primum.house.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primum.house.Finding;
import org.primum.terms.Room;

/// A class may reach its own module, `java.*`, JSpecify, the rooms its sign lets it use, and the
/// libraries its sign lists. The auditor's program may reach the JDK and nothing else.
final class WallRule {
  private static final String SIGN = Room.class.getName();
  private static final Set<String> ALWAYS = Set.of("java.", "org.jspecify.annotations.");

  /// A compiled page may use its engine and what its own module shows; no other room.
  private static final String TEMPLATE_LIBRARY = "gg.jte.";

  private WallRule() {}

  static List<Finding> findings(Rooms rooms) {
    Set<Finding> found = new TreeSet<>();
    for (JavaClass type : rooms.classes()) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!allowed(rooms, type, target)) {
          found.add(
              new Finding(
                  "wall",
                  type.getName(),
                  "uses `" + target.getName() + "`; " + advice(rooms, type)));
        }
      }
    }
    return new ArrayList<>(found);
  }

  private static boolean allowed(Rooms rooms, JavaClass type, JavaClass target) {
    if (target.isPrimitive() || target.getName().equals(SIGN)) {
      return true;
    }
    String name = target.getName();
    if (ALWAYS.stream().anyMatch(name::startsWith)) {
      return true;
    }
    String own = rooms.modules().get(type.getPackageName());
    String other = rooms.modules().get(target.getPackageName());
    if (other != null && other.equals(own)) {
      return true;
    }
    if (type.getName().startsWith(Rooms.TEMPLATES) && name.startsWith(TEMPLATE_LIBRARY)) {
      return true;
    }
    Optional<Room> sign = Optional.ofNullable(rooms.signs().get(type.getPackageName()));
    if (other != null) {
      return sign.isPresent() && List.of(sign.get().mayUse()).contains(other);
    }
    return sign.isPresent()
        && List.of(sign.get().libraries()).stream()
            .anyMatch(prefix -> name.startsWith(prefix + ".") || name.equals(prefix));
  }

  private static String advice(Rooms rooms, JavaClass type) {
    Room sign = rooms.signs().get(type.getPackageName());
    if (sign == null) {
      return "it has no sign, so it may use `java.*` and its own module only";
    }
    return "the sign of `"
        + type.getPackageName()
        + "` allows the rooms "
        + List.of(sign.mayUse())
        + " and the libraries "
        + List.of(sign.libraries());
  }
}

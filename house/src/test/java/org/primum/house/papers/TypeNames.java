package org.primum.house.papers;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primum.house.Building;

/// The simple names of all types declared in the tree, nested and test types included.
final class TypeNames {
  private static final Pattern DECLARATION =
      Pattern.compile("\\b(?:class|interface|record|enum) +([A-Z][A-Za-z0-9]*)");

  private TypeNames() {}

  static Set<String> of(Building building) {
    return building.javaFiles().stream()
        .flatMap(file -> DECLARATION.matcher(Building.text(file)).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}

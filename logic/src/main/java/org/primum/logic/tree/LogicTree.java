package org.primum.logic.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.elm.r1.Library;

/// Libraries that rest on each other.
public final class LogicTree {
  private final LibraryTree main;
  private final Map<String, LibraryTree> libraries;

  private LogicTree(LibraryTree main, Map<String, LibraryTree> libraries) {
    this.main = main;
    this.libraries = Map.copyOf(libraries);
  }

  /// The tree of translated libraries.
  ///
  /// @param included every library that `main` rests on, direct or not
  public static LogicTree of(Library main, List<Library> included) {
    Map<String, LibraryTree> libraries = new HashMap<>();
    included.forEach(
        library -> {
          LibraryTree tree = new ElmReader(library).read();
          libraries.put(tree.name(), tree);
        });
    LibraryTree tree = new ElmReader(main).read();
    libraries.put(tree.name(), tree);
    return new LogicTree(tree, libraries);
  }

  /// The library that was asked for.
  public LibraryTree main() {
    return main;
  }

  /// The library of that name.
  public Optional<LibraryTree> library(String name) {
    return Optional.ofNullable(libraries.get(name));
  }
}

package org.primum.logic.packaging;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.elm.r1.Library;
import org.hl7.fhir.r4.model.Resource;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.TranslatedLogic;

/// One alert as FHIR knowledge artifacts.
///
/// @param files JSON by file name, e.g. `Library-SirsAlert.json`
public record KnowledgePackage(SortedMap<String, String> files) {
  private static final String HELPERS = "FHIRHelpers";

  /// Copies the files.
  public KnowledgePackage {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// Packs `logic`, the translation of `source`. FHIRHelpers is named and not packed: everybody has
  /// it.
  ///
  /// @throws IllegalArgumentException if a library has no version or no comment that tells what it
  ///   does: nothing without them can be shared
  public static KnowledgePackage of(
      LogicSource source, TranslatedLogic logic, Publication publication) {
    List<String> faults = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    part(source, source.main(), logic.main(), faults).ifPresent(parts::add);
    for (Library tree : logic.included()) {
      String name = LibraryResource.name(tree);
      if (!name.equals(HELPERS)) {
        Optional<LogicFile> file =
            source.included().stream()
                .filter(each -> each.library().equals(Optional.of(name)))
                .findFirst();
        file.flatMap(each -> part(source, each, tree, faults)).ifPresent(parts::add);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    Map<String, String> files = new TreeMap<>();
    parts.forEach(
        part ->
            files.put(
                "Library-" + part.name() + ".json", text(LibraryResource.of(part, publication))));
    files.put(
        "PlanDefinition-" + logic.name() + ".json",
        text(PlanResource.of(parts.getFirst(), logic, publication)));
    return new KnowledgePackage(new TreeMap<>(files));
  }

  /// One library on its way into a package.
  ///
  /// @param alone the library as main, with what it may include
  record Part(String name, LogicSource alone, Library tree, Preface preface) {}

  private static Optional<Part> part(
      LogicSource source, LogicFile file, Library tree, List<String> faults) {
    String name = LibraryResource.name(tree);
    Optional<Preface> preface = Preface.of(file.text());
    if (preface.isEmpty()) {
      faults.add(
          file.file()
              + ":1:1: library `"
              + name
              + "` does not begin with a comment; tell there what it does, its sources and its limits");
    }
    if (LibraryResource.version(tree).isEmpty()) {
      faults.add(
          file.file()
              + ":1:1: library `"
              + name
              + "` has no version; add one, e.g. `version '1.0.0'`");
    }
    LogicSource alone = new LogicSource(file, source.included(), source.valueSets(), Map.of());
    return preface.map(words -> new Part(name, alone, tree, words));
  }

  private static String text(Resource resource) {
    return FhirContext.forR4Cached()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(resource)
        + "\n";
  }
}

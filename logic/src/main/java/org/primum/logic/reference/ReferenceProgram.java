package org.primum.logic.reference;

import java.util.HashMap;
import java.util.Map;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.primum.logic.ArtifactManifest;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Timeline;

/// One artifact on the reference engine. The library trees, the model resolver and the expansions
/// are shared by all watches; interpreter state is not.
final class ReferenceProgram implements Program {
  private final TranslatedLogic logic;
  private final LibraryManager libraries;
  private final Expansions expansions;
  private final Map<String, Object> parameters;

  ReferenceProgram(TranslatedLogic logic) {
    this.logic = logic;
    this.libraries = libraries(logic);
    this.expansions = new Expansions(logic.valueSets());
    this.parameters = parameters(logic);
  }

  @Override
  public ArtifactManifest manifest() {
    return logic.manifest();
  }

  @Override
  public String engine() {
    return ReferenceEngine.NAME;
  }

  @Override
  public Watch watch(Timeline timeline) {
    return new ReferenceWatch(this, new TimelineRetrieve(timeline, expansions));
  }

  LibraryManager libraries() {
    return libraries;
  }

  Expansions expansions() {
    return expansions;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  VersionedIdentifier main() {
    return identifier(logic.main());
  }

  boolean scored() {
    return logic.scored();
  }

  private static VersionedIdentifier identifier(Library library) {
    VersionedIdentifier identifier = library.getIdentifier();
    if (identifier == null) {
      throw new IllegalArgumentException("cannot run a library without a name");
    }
    return identifier;
  }

  private static LibraryManager libraries(TranslatedLogic logic) {
    Map<VersionedIdentifier, CompiledLibrary> compiled = new HashMap<>();
    put(compiled, logic.main());
    logic.included().forEach(library -> put(compiled, library));
    LibraryManager manager =
        new LibraryManager(
            new ModelManager(),
            org.cqframework.cql.cql2elm.CqlCompilerOptions.defaultOptions(),
            compiled);
    manager.getLibrarySourceLoader().clearProviders();
    return manager;
  }

  private static void put(Map<VersionedIdentifier, CompiledLibrary> compiled, Library library) {
    CompiledLibrary entry = new CompiledLibrary();
    entry.setLibrary(library);
    entry.setIdentifier(identifier(library));
    compiled.put(identifier(library), entry);
  }

  private static Map<String, Object> parameters(TranslatedLogic logic) {
    Map<String, Object> values = new HashMap<>();
    logic.parameters().forEach((name, value) -> values.put(name, engineValue(value)));
    return Map.copyOf(values);
  }

  private static Object engineValue(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Whole whole -> whole.value();
      case ParameterValue.Decimal decimal -> decimal.value();
      case ParameterValue.Truth truth -> truth.value();
      case ParameterValue.Text text -> text.value();
      case ParameterValue.Amount amount ->
          new Quantity().withValue(amount.value()).withUnit(amount.unit());
    };
  }
}

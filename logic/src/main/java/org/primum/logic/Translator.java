package org.primum.logic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerException.ErrorSeverity;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlCompilerOptions.Options;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.Model;
import org.cqframework.cql.cql2elm.tracking.TrackBack;
import org.hl7.cql.model.ModelIdentifier;
import org.hl7.elm.r1.Library;
import org.primum.logic.ArtifactManifest.LibraryDigest;
import org.primum.logic.compiled.Compilation;

/// Runs the cqframework translator over one [LogicSource], then the contract check.
///
/// The options that change what the logic means stand in the manifest; locators and result types
/// only describe it.
final class Translator {
  static final String COMPATIBILITY = "1.5";
  static final Options[] MEANING = {Options.DisableListDemotion, Options.DisableListPromotion};
  // Model descriptions are large and never change: parsed once for all translations.
  static final Map<ModelIdentifier, Model> MODELS = new ConcurrentHashMap<>();

  private final LogicSource source;
  private final LibraryShelf shelf;
  private final LibraryManager libraries;

  Translator(LogicSource source) {
    this.source = source;
    this.shelf = new LibraryShelf(source.included());
    this.libraries = new LibraryManager(new ModelManager(MODELS), options());
    libraries.getLibrarySourceLoader().clearProviders();
    libraries.getLibrarySourceLoader().registerProvider(shelf);
  }

  Translation translate() {
    List<LogicFault> faults = new ArrayList<>(headerFaults());
    if (!faults.isEmpty()) {
      return new Translation.Faulty(faults);
    }
    CqlTranslator translator = CqlTranslator.fromText(source.main().text(), libraries);
    for (CqlCompilerException exception : translator.getExceptions()) {
      if (exception.getSeverity() == ErrorSeverity.Error) {
        faults.add(fault(exception));
      }
    }
    Library main = translator.toELM();
    if (!faults.isEmpty() || main == null) {
      return new Translation.Faulty(faults);
    }
    sortDefinitions(main);
    List<Library> included = included();
    Contract contract = new Contract(source, main, included);
    faults.addAll(contract.faults());
    if (!faults.isEmpty()) {
      return new Translation.Faulty(faults);
    }
    TranslatedLogic logic =
        new TranslatedLogic(
            source, manifest(EngineKind.REFERENCE), main, included, contract.scored());
    return new Translation.Sound(
        switch (Compilation.of(logic)) {
          case Compilation.Compiled compiled -> logic.on(EngineKind.COMPILED);
          case Compilation.Outside outside -> logic;
        });
  }

  private List<LogicFault> headerFaults() {
    List<LogicFault> faults = new ArrayList<>();
    List<LogicFile> files = new ArrayList<>(source.included());
    files.addFirst(source.main());
    for (LogicFile file : files) {
      if (LibraryHeader.of(file.text()).isEmpty()) {
        faults.add(
            new LogicFault(
                file.file(),
                1,
                1,
                "the library has no name; begin with `library Name version '1'`"));
      }
    }
    return faults;
  }

  // Engines of cqframework find a definition by binary search; the library manager sorts what is
  // included, and leaves the main library to us.
  private static void sortDefinitions(Library main) {
    Library.Statements statements = main.getStatements();
    if (statements != null) {
      statements
          .getDef()
          .sort(Comparator.comparing(definition -> String.valueOf(definition.getName())));
    }
  }

  private List<Library> included() {
    List<Library> trees = new ArrayList<>();
    libraries.getCompiledLibraries().values().stream()
        .map(compiled -> compiled.getLibrary())
        .filter(library -> library != null && isGiven(library))
        .forEach(trees::add);
    return trees;
  }

  // The translator's own `System` library has no source and is part of the engine.
  private static boolean isGiven(Library library) {
    return library.getIdentifier() != null && !"System".equals(library.getIdentifier().getId());
  }

  private ArtifactManifest manifest(EngineKind engine) {
    List<String> options = new ArrayList<>(List.of("compatibilityLevel=" + COMPATIBILITY));
    for (Options option : MEANING) {
      options.add(option.name());
    }
    return new ArtifactManifest(
        digest(source.main()),
        shelf.taken().stream().map(Translator::digest).toList(),
        source.valueSets(),
        source.parameters(),
        options,
        engine);
  }

  private static LibraryDigest digest(LogicFile file) {
    LibraryHeader header = LibraryHeader.of(file.text()).orElseThrow();
    return new LibraryDigest(header.name(), header.version(), file.digest());
  }

  private LogicFault fault(CqlCompilerException exception) {
    TrackBack place = exception.getLocator();
    String message = oneLine(String.valueOf(exception.getMessage()));
    if (place == null) {
      return new LogicFault(source.main().file(), 1, 1, message);
    }
    String library = place.getLibrary() == null ? null : place.getLibrary().getId();
    return new LogicFault(
        fileOf(Optional.ofNullable(library)),
        Math.max(1, place.getStartLine()),
        Math.max(1, place.getStartChar()),
        message);
  }

  private String fileOf(Optional<String> library) {
    return source.included().stream()
        .filter(file -> LibraryHeader.of(file.text()).map(LibraryHeader::name).equals(library))
        .map(LogicFile::file)
        .findFirst()
        .orElse(source.main().file());
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static CqlCompilerOptions options() {
    CqlCompilerOptions options = new CqlCompilerOptions();
    options.setOptions(MEANING);
    options.getOptions().add(Options.EnableLocators);
    options.getOptions().add(Options.EnableResultTypes);
    options.setCompatibilityLevel(COMPATIBILITY);
    options.setSignatureLevel(SignatureLevel.Overloads);
    return options;
  }
}

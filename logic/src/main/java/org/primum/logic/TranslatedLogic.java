package org.primum.logic;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeSystemRef;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.VersionedIdentifier;
import org.primum.terms.Digest;

/// Logic that translates and keeps the contract: the approved manifest and the ELM trees an engine
/// runs. Made by [Translation#of] only.
public final class TranslatedLogic {
  private static final String LOINC = "http://loinc.org";

  private final LogicSource source;
  private final ArtifactManifest manifest;
  private final Library main;
  private final List<Library> included;
  private final boolean scored;

  TranslatedLogic(
      LogicSource source,
      ArtifactManifest manifest,
      Library main,
      List<Library> included,
      boolean scored) {
    this.source = source;
    this.manifest = manifest;
    this.main = main;
    this.included = List.copyOf(included);
    this.scored = scored;
  }

  /// What was approved, or is to be.
  public ArtifactManifest manifest() {
    return manifest;
  }

  /// The declared name of the main library.
  public String name() {
    return manifest.main().name();
  }

  /// Values that replace the main library's defaults.
  public Map<String, ParameterValue> parameters() {
    return source.parameters();
  }

  /// The expansion of every value set the libraries name.
  public List<ValueSetExpansion> valueSets() {
    return source.valueSets();
  }

  /// The main library's tree, Expression Logical Model r1; not to be changed.
  public Library main() {
    return main;
  }

  /// The trees of every included library; not to be changed.
  public List<Library> included() {
    return included;
  }

  /// LOINC codes that the libraries declare or that their value sets stand for: what a caller must
  /// send for the logic to see everything it may look at.
  public SortedSet<String> loincCodes() {
    List<Library> libraries = Stream.concat(Stream.of(main), included.stream()).toList();
    Set<String> loinc =
        libraries.stream()
            .map(Library::getCodeSystems)
            .filter(Objects::nonNull)
            .flatMap(systems -> systems.getDef().stream())
            .filter(system -> LOINC.equals(system.getId()))
            .map(system -> String.valueOf(system.getName()))
            .collect(Collectors.toSet());
    Stream<String> declared =
        libraries.stream()
            .map(Library::getCodes)
            .filter(Objects::nonNull)
            .flatMap(codes -> codes.getDef().stream())
            .filter(code -> loinc.contains(systemOf(code)))
            .map(code -> String.valueOf(code.getId()));
    Stream<String> expanded =
        valueSets().stream()
            .flatMap(expansion -> expansion.codes().stream())
            .filter(member -> member.system().equals(LOINC))
            .map(ValueSetExpansion.Member::code);
    return Stream.concat(declared, expanded).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String systemOf(CodeDef code) {
    CodeSystemRef system = code.getCodeSystem();
    return system == null ? "" : String.valueOf(system.getName());
  }

  /// The file that holds the library of that name.
  public String fileOf(String library) {
    return source.included().stream()
        .filter(
            file -> LibraryHeader.of(file.text()).filter(h -> h.name().equals(library)).isPresent())
        .map(LogicFile::file)
        .findFirst()
        .orElse(library.equals(name()) ? source.main().file() : library + ".cql");
  }

  /// The same logic with other parameter values, not translated again; faulty where the main
  /// library does not take a value.
  public Translation given(Map<String, ParameterValue> parameters) {
    LogicSource other =
        new LogicSource(source.main(), source.included(), source.valueSets(), parameters);
    List<LogicFault> faults = new Contract(other, main, included).faults();
    return faults.isEmpty()
        ? new Translation.Sound(
            new TranslatedLogic(other, manifest.given(other.parameters()), main, included, scored))
        : new Translation.Faulty(faults);
  }

  /// The digest of the FHIRHelpers that the translator brings along.
  public static Optional<Digest> bundledHelpers() {
    return LibraryShelf.bundled(
            new VersionedIdentifier().withId("FHIRHelpers").withVersion("4.0.1"))
        .map(LogicFile::digest);
  }

  TranslatedLogic on(EngineKind engine) {
    return new TranslatedLogic(source, manifest.on(engine), main, included, scored);
  }

  /// True where the libraries retrieve medication orders: they are about what is being ordered, and
  /// no cohort can show what they would have said.
  public boolean looksAtOrders() {
    return Stream.concat(Stream.of(main), included.stream()).anyMatch(TranslatedLogic::orders);
  }

  private static boolean orders(Library library) {
    return Boolean.TRUE.equals(
        new BaseElmLibraryVisitor<Boolean, Boolean>() {
          @Override
          public Boolean visitRetrieve(Retrieve retrieve, Boolean context) {
            QName type = retrieve.getDataType();
            return (type != null && type.getLocalPart().equals("MedicationRequest"))
                || super.visitRetrieve(retrieve, context);
          }

          @Override
          protected Boolean defaultResult(Element element, Boolean context) {
            return false;
          }

          @Override
          protected Boolean aggregateResult(Boolean aggregate, Boolean next) {
            return aggregate || next;
          }
        }.visitLibrary(library, true));
  }

  /// True where the main library defines `Score`.
  public boolean scored() {
    return scored;
  }
}

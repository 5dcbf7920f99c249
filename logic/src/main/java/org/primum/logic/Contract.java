package org.primum.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.AccessModifier;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ValueSetDef;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// Checks that a translated library keeps the contract of this room, and that nothing it asks for
/// would be silently empty when it runs.
final class Contract {
  private static final Set<String> RETRIEVABLE =
      Set.of("MedicationRequest", "Observation", "Patient");

  private final LogicSource source;
  private final Part main;
  private final List<Part> all = new ArrayList<>();
  private final List<LogicFault> faults = new ArrayList<>();

  Contract(LogicSource source, Library main, List<Library> included) {
    this.source = source;
    this.main = new Part(main, source.main().file(), true);
    all.add(this.main);
    for (Library library : included) {
      all.add(new Part(library, fileOf(library), false));
    }
  }

  /// One library and the file its faults are reported under.
  private record Part(Library tree, String file, boolean isMain) {
    List<ParameterDef> parameters() {
      return tree.getParameters() == null ? List.of() : tree.getParameters().getDef();
    }

    List<ExpressionDef> definitions() {
      return tree.getStatements() == null ? List.of() : tree.getStatements().getDef();
    }
  }

  List<LogicFault> faults() {
    faults.clear();
    checkAsOf();
    checkAlert();
    checkScore();
    checkParameters();
    for (Part part : all) {
      checkContexts(part);
      checkValueSets(part);
      checkRetrieves(part);
    }
    return faults;
  }

  boolean scored() {
    return definition("Score").isPresent();
  }

  private void checkAsOf() {
    Optional<ParameterDef> asOf = parameter("AsOf");
    if (asOf.isEmpty()) {
      add(main, null, "parameter `AsOf` is missing; declare `parameter AsOf DateTime`");
      return;
    }
    String found = typeName(asOf.get());
    if (!found.equals("DateTime")) {
      add(main, asOf.get(), "parameter `AsOf` has type " + found + "; it must have DateTime");
    }
  }

  private void checkAlert() {
    Optional<ExpressionDef> alert = definition("Alert");
    if (alert.isEmpty()) {
      add(main, null, "definition `Alert` is missing; add `define \"Alert\": …` of type Boolean");
      return;
    }
    String found = typeName(alert.get());
    if (!found.equals("Boolean")) {
      add(main, alert.get(), "`Alert` has type " + found + "; it must have Boolean");
    }
  }

  private void checkScore() {
    definition("Score")
        .filter(score -> !Set.of("Integer", "Decimal").contains(typeName(score)))
        .ifPresent(
            score ->
                add(
                    main,
                    score,
                    "`Score` has type " + typeName(score) + "; it must have Integer or Decimal"));
  }

  private void checkParameters() {
    for (Map.Entry<String, ParameterValue> given : source.parameters().entrySet()) {
      String name = given.getKey();
      Optional<ParameterDef> declared = parameter(name);
      String found = given.getValue().type();
      if (name.equals("AsOf") || declared.isEmpty()) {
        add(main, null, "value given for parameter `" + name + "`, which cannot be set");
      } else if (!typeName(declared.get()).equals(found)) {
        String expected = typeName(declared.get());
        add(
            main,
            declared.get(),
            "parameter `" + name + "` has type " + expected + "; the value given has " + found);
      }
    }
    for (Part part : all) {
      requireValues(part);
    }
  }

  private void requireValues(Part part) {
    for (ParameterDef declared : part.parameters()) {
      String name = String.valueOf(declared.getName());
      boolean set = part.isMain() && (name.equals("AsOf") || source.parameters().containsKey(name));
      if (!set && declared.getDefault() == null) {
        add(part, declared, "parameter `" + name + "` has neither a default nor a value; give one");
      }
    }
  }

  private void checkContexts(Part part) {
    for (ExpressionDef definition : part.definitions()) {
      String context = String.valueOf(definition.getContext());
      if (!(definition instanceof FunctionDef) && !context.equals("Patient")) {
        add(
            part,
            definition,
            "`"
                + definition.getName()
                + "` is defined in context "
                + context
                + "; write `context Patient` before it");
      }
    }
  }

  private void checkValueSets(Part part) {
    Library.ValueSets sets = part.tree().getValueSets();
    if (sets == null) {
      return;
    }
    for (ValueSetDef set : sets.getDef()) {
      boolean expanded =
          source.valueSets().stream()
              .anyMatch(
                  expansion ->
                      expansion.url().equals(set.getId())
                          && expansion.version().equals(Optional.ofNullable(set.getVersion())));
      if (!expanded) {
        add(part, set, "value set `" + set.getId() + "` has no expansion in the artifact");
      }
    }
  }

  private void checkRetrieves(Part part) {
    new BaseElmLibraryVisitor<Boolean, Part>() {
      @Override
      public Boolean visitRetrieve(Retrieve retrieve, Part context) {
        QName type = retrieve.getDataType();
        String name = type == null ? "?" : type.getLocalPart();
        if (!RETRIEVABLE.contains(name)) {
          add(
              context,
              retrieve,
              "`" + name + "` cannot be retrieved; only Observation and MedicationRequest can");
        }
        return super.visitRetrieve(retrieve, context);
      }

      @Override
      protected Boolean defaultResult(Element element, Part context) {
        return true;
      }
    }.visitLibrary(part.tree(), part);
  }

  private Optional<ParameterDef> parameter(String name) {
    return main.parameters().stream().filter(p -> name.equals(p.getName())).findFirst();
  }

  private Optional<ExpressionDef> definition(String name) {
    return main.definitions().stream()
        .filter(d -> !(d instanceof FunctionDef) && name.equals(d.getName()))
        .filter(d -> d.getAccessLevel() != AccessModifier.PRIVATE)
        .findFirst();
  }

  private static String typeName(Element element) {
    QName name = element.getResultTypeName();
    return name == null ? "structured type" : name.getLocalPart();
  }

  private void add(Part part, @Nullable Element element, String message) {
    String locator = element == null ? null : element.getLocator();
    String start = locator == null ? "1:1" : locator.split("-", 2)[0];
    int colon = start.indexOf(':');
    faults.add(
        new LogicFault(
            part.file(),
            Integer.parseInt(start.substring(0, colon)),
            Integer.parseInt(start.substring(colon + 1)),
            message));
  }

  private String fileOf(Library library) {
    VersionedIdentifier identifier = library.getIdentifier();
    String name = identifier == null ? "" : String.valueOf(identifier.getId());
    return source.included().stream()
        .filter(
            file -> LibraryHeader.of(file.text()).filter(h -> h.name().equals(name)).isPresent())
        .map(LogicFile::file)
        .findFirst()
        .orElse(name + ".cql");
  }
}

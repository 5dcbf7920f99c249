package org.primum.logic.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ParameterDef;
import org.jspecify.annotations.Nullable;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.ParameterValue;
import org.primum.logic.TranslatedLogic;

/// The libraries of one piece of logic, and what a name in one of them stands for.
final class Libraries {
  private static final String LOINC = "http://loinc.org";

  private final LogicSource source;
  private final Library main;
  private final List<Library> all = new ArrayList<>();
  private final List<Library> own;

  Libraries(LogicSource source, TranslatedLogic logic) {
    this.source = source;
    this.main = logic.main();
    all.add(main);
    all.addAll(logic.included());
    this.own = all.stream().filter(each -> isMain(each) || given(each).isPresent()).toList();
  }

  private Optional<LogicFile> given(Library library) {
    return source.included().stream()
        .filter(file -> file.library().equals(Optional.of(name(library))))
        .findFirst();
  }

  Library main() {
    return main;
  }

  /// The main library and those that were given with it.
  List<Library> own() {
    return own;
  }

  /// True for the main library and those that were given with it.
  boolean isOwn(Library library) {
    return own.stream().anyMatch(each -> name(each).equals(name(library)));
  }

  private boolean isMain(Library library) {
    return name(library).equals(name(main));
  }

  String file(Library library) {
    return isMain(library)
        ? source.main().file()
        : given(library).map(LogicFile::file).orElse(name(library) + ".cql");
  }

  static String name(Library library) {
    return library.getIdentifier() == null ? "" : String.valueOf(library.getIdentifier().getId());
  }

  static List<ExpressionDef> definitions(Library library) {
    return library.getStatements() == null ? List.of() : library.getStatements().getDef();
  }

  Optional<ExpressionDef> definition(Library library, @Nullable String name) {
    return definitions(library).stream()
        .filter(each -> !(each instanceof FunctionDef) && Objects.equals(each.getName(), name))
        .findFirst();
  }

  /// The library in which a name is defined.
  Optional<Library> home(Library from, ExpressionRef reference) {
    String alias = reference.getLibraryName();
    if (alias == null) {
      return Optional.of(from);
    }
    if (from.getIncludes() == null) {
      return Optional.empty();
    }
    return from.getIncludes().getDef().stream()
        .filter(include -> alias.equals(include.getLocalIdentifier()))
        .map(include -> String.valueOf(include.getPath()))
        .flatMap(path -> all.stream().filter(each -> name(each).equals(path)))
        .findFirst();
  }

  Optional<FunctionDef> function(Library home, FunctionRef call) {
    return definitions(home).stream()
        .filter(FunctionDef.class::isInstance)
        .map(FunctionDef.class::cast)
        .filter(each -> Objects.equals(each.getName(), call.getName()))
        .filter(each -> each.getOperand().size() == call.getOperand().size())
        .findFirst();
  }

  static Optional<ParameterDef> parameter(Library library, @Nullable String name) {
    return library.getParameters() == null
        ? Optional.empty()
        : library.getParameters().getDef().stream()
            .filter(each -> Objects.equals(each.getName(), name))
            .findFirst();
  }

  /// The value that was given for a parameter of the main library.
  Optional<ParameterValue> given(Library library, @Nullable String parameter) {
    return isMain(library) && parameter != null
        ? Optional.ofNullable(source.parameters().get(parameter))
        : Optional.empty();
  }

  /// The LOINC codes that a library declares.
  static List<CodeDef> loinc(Library library) {
    if (library.getCodes() == null || library.getCodeSystems() == null) {
      return List.of();
    }
    List<String> systems =
        library.getCodeSystems().getDef().stream()
            .filter(system -> LOINC.equals(system.getId()))
            .map(system -> String.valueOf(system.getName()))
            .toList();
    return library.getCodes().getDef().stream()
        .filter(
            code ->
                Stream.ofNullable(code.getCodeSystem())
                    .anyMatch(system -> systems.contains(String.valueOf(system.getName()))))
        .toList();
  }
}

package org.primum.logic.compiled.staging;

import java.util.List;
import java.util.Optional;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.LibraryTree;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.Node.NameKind;
import org.primum.logic.tree.TimePrecision;

/// What names stand for: definitions, parameters, operands, aliases, fields, codes; and calls of
/// functions, which are inlined.
final class Names {
  private final Stager stager;

  Names(Stager stager) {
    this.stager = stager;
  }

  Staged reference(Node.Reference reference, Scope scope) {
    return switch (reference.kind()) {
      case DEFINITION -> stager.definition(library(reference.library()), reference.name());
      case PARAMETER -> parameter(reference);
      case OPERAND, ALIAS, LET ->
          scope
              .find(reference.kind(), reference.name())
              .orElseThrow(() -> Stager.outside(reference, reference.name()));
      case FIELD -> field(reference, scope);
      case CODE -> new Staged.Codes(List.of(stager.queries().loinc(reference, code(reference))));
      case VALUE_SET -> stager.queries().valueSet(reference, library(reference.library()));
      case CONCEPT -> throw Stager.outside(reference, "Concept");
      case CODE_SYSTEM -> throw Stager.outside(reference, "CodeSystem");
    };
  }

  private static Staged field(Node.Reference reference, Scope scope) {
    Staged element = scope.find(NameKind.ALIAS, "$this").orElseGet(Staged.Nothing::new);
    if (reference.name().equals("$this")) {
      return element;
    }
    if (element instanceof Staged.Struct struct && struct.fields().containsKey(reference.name())) {
      return struct.fields().get(reference.name());
    }
    throw Stager.outside(reference, reference.name());
  }

  private org.primum.logic.tree.CodeTerm code(Node.Reference reference) {
    return Optional.ofNullable(library(reference.library()).codes().get(reference.name()))
        .orElseThrow(() -> Stager.outside(reference, reference.name()));
  }

  LibraryTree library(String name) {
    return stager
        .tree()
        .library(name)
        .orElseThrow(() -> new IllegalStateException("library `" + name + "` is missing"));
  }

  private Staged parameter(Node.Reference reference) {
    LibraryTree library = library(reference.library());
    LibraryTree.Parameter parameter = library.parameters().get(reference.name());
    if (parameter == null) {
      throw Stager.outside(reference, reference.name());
    }
    if (library.name().equals(stager.tree().main().name())) {
      if (parameter.name().equals("AsOf")) {
        return new Staged.Moment(new Code.Sure(f -> f.asOf), TimePrecision.MILLISECOND, false, -1);
      }
      Optional<Staged> tuned = tuned(parameter);
      if (tuned.isPresent()) {
        return tuned.get();
      }
    }
    return stager.stage(
        parameter.otherwise().orElseThrow(() -> Stager.outside(reference, "Parameter")),
        Scope.EMPTY);
  }

  private Optional<Staged> tuned(LibraryTree.Parameter parameter) {
    if (!(parameter.type() instanceof CqlType.Named named)
        || ParameterDefaults.of(stager.logic(), parameter).isEmpty()) {
      return Optional.empty();
    }
    if (!stager.parameters.contains(parameter.name())) {
      stager.parameters.add(parameter.name());
    }
    int at = stager.parameters.indexOf(parameter.name());
    return Optional.of(
        switch (named.name()) {
          case "Integer" -> new Staged.Numeral(false, new Code.Sure(f -> f.settings.values[at]));
          case "Decimal" -> new Staged.Numeral(true, new Code.Sure(f -> f.settings.scaled(at)));
          case "Boolean" -> Staged.Truth.of(f -> (int) f.settings.values[at]);
          case "String" -> new Staged.Text(f -> f.settings.texts[at]);
          case "Quantity" ->
              new Staged.Amount(
                  new Code.Sure(f -> f.settings.scaled(at)), f -> f.settings.units[at]);
          default -> throw new IllegalStateException("a parameter of type " + named);
        });
  }

  Staged call(Node.Call call, Scope scope) {
    LibraryTree library = library(call.library());
    Optional<Staged> known = FhirElements.conversion(stager, call, scope);
    if (known.isPresent()) {
      return known.get();
    }
    LibraryTree.Function function =
        library.function(call).orElseThrow(() -> Stager.outside(call, call.name()));
    Node body = function.body().orElseThrow(() -> Stager.outside(call, call.name()));
    Scope inner = Scope.EMPTY;
    for (int i = 0; i < function.operands().size(); i++) {
      Node operand = call.operands().get(i);
      inner =
          inner.with(
              NameKind.OPERAND,
              function.operands().get(i).name(),
              () -> stager.stage(operand, scope));
    }
    return stager.stage(body, inner);
  }
}

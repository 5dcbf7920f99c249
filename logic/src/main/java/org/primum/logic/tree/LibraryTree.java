package org.primum.logic.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One library.
///
/// @param name as declared
/// @param definitions by name
/// @param functions in the order of the text
/// @param parameters by name
/// @param codes by name
/// @param concepts by name
/// @param valueSets by name
public record LibraryTree(
    String name,
    Map<String, Definition> definitions,
    List<Function> functions,
    Map<String, Parameter> parameters,
    Map<String, CodeTerm> codes,
    Map<String, List<CodeTerm>> concepts,
    Map<String, ValueSetName> valueSets) {
  /// Copies everything.
  public LibraryTree {
    definitions = Map.copyOf(definitions);
    functions = List.copyOf(functions);
    parameters = Map.copyOf(parameters);
    codes = Map.copyOf(codes);
    concepts = Map.copyOf(concepts);
    valueSets = Map.copyOf(valueSets);
  }

  /// A definition.
  public record Definition(Place place, String name, Node body) {}

  /// A function.
  ///
  /// @param operands in order
  /// @param body empty where it is external
  public record Function(Place place, String name, List<Operand> operands, Optional<Node> body) {
    /// Copies the operands.
    public Function {
      operands = List.copyOf(operands);
    }
  }

  /// An operand of a function.
  public record Operand(String name, CqlType type) {}

  /// A parameter.
  ///
  /// @param otherwise its default
  public record Parameter(Place place, String name, CqlType type, Optional<Node> otherwise) {}

  /// A value set.
  ///
  /// @param url its canonical address
  public record ValueSetName(String url, Optional<String> version) {}

  /// The function that a call means; empty where none fits.
  public Optional<Function> function(Node.Call call) {
    List<Function> named =
        functions.stream()
            .filter(f -> f.name().equals(call.name()))
            .filter(f -> f.operands().size() == call.operands().size())
            .toList();
    if (named.size() < 2) {
      return named.stream().findFirst();
    }
    List<CqlType> types =
        call.signature().isEmpty()
            ? call.operands().stream().map(Node::type).toList()
            : call.signature();
    return named.stream()
        .filter(f -> f.operands().stream().map(Operand::type).toList().equals(types))
        .findFirst();
  }
}

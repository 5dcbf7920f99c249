package org.primum.logic.compiled.staging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.logic.ParameterValue;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.tree.LibraryTree;
import org.primum.logic.tree.Node;

/// Values of a main library's parameters: those given, else the library's defaults where they are
/// written out.
public final class ParameterDefaults {
  private ParameterDefaults() {}

  public static Map<String, ParameterValue> of(
      TranslatedLogic logic, LibraryTree main, List<String> names) {
    Map<String, ParameterValue> values = new HashMap<>();
    for (String name : names) {
      LibraryTree.Parameter parameter = main.parameters().get(name);
      if (parameter != null) {
        of(logic, parameter).ifPresent(value -> values.put(name, value));
      }
    }
    return values;
  }

  static Optional<ParameterValue> of(TranslatedLogic logic, LibraryTree.Parameter parameter) {
    ParameterValue given = logic.parameters().get(parameter.name());
    return given == null
        ? parameter.otherwise().flatMap(ParameterDefaults::written)
        : Optional.of(given);
  }

  private static Optional<ParameterValue> written(Node node) {
    return switch (node) {
      case Node.Amount amount ->
          Optional.of(new ParameterValue.Amount(amount.value(), amount.unit()));
      case Node.Literal literal when literal.type().is("Integer") ->
          Optional.of(new ParameterValue.Whole(Integer.parseInt(literal.text())));
      case Node.Literal literal when literal.type().is("Decimal") ->
          Optional.of(new ParameterValue.Decimal(new BigDecimal(literal.text())));
      case Node.Literal literal when literal.type().is("Boolean") ->
          Optional.of(new ParameterValue.Truth(Boolean.parseBoolean(literal.text())));
      case Node.Literal literal when literal.type().is("String") ->
          Optional.of(new ParameterValue.Text(literal.text()));
      default -> Optional.empty();
    };
  }
}

package org.primum.logic.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.primum.logic.tree.CqlType;
import org.primum.logic.value.Value;

/// Fields of values, and values made of fields.
final class Properties {
  private Properties() {}

  static Value of(Value source, String path) {
    int dot = path.indexOf('.');
    if (dot > 0) {
      return of(of(source, path.substring(0, dot)), path.substring(dot + 1));
    }
    return switch (source) {
      case Value.Struct struct -> struct.field(path);
      case Value.Items(List<Value> elements) -> flattened(elements, path);
      case Value.Quantity quantity ->
          path.equals("value")
              ? Value.decimal(quantity.number())
              : path.equals("unit") ? Value.text(quantity.unit()) : Value.none();
      case Value.Ratio ratio -> path.equals("numerator") ? ratio.numerator() : ratio.denominator();
      case Value.Code code -> field(code, path);
      case Value.Concept concept ->
          path.equals("codes") ? Value.list(concept.codes()) : text(concept.display());
      case Value.Span span -> field(span, path);
      case Value any -> path.equals("$this") || path.equals("value") ? any : Value.none();
    };
  }

  private static Value flattened(List<Value> elements, String path) {
    List<Value> found = new ArrayList<>();
    for (Value element : elements) {
      switch (of(element, path)) {
        case Value.Nothing nothing -> {}
        case Value.Items(List<Value> inner) -> found.addAll(inner);
        case Value one -> found.add(one);
      }
    }
    return Value.list(found);
  }

  private static Value field(Value.Code code, String path) {
    return switch (path) {
      case "code" -> Value.text(code.code());
      case "system" -> text(code.system());
      case "version" -> text(code.version());
      default -> text(code.display());
    };
  }

  private static Value field(Value.Span span, String path) {
    return switch (path) {
      case "low" -> span.low();
      case "high" -> span.high();
      case "lowClosed" -> Value.of(span.lowClosed());
      default -> Value.of(span.highClosed());
    };
  }

  private static Value text(Optional<String> text) {
    return text.map(Value::text).orElse(Value.none());
  }

  static Value instance(CqlType type, SortedMap<String, Value> fields) {
    Value.Struct struct = new Value.Struct(Optional.of(type), fields);
    return switch (type.toString()) {
      case "Quantity" ->
          struct.field("value") instanceof Value.Decimal(var number)
              ? new Value.Quantity(number, texts(struct, "unit").orElse("1"))
              : Value.none();
      case "Ratio" ->
          struct.field("numerator") instanceof Value.Quantity a
                  && struct.field("denominator") instanceof Value.Quantity b
              ? new Value.Ratio(a, b)
              : Value.none();
      case "ValueSet", "CodeSystem" ->
          new Value.Vocabulary(
              type.toString(), texts(struct, "id").orElse(""), texts(struct, "version"));
      case "Code" ->
          new Value.Code(
              texts(struct, "code").orElse(""),
              texts(struct, "system"),
              texts(struct, "version"),
              texts(struct, "display"));
      case "Concept" ->
          new Value.Concept(
              struct.field("codes") instanceof Value.Items(List<Value> codes)
                  ? codes.stream()
                      .filter(Value.Code.class::isInstance)
                      .map(Value.Code.class::cast)
                      .toList()
                  : struct.field("codes") instanceof Value.Code code ? List.of(code) : List.of(),
              texts(struct, "display"));
      default -> struct;
    };
  }

  private static Optional<String> texts(Value.Struct struct, String name) {
    return struct.field(name) instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// The values that a value consists of.
  static List<Value> children(Value value) {
    List<Value> found = new ArrayList<>();
    List<Value> parts =
        switch (value) {
          case Value.Struct struct -> List.copyOf(struct.fields().values());
          case Value.Items(List<Value> elements) ->
              elements.stream().flatMap(each -> children(each).stream()).toList();
          case Value any -> List.of();
        };
    for (Value part : parts) {
      switch (part) {
        case Value.Nothing nothing -> {}
        case Value.Items(List<Value> inner) -> found.addAll(inner);
        case Value one -> found.add(one);
      }
    }
    return found;
  }

  /// The values that a value consists of, and theirs.
  static List<Value> descendants(Value value) {
    List<Value> found = new ArrayList<>();
    for (Value child : children(value)) {
      found.add(child);
      found.addAll(descendants(child));
    }
    return found;
  }
}

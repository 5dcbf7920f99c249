package org.primum.logic.tree;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A type of Clinical Quality Language (CQL 1.5 §3, Types).
public sealed interface CqlType {
  /// Name of the model of CQL's own types.
  String SYSTEM = "System";

  /// The type of everything, and of a bare null.
  CqlType ANY = system("Any");

  /// A type with a name.
  ///
  /// @param model `System` or `FHIR`
  /// @param name e.g. `Quantity`
  record Named(String model, String name) implements CqlType {
    @Override
    public String toString() {
      return model.equals(SYSTEM) ? name : model + "." + name;
    }
  }

  /// A list.
  record ListOf(CqlType element) implements CqlType {
    @Override
    public String toString() {
      return "List<" + element + ">";
    }
  }

  /// An interval.
  record IntervalOf(CqlType point) implements CqlType {
    @Override
    public String toString() {
      return "Interval<" + point + ">";
    }
  }

  /// A tuple.
  record TupleOf(SortedMap<String, CqlType> fields) implements CqlType {
    /// Copies the fields.
    public TupleOf {
      fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    @Override
    public String toString() {
      return fields.entrySet().stream()
          .map(field -> field.getKey() + " " + field.getValue())
          .collect(Collectors.joining(", ", "Tuple{", "}"));
    }
  }

  /// One of several types.
  record ChoiceOf(List<CqlType> choices) implements CqlType {
    /// Copies the choices.
    public ChoiceOf {
      choices = List.copyOf(choices);
    }

    @Override
    public String toString() {
      return choices.stream()
          .map(CqlType::toString)
          .collect(Collectors.joining(", ", "Choice<", ">"));
    }
  }

  /// A type of CQL itself, e.g. `Integer`.
  static CqlType system(String name) {
    return new Named(SYSTEM, name);
  }

  /// True where this is the CQL type of that name.
  default boolean is(String systemName) {
    return equals(system(systemName));
  }
}

package org.primum.logic.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.logic.tree.CqlType;

/// A value (CQL 1.5, Appendix B §1). Java's equality of two values is that of their parts, not that
/// of CQL; see [Equality].
public sealed interface Value permits Value.Simple, Value.Clinical, Value.Structured, Moment {
  /// Values without parts.
  sealed interface Simple extends Value {}

  /// Values with a unit or a terminology.
  sealed interface Clinical extends Value {}

  /// Values made of values.
  sealed interface Structured extends Value {}

  /// Null.
  record Nothing() implements Simple {
    private static final Nothing ONLY = new Nothing();
  }

  /// A Boolean.
  record Truth(boolean holds) implements Simple {
    static final Truth TRUE = new Truth(true);
    static final Truth FALSE = new Truth(false);
  }

  /// An Integer.
  record Whole(int number) implements Simple {}

  /// A Long.
  record Extended(long number) implements Simple {}

  /// A Decimal, at most 8 digits after the point.
  record Decimal(BigDecimal number) implements Simple {}

  /// A String.
  record Text(String text) implements Simple {}

  /// A quantity.
  ///
  /// @param unit UCUM code or calendar word, `1` for a pure number
  record Quantity(BigDecimal number, String unit) implements Clinical {}

  /// A ratio.
  record Ratio(Quantity numerator, Quantity denominator) implements Clinical {}

  /// A code.
  record Code(
      String code, Optional<String> system, Optional<String> version, Optional<String> display)
      implements Clinical {}

  /// A concept.
  record Concept(List<Code> codes, Optional<String> display) implements Clinical {
    /// Copies the codes.
    public Concept {
      codes = List.copyOf(codes);
    }
  }

  /// A value set or code system.
  record Vocabulary(String kind, String id, Optional<String> version) implements Clinical {}

  /// A list.
  record Items(List<Value> elements) implements Structured {
    /// Copies the elements.
    public Items {
      elements = List.copyOf(elements);
    }
  }

  /// An interval.
  ///
  /// @param point the type of its ends
  record Span(CqlType point, Value low, boolean lowClosed, Value high, boolean highClosed)
      implements Structured {
    /// Both ends included.
    static Span closed(CqlType point, Value low, Value high) {
      return new Span(point, low, true, high, true);
    }
  }

  /// A tuple, or a structure of a named type.
  ///
  /// @param type empty for a tuple
  record Struct(Optional<CqlType> type, SortedMap<String, Value> fields) implements Structured {
    /// Copies the fields.
    public Struct {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /// A tuple.
    static Struct tuple(Map<String, Value> fields) {
      return new Struct(Optional.empty(), new TreeMap<>(fields));
    }

    /// The field of that name, null where there is none.
    public Value field(String name) {
      return fields.getOrDefault(name, none());
    }
  }

  /// Null.
  static Value none() {
    return Nothing.ONLY;
  }

  /// True where this is null.
  default boolean isNull() {
    return this instanceof Nothing;
  }

  /// A Boolean.
  static Value of(boolean holds) {
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  /// An Integer, null where it leaves the range of Integers.
  static Value whole(long number) {
    return number == (int) number ? new Whole((int) number) : none();
  }

  /// A Decimal, null where it leaves the range of Decimals; digits after the eighth are cut off
  /// downwards.
  static Value decimal(BigDecimal number) {
    return Numbers.fitted(number);
  }

  /// A String.
  static Value text(String text) {
    return new Text(text);
  }

  /// A list.
  static Items list(List<? extends Value> elements) {
    return new Items(List.copyOf(elements));
  }
}

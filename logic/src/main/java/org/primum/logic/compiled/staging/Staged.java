package org.primum.logic.compiled.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.tree.TimePrecision;

/// What is known of an expression when the program is made: its shape, and the code for its leaves.
public sealed interface Staged {
  /// Null and nothing else.
  record Nothing() implements Staged {}

  /// A Boolean.
  ///
  /// @param parts of which it is the conjunction
  record Truth(Code.OfInt code, List<Part> parts) implements Staged {
    static Truth of(Code.OfInt code) {
      return new Truth(code, List.of(new Part(code, null)));
    }

    static Truth fixed(int truth) {
      return of(new Code.FixedInt(truth));
    }

    boolean is(int truth) {
      return Code.fixed(code, truth);
    }

    static Truth and(Truth left, Truth right, Code.OfInt code) {
      List<Part> parts = new ArrayList<>(left.parts);
      parts.addAll(right.parts);
      return new Truth(code, parts);
    }
  }

  /// One condition of several.
  ///
  /// @param window the same condition as a window of time on one query's rows, where it is one
  record Part(Code.OfInt code, @Nullable Window window) {}

  /// Rows whose time lies between two moments, both included.
  ///
  /// @param slot of the query
  record Window(int slot, Code.@Nullable OfLong low, Code.@Nullable OfLong high) {}

  /// An Integer or a Decimal.
  record Numeral(boolean decimal, Code.OfLong code) implements Staged {}

  /// A quantity; null where its value is.
  record Amount(Code.OfLong value, Code.OfInt unit) implements Staged {}

  /// A Date or DateTime.
  ///
  /// @param rowSlot the query whose row's own time it is, else −1
  record Moment(Code.OfLong code, TimePrecision precision, boolean date, int rowSlot)
      implements Staged {}

  /// A String.
  record Text(Code.OfText code) implements Staged {}

  /// A tuple, a resource or an element of one.
  ///
  /// @param type the FHIR type, empty for a tuple
  /// @param isNull a truth
  record Struct(String type, Map<String, Staged> fields, Code.OfInt isNull) implements Staged {}

  /// An interval.
  record Span(Staged low, Staged high, boolean lowClosed, boolean highClosed) implements Staged {}

  /// A list written element by element.
  record Items(List<Staged> elements) implements Staged {}

  /// Rows of a retrieve, filtered, turned into something and put in order.
  ///
  /// @param column of the retrieve
  /// @param single true where the retrieve asks for one code, so that its order is that of time
  /// @param slot that holds the row at which the query stands
  /// @param filters conditions that must all be true
  /// @param element what a row becomes
  /// @param distinct what makes two rows the same, of which the first is kept
  /// @param order empty for the order of the retrieve
  record Rows(
      int column,
      boolean single,
      int slot,
      List<Part> filters,
      Staged element,
      @Nullable Staged distinct,
      @Nullable Order order)
      implements Staged {}

  /// An order by one key.
  record Order(Staged key, boolean descending) {}

  /// Codes to retrieve by.
  record Codes(List<String> loinc) implements Staged {}
}

package org.primum.logic;

import java.math.BigDecimal;
import org.primum.terms.json.Json;

/// A value for a CQL parameter, replacing the library's default.
public sealed interface ParameterValue {
  /// A CQL Integer.
  record Whole(int value) implements ParameterValue {}

  /// A CQL Decimal: at most 28 digits, at most 8 after the point.
  record Decimal(BigDecimal value) implements ParameterValue {
    public Decimal {
      if (value.scale() > 8 || value.precision() > 28) {
        throw new IllegalArgumentException(
            "parameter value `"
                + value.toPlainString()
                + "` has more digits than a CQL Decimal keeps (28, at most 8 after the point)");
      }
    }
  }

  /// A CQL Boolean.
  record Truth(boolean value) implements ParameterValue {}

  /// A CQL String.
  record Text(String value) implements ParameterValue {}

  /// A CQL Quantity with a UCUM unit.
  record Amount(BigDecimal value, String unit) implements ParameterValue {}

  /// The name of the CQL type.
  default String type() {
    return switch (this) {
      case Whole whole -> "Integer";
      case Decimal decimal -> "Decimal";
      case Truth truth -> "Boolean";
      case Text text -> "String";
      case Amount amount -> "Quantity";
    };
  }

  /// Type and value; decimals as text.
  default Json json() {
    Json.Builder out = Json.object().put("type", type());
    return switch (this) {
      case Whole(int value) -> out.put("value", value).build();
      case Decimal(BigDecimal value) -> out.put("value", value.toPlainString()).build();
      case Truth(boolean value) -> out.put("value", value).build();
      case Text(String value) -> out.put("value", value).build();
      case Amount(BigDecimal value, String unit) ->
          out.put("value", value.toPlainString()).put("unit", unit).build();
    };
  }
}

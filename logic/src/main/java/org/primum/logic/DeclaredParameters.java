package org.primum.logic;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.Quantity;

/// What may be set of clinical logic from outside: the parameters of its main library that have a
/// plain default, with that default.
public final class DeclaredParameters {
  private DeclaredParameters() {}

  /// Whole numbers, decimals and quantities by name; parameters of other types, or whose default is
  /// computed, are left out.
  public static SortedMap<String, ParameterValue> of(TranslatedLogic logic) {
    SortedMap<String, ParameterValue> found = new TreeMap<>();
    List<ParameterDef> declared =
        logic.main().getParameters() == null ? List.of() : logic.main().getParameters().getDef();
    for (ParameterDef parameter : declared) {
      plain(parameter.getDefault())
          .ifPresent(value -> found.put(String.valueOf(parameter.getName()), value));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private static Optional<ParameterValue> plain(@org.jspecify.annotations.Nullable Expression e) {
    if (e instanceof Quantity quantity && quantity.getValue() != null) {
      String unit = quantity.getUnit() == null ? "1" : quantity.getUnit();
      return Optional.of(
          new ParameterValue.Amount(new BigDecimal(quantity.getValue().toString()), unit));
    }
    if (e instanceof Literal literal && literal.getValueType() != null) {
      String text = String.valueOf(literal.getValue());
      return switch (literal.getValueType().getLocalPart()) {
        case "Integer" -> Optional.of(new ParameterValue.Whole(Integer.parseInt(text)));
        case "Decimal" -> Optional.of(new ParameterValue.Decimal(new BigDecimal(text)));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }
}

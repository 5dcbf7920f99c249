package org.primum.logic.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cqframework.cql.ucum.DefaultUcumService;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.Equal;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.NotEqual;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.ToQuantity;
import org.primum.logic.ParameterValue;
import org.primum.logic.lint.Reached.Spot;

/// Finds quantities compared with bare numbers, units that UCUM does not know, and units that
/// measure something else than the value does: the cohort's unit where one is at hand, else the
/// usual one.
final class UnitLints implements Reached.Visitor {
  private static final DefaultUcumService UCUM = new DefaultUcumService();

  private final Lints lints;
  private final Optional<Map<String, String>> measured;

  UnitLints(Lints lints, Optional<Map<String, String>> measured) {
    this.lints = lints;
    this.measured = measured;
  }

  @Override
  public void visit(Spot spot, boolean bounded, Reached reached) {
    if (spot.expression() instanceof BinaryExpression pair
        && pair.getOperand().size() == 2
        && compares(pair)) {
      Expression left = pair.getOperand().getFirst();
      Expression right = pair.getOperand().getLast();
      missing(spot, left, right);
      missing(spot, right, left);
      unit(spot.at(right), reached).ifPresent(unit -> dimension(spot, left, unit, reached));
      unit(spot.at(left), reached).ifPresent(unit -> dimension(spot, right, unit, reached));
    }
  }

  private static boolean compares(BinaryExpression pair) {
    return pair instanceof Less
        || pair instanceof LessOrEqual
        || pair instanceof Greater
        || pair instanceof GreaterOrEqual
        || pair instanceof Equal
        || pair instanceof NotEqual;
  }

  private void missing(Spot spot, Expression number, Expression other) {
    Expression bare = Elm.bare(number);
    boolean converted = bare instanceof ToQuantity && Elm.type(other).equals("Quantity");
    boolean blank =
        bare instanceof Quantity quantity
            && (quantity.getUnit() == null || quantity.getUnit().isBlank());
    boolean stripped = isNumber(bare) && isBareValue(Elm.bare(other));
    if (converted || blank || stripped) {
      Expression written =
          bare instanceof ToQuantity to && to.getOperand() != null ? to.getOperand() : bare;
      lints.add(
          Lint.UNIT_MISSING,
          spot.library(),
          spot.expression(),
          "a measured quantity is compared with `" + Elm.words(written) + "`, which has no unit");
    }
  }

  private static boolean isNumber(Expression of) {
    return (of instanceof Literal || of instanceof ParameterRef)
        && (Elm.type(of).equals("Integer") || Elm.type(of).equals("Decimal"));
  }

  // The number of a quantity, of CQL or of FHIR, whose own number has one more `value` inside.
  private static boolean isBareValue(Expression of) {
    if (!(of instanceof Property property) || property.getSource() == null) {
      return of instanceof Property scoped
          && String.valueOf(scoped.getPath()).equals("value.value");
    }
    Expression source = Elm.bare(property.getSource());
    return String.valueOf(property.getPath()).startsWith("value")
        && (Elm.type(property.getSource()).equals("Quantity")
            || Elm.type(source).equals("Quantity")
            || isBareValue(source));
  }

  private Optional<String> unit(Spot side, Reached reached) {
    Expression of = Elm.bare(side.expression());
    return switch (of) {
      case Quantity quantity -> Optional.ofNullable(quantity.getUnit()).filter(u -> !u.isBlank());
      case ParameterRef parameter -> {
        Optional<ParameterValue> given =
            lints.libraries().given(side.library(), parameter.getName());
        yield given.isPresent()
            ? given
                .filter(ParameterValue.Amount.class::isInstance)
                .map(value -> ((ParameterValue.Amount) value).unit())
            : Libraries.parameter(side.library(), parameter.getName())
                .map(ParameterDef::getDefault)
                .flatMap(value -> unit(side.at(value), reached));
      }
      default ->
          of instanceof org.hl7.elm.r1.OperandRef
              ? reached.target(side.at(of)).flatMap(target -> unit(target, reached))
              : Optional.empty();
    };
  }

  private void dimension(Spot spot, Expression value, String unit, Reached reached) {
    String fault = isCalendar(unit) ? null : UCUM.validate(unit);
    if (fault != null) {
      lints.add(
          Lint.UNIT_DIMENSION, spot.library(), spot.expression(), "`" + unit + "` is no UCUM unit");
      return;
    }
    Set<String> codes = new TreeSet<>();
    codes(spot.at(value), codes, reached);
    for (String code : codes) {
      Optional<String> usual =
          measured
              .flatMap(units -> Optional.ofNullable(units.get(code)))
              .or(() -> UsualUnits.of(code));
      if (usual.isPresent() && !isCalendar(unit) && !convert(usual.get(), unit)) {
        lints.add(
            Lint.UNIT_DIMENSION,
            spot.library(),
            spot.expression(),
            "`%s` is measured in `%s` and compared in `%s`".formatted(code, usual.get(), unit));
      }
    }
  }

  private static boolean isCalendar(String unit) {
    return unit.matches("(year|month|week|day|hour|minute|second|millisecond)s?");
  }

  private static boolean convert(String from, String to) {
    try {
      UCUM.convert(BigDecimal.ONE, from, to);
      return true;
    } catch (Exception e) {
      // Its own checked exception, which its signature does not tell.
      return false;
    }
  }

  private static Optional<Spot> source(Spot element) {
    String name =
        switch (element.expression()) {
          case AliasRef alias -> String.valueOf(alias.getName());
          case Property property -> String.valueOf(property.getScope());
          default -> "";
        };
    return Optional.ofNullable(element.operands().get(Reached.alias(name)));
  }

  // The codes of what a value is picked from; conditions pick nothing.
  private void codes(Spot from, Set<String> found, Reached reached) {
    Expression of = from.expression();
    if (of instanceof CodeRef code) {
      Libraries.loinc(from.library()).stream()
          .filter(declared -> String.valueOf(declared.getName()).equals(code.getName()))
          .map(CodeDef::getId)
          .forEach(id -> found.add(String.valueOf(id)));
      return;
    }
    Optional<Spot> target = reached.target(from).or(() -> source(from));
    if (target.isPresent()) {
      codes(target.get(), found, reached);
    } else if (of instanceof Query query) {
      Elm.sources(query).forEach(source -> codes(from.at(source), found, reached));
    } else {
      Elm.children(of).forEach(child -> codes(from.at(child), found, reached));
    }
  }
}

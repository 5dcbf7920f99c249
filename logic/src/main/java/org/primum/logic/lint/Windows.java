package org.primum.logic.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.elm.r1.Add;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.DifferenceBetween;
import org.hl7.elm.r1.DurationBetween;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.IncludedIn;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Now;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.Or;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.SameAs;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.hl7.elm.r1.Subtract;
import org.hl7.elm.r1.ToQuantity;
import org.jspecify.annotations.Nullable;
import org.primum.logic.ParameterValue;
import org.primum.logic.lint.Reached.Spot;

/// What a comparison of times says about how far back, and how far ahead, a query looks.
final class Windows {
  private static final Map<String, Long> MINUTES =
      Map.ofEntries(
          Map.entry("minute", 1L),
          Map.entry("min", 1L),
          Map.entry("hour", 60L),
          Map.entry("h", 60L),
          Map.entry("day", 1_440L),
          Map.entry("d", 1_440L),
          Map.entry("week", 10_080L),
          Map.entry("wk", 10_080L),
          Map.entry("month", 43_200L),
          Map.entry("mo", 43_200L),
          Map.entry("year", 525_600L),
          Map.entry("a", 525_600L));

  private Windows() {}

  /// True where some condition of `query` bounds how far back its elements lie.
  static boolean bounded(Query query, Spot spot, Reached reached) {
    return query.getWhere() != null && bounds(spot.at(query.getWhere()), reached);
  }

  private static boolean bounds(Spot condition, Reached reached) {
    return Elm.conjuncts(condition.expression()).stream()
        .anyMatch(each -> boundsAlone(condition.at(each), reached));
  }

  private static boolean boundsAlone(Spot term, Reached reached) {
    Expression of = term.expression();
    if (of instanceof Or or) {
      return or.getOperand().stream().allMatch(each -> bounds(term.at(each), reached));
    }
    if (of instanceof FunctionRef || of instanceof ExpressionRef) {
      return reached.target(term).map(body -> bounds(body, reached)).orElse(false);
    }
    if (!(of instanceof BinaryExpression pair) || pair.getOperand().size() != 2) {
      return false;
    }
    Expression left = pair.getOperand().getFirst();
    Expression right = pair.getOperand().getLast();
    return switch (of) {
      case In in -> reached.ofRecord(term.at(left)) && hasLow(term.at(right), reached);
      case IncludedIn in -> reached.ofRecord(term.at(left)) && hasLow(term.at(right), reached);
      case SameAs same -> reached.ofRecord(term.at(left)) || reached.ofRecord(term.at(right));
      case After after -> timeOfRecord(term.at(left), reached);
      case SameOrAfter after -> timeOfRecord(term.at(left), reached);
      case Greater greater -> timeOfRecord(term.at(left), reached);
      case GreaterOrEqual greater ->
          timeOfRecord(term.at(left), reached) || since(term.at(right), reached);
      case Before before -> timeOfRecord(term.at(right), reached);
      case SameOrBefore before -> timeOfRecord(term.at(right), reached);
      case Less less -> timeOfRecord(term.at(right), reached) || since(term.at(left), reached);
      case LessOrEqual less ->
          timeOfRecord(term.at(right), reached) || since(term.at(left), reached);
      default -> false;
    };
  }

  private static boolean hasLow(Spot interval, Reached reached) {
    Spot found = reached.target(interval).orElse(interval);
    return !(found.expression() instanceof Interval limits)
        || !(limits.getLow() == null || Elm.bare(limits.getLow()) instanceof Null);
  }

  private static boolean timeOfRecord(Spot of, Reached reached) {
    return Elm.type(of.expression()).startsWith("Date") && reached.ofRecord(of);
  }

  // `hours between O.effective and AsOf <= 4`
  private static boolean since(Spot of, Reached reached) {
    return (of.expression() instanceof DurationBetween
            || of.expression() instanceof DifferenceBetween)
        && reached.ofRecord(of);
  }

  /// How many minutes after the moment of evaluation a time lies; negative before it. Empty where
  /// it does not come from the moment.
  static Optional<Long> offset(Spot time, Reached reached) {
    Expression of = Elm.bare(time.expression());
    return switch (of) {
      case Now now -> Optional.of(0L);
      case ParameterRef parameter when "AsOf".equals(parameter.getName()) -> Optional.of(0L);
      case Add add -> moved(time, add.getOperand(), 1, reached);
      case Subtract subtract -> moved(time, subtract.getOperand(), -1, reached);
      default -> reached.target(time.at(of)).flatMap(target -> offset(target, reached));
    };
  }

  private static Optional<Long> moved(
      Spot time, List<Expression> operands, int sign, Reached reached) {
    return offset(time.at(operands.getFirst()), reached)
        .flatMap(from -> minutes(time.at(operands.getLast()), reached).map(by -> from + sign * by));
  }

  private static Optional<Long> minutes(Spot length, Reached reached) {
    Expression of = Elm.bare(length.expression());
    return switch (of) {
      case Quantity quantity -> minutes(quantity.getValue(), String.valueOf(quantity.getUnit()));
      case ToQuantity to when to.getOperand() != null ->
          minutes(length.at(to.getOperand()), reached);
      case ParameterRef parameter -> parameter(length, parameter, reached);
      default -> reached.target(length.at(of)).flatMap(target -> minutes(target, reached));
    };
  }

  private static Optional<Long> parameter(Spot length, ParameterRef parameter, Reached reached) {
    Optional<ParameterValue> given =
        reached.libraries().given(length.library(), parameter.getName());
    if (given.isPresent()) {
      return given.get() instanceof ParameterValue.Amount(BigDecimal value, String unit)
          ? minutes(value, unit)
          : Optional.empty();
    }
    return Libraries.parameter(length.library(), parameter.getName())
        .map(declared -> declared.getDefault())
        .flatMap(value -> minutes(length.at(value), reached));
  }

  private static Optional<Long> minutes(@Nullable BigDecimal value, String unit) {
    Long each = MINUTES.get(unit.length() > 3 ? unit.replaceFirst("s$", "") : unit);
    return value == null || each == null
        ? Optional.empty()
        : Optional.of(value.multiply(BigDecimal.valueOf(each)).longValue());
  }
}

package org.primum.logic.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.AggregateExpression;
import org.hl7.elm.r1.AnyInValueSet;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.CalculateAge;
import org.hl7.elm.r1.CalculateAgeAt;
import org.hl7.elm.r1.Children;
import org.hl7.elm.r1.Combine;
import org.hl7.elm.r1.Contains;
import org.hl7.elm.r1.Date;
import org.hl7.elm.r1.DateTime;
import org.hl7.elm.r1.DateTimeComponentFrom;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.Descendents;
import org.hl7.elm.r1.DifferenceBetween;
import org.hl7.elm.r1.DurationBetween;
import org.hl7.elm.r1.Ends;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.IncludedIn;
import org.hl7.elm.r1.Includes;
import org.hl7.elm.r1.IndexOf;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.LastPositionOf;
import org.hl7.elm.r1.Meets;
import org.hl7.elm.r1.MeetsAfter;
import org.hl7.elm.r1.MeetsBefore;
import org.hl7.elm.r1.Message;
import org.hl7.elm.r1.NaryExpression;
import org.hl7.elm.r1.Overlaps;
import org.hl7.elm.r1.OverlapsAfter;
import org.hl7.elm.r1.OverlapsBefore;
import org.hl7.elm.r1.PositionOf;
import org.hl7.elm.r1.ProperContains;
import org.hl7.elm.r1.ProperIn;
import org.hl7.elm.r1.ProperIncludedIn;
import org.hl7.elm.r1.ProperIncludes;
import org.hl7.elm.r1.Round;
import org.hl7.elm.r1.SameAs;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.hl7.elm.r1.Slice;
import org.hl7.elm.r1.Split;
import org.hl7.elm.r1.SplitOnMatches;
import org.hl7.elm.r1.Starts;
import org.hl7.elm.r1.Substring;
import org.hl7.elm.r1.TernaryExpression;
import org.hl7.elm.r1.Time;
import org.hl7.elm.r1.UnaryExpression;
import org.jspecify.annotations.Nullable;

/// Reads expressions that are an operator with operands. The operator is known by the name of its
/// element.
final class ElmOperators {
  private final ElmExpressions expressions;

  ElmOperators(ElmExpressions expressions) {
    this.expressions = expressions;
  }

  Node read(Expression elm) {
    String name = elm.getClass().getSimpleName();
    Optional<Operator> operator = Operator.named(name);
    if (operator.isEmpty()) {
      return new Node.Unknown(expressions.place(elm), ElmReader.type(elm), name);
    }
    return new Node.Operation(
        expressions.place(elm),
        ElmReader.type(elm),
        operator.get(),
        expressions.all(operands(elm)),
        Optional.ofNullable(precision(elm)).map(p -> TimePrecision.valueOf(p.name())));
  }

  private static List<Expression> operands(Expression elm) {
    return switch (elm) {
      case UnaryExpression unary -> given(unary.getOperand());
      case BinaryExpression binary -> binary.getOperand();
      case TernaryExpression ternary -> ternary.getOperand();
      case NaryExpression nary -> nary.getOperand();
      case AggregateExpression aggregate -> given(aggregate.getSource());
      case First first -> given(first.getSource());
      case Last last -> given(last.getSource());
      case Children children -> given(children.getSource());
      case Descendents descendants -> given(descendants.getSource());
      case Round round -> given(round.getOperand(), round.getPrecision());
      case Combine combine -> given(combine.getSource(), combine.getSeparator());
      case Substring part -> given(part.getStringToSub(), part.getStartIndex(), part.getLength());
      case Split split -> given(split.getStringToSplit(), split.getSeparator());
      case SplitOnMatches split -> given(split.getStringToSplit(), split.getSeparatorPattern());
      case PositionOf position -> given(position.getPattern(), position.getString());
      case LastPositionOf position -> given(position.getPattern(), position.getString());
      case IndexOf index -> given(index.getSource(), index.getElement());
      case Slice slice ->
          List.of(slice.getSource(), orNull(slice.getStartIndex()), orNull(slice.getEndIndex()));
      case InValueSet in -> given(in.getCode(), in.getValueset(), in.getValuesetExpression());
      case AnyInValueSet in -> given(in.getCodes(), in.getValueset(), in.getValuesetExpression());
      case Message message ->
          List.of(
              orNull(message.getSource()),
              orNull(message.getCondition()),
              orNull(message.getCode()),
              orNull(message.getSeverity()),
              orNull(message.getMessage()));
      case DateTime at -> moment(at);
      case Date date -> given(date.getYear(), date.getMonth(), date.getDay());
      case Time time ->
          given(time.getHour(), time.getMinute(), time.getSecond(), time.getMillisecond());
      default -> List.of();
    };
  }

  // A time zone comes last: what is absent before it is written as null.
  private static List<Expression> moment(DateTime at) {
    if (at.getTimezoneOffset() == null) {
      return given(
          at.getYear(),
          at.getMonth(),
          at.getDay(),
          at.getHour(),
          at.getMinute(),
          at.getSecond(),
          at.getMillisecond());
    }
    return List.of(
        orNull(at.getYear()),
        orNull(at.getMonth()),
        orNull(at.getDay()),
        orNull(at.getHour()),
        orNull(at.getMinute()),
        orNull(at.getSecond()),
        orNull(at.getMillisecond()),
        at.getTimezoneOffset());
  }

  private static Expression orNull(@Nullable Expression expression) {
    return expression == null ? new org.hl7.elm.r1.Null() : expression;
  }

  private static List<Expression> given(@Nullable Expression... expressions) {
    return Arrays.stream(expressions).filter(Objects::nonNull).toList();
  }

  private static @Nullable DateTimePrecision precision(Expression elm) {
    return switch (elm) {
      case After e -> e.getPrecision();
      case Before e -> e.getPrecision();
      case CalculateAge e -> e.getPrecision();
      case CalculateAgeAt e -> e.getPrecision();
      case Contains e -> e.getPrecision();
      case DateTimeComponentFrom e -> e.getPrecision();
      case DifferenceBetween e -> e.getPrecision();
      case DurationBetween e -> e.getPrecision();
      case Ends e -> e.getPrecision();
      case In e -> e.getPrecision();
      case IncludedIn e -> e.getPrecision();
      case Includes e -> e.getPrecision();
      case Meets e -> e.getPrecision();
      case MeetsAfter e -> e.getPrecision();
      case MeetsBefore e -> e.getPrecision();
      case Overlaps e -> e.getPrecision();
      case OverlapsAfter e -> e.getPrecision();
      case OverlapsBefore e -> e.getPrecision();
      case ProperContains e -> e.getPrecision();
      case ProperIn e -> e.getPrecision();
      case ProperIncludedIn e -> e.getPrecision();
      case ProperIncludes e -> e.getPrecision();
      case SameAs e -> e.getPrecision();
      case SameOrAfter e -> e.getPrecision();
      case SameOrBefore e -> e.getPrecision();
      case Starts e -> e.getPrecision();
      default -> null;
    };
  }
}

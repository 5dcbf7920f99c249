package org.primum.logic.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.elm.r1.AggregateExpression;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.Instance;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.NaryExpression;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.Sort;
import org.hl7.elm.r1.TernaryExpression;
import org.hl7.elm.r1.ToConcept;
import org.hl7.elm.r1.ToDateTime;
import org.hl7.elm.r1.ToDecimal;
import org.hl7.elm.r1.ToList;
import org.hl7.elm.r1.ToString;
import org.hl7.elm.r1.Tuple;
import org.hl7.elm.r1.UnaryExpression;
import org.jspecify.annotations.Nullable;

/// Reads trees of the Expression Logical Model as far as the lints need it. An expression of a kind
/// that is not known here has no children, so that nothing is claimed about it.
final class Elm {
  private Elm() {}

  /// The expressions directly below.
  static List<Expression> children(Expression of) {
    return switch (of) {
      case UnaryExpression unary -> given(unary.getOperand());
      case BinaryExpression binary -> binary.getOperand();
      case TernaryExpression ternary -> ternary.getOperand();
      case NaryExpression nary -> nary.getOperand();
      case FunctionRef call -> call.getOperand();
      case AggregateExpression aggregate -> given(aggregate.getSource());
      case First first -> given(first.getSource());
      case Last last -> given(last.getSource());
      case Sort sort -> given(sort.getSource());
      case Property property -> given(property.getSource());
      case InValueSet in -> given(in.getCode(), in.getValuesetExpression());
      case If choice -> given(choice.getCondition(), choice.getThen(), choice.getElse());
      case Interval interval -> given(interval.getLow(), interval.getHigh());
      case Retrieve retrieve -> given(retrieve.getCodes(), retrieve.getDateRange());
      case org.hl7.elm.r1.List list -> list.getElement();
      case Tuple tuple -> tuple.getElement().stream().flatMap(e -> one(e.getValue())).toList();
      case Instance made -> made.getElement().stream().flatMap(e -> one(e.getValue())).toList();
      case Case cases -> cases(cases);
      case Query query -> query(query);
      default -> List.of();
    };
  }

  private static List<Expression> cases(Case cases) {
    List<Expression> found = new ArrayList<>(given(cases.getComparand()));
    cases.getCaseItem().forEach(item -> found.addAll(given(item.getWhen(), item.getThen())));
    found.addAll(given(cases.getElse()));
    return found;
  }

  private static List<Expression> query(Query query) {
    List<Expression> found = new ArrayList<>(sources(query));
    found.addAll(beside(query));
    return found;
  }

  /// What a query goes over.
  static List<Expression> sources(Query query) {
    return query.getSource().stream().flatMap(source -> one(source.getExpression())).toList();
  }

  /// Everything in a query but what it goes over.
  static List<Expression> beside(Query query) {
    List<Expression> found = new ArrayList<>();
    query.getLet().forEach(let -> found.addAll(given(let.getExpression())));
    query
        .getRelationship()
        .forEach(with -> found.addAll(given(with.getExpression(), with.getSuchThat())));
    found.addAll(given(query.getWhere()));
    if (query.getReturn() != null) {
      found.addAll(given(query.getReturn().getExpression()));
    }
    return found;
  }

  private static Stream<Expression> one(@Nullable Expression expression) {
    return Stream.ofNullable(expression);
  }

  private static List<Expression> given(@Nullable Expression... expressions) {
    return Stream.of(expressions).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  /// Without casts and conversions that change no meaning, those of FHIRHelpers among them.
  static Expression bare(Expression of) {
    return switch (of) {
      case As cast when cast.getOperand() != null -> bare(cast.getOperand());
      case ToDecimal to when to.getOperand() != null -> bare(to.getOperand());
      case ToDateTime to when to.getOperand() != null -> bare(to.getOperand());
      case ToString to when to.getOperand() != null -> bare(to.getOperand());
      case ToConcept to when to.getOperand() != null -> bare(to.getOperand());
      case ToList to when to.getOperand() != null -> bare(to.getOperand());
      case FunctionRef call when isConversion(call) -> bare(call.getOperand().getFirst());
      default -> of;
    };
  }

  private static boolean isConversion(FunctionRef call) {
    return "FHIRHelpers".equals(call.getLibraryName()) && call.getOperand().size() == 1;
  }

  /// The terms of a conjunction.
  static List<Expression> conjuncts(Expression of) {
    return of instanceof And and
        ? and.getOperand().stream().flatMap(each -> conjuncts(each).stream()).toList()
        : List.of(of);
  }

  /// The local name of the type; empty where it has none, as lists and tuples.
  static String type(Expression of) {
    return of.getResultTypeName() == null ? "" : of.getResultTypeName().getLocalPart();
  }

  /// True where it is an element of a record, or a record of a query itself.
  static boolean isOfRecord(Expression of) {
    return of instanceof Property || of instanceof AliasRef;
  }

  /// True where it names a definition.
  static boolean isDefinition(Expression of) {
    return of instanceof ExpressionRef && !(of instanceof FunctionRef);
  }

  /// The same words for the same expression.
  static String key(Expression of) {
    Expression bare = bare(of);
    return switch (bare) {
      case FunctionRef call -> call.getName() + list(call);
      case ExpressionRef reference -> reference.getLibraryName() + "." + reference.getName();
      case OperandRef operand -> "operand " + operand.getName();
      case ParameterRef parameter -> "parameter " + parameter.getName();
      case AliasRef alias -> "alias " + alias.getName();
      case CodeRef code -> "code " + code.getName();
      case Literal literal -> String.valueOf(literal.getValue());
      case Quantity quantity -> quantity.getValue() + " " + quantity.getUnit();
      case Property property -> property.getScope() + "." + property.getPath() + list(property);
      default -> bare.getClass().getSimpleName() + list(bare);
    };
  }

  private static String list(Expression of) {
    return children(of).stream().map(Elm::key).collect(Collectors.joining(", ", "(", ")"));
  }

  /// As an author would call it.
  static String words(Expression of) {
    Expression bare = bare(of);
    return switch (bare) {
      case FunctionRef call -> call.getName() + "(…)";
      case ExpressionRef reference -> "\"" + reference.getName() + "\"";
      case OperandRef operand -> String.valueOf(operand.getName());
      case ParameterRef parameter -> String.valueOf(parameter.getName());
      case AliasRef alias -> String.valueOf(alias.getName());
      case Literal literal -> String.valueOf(literal.getValue());
      case Quantity quantity -> quantity.getValue() + " '" + quantity.getUnit() + "'";
      case Property property ->
          (property.getSource() == null
                  ? String.valueOf(property.getScope())
                  : words(property.getSource()))
              + "."
              + property.getPath();
      default -> bare.getClass().getSimpleName() + "(…)";
    };
  }
}

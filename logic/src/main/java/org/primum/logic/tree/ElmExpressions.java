package org.primum.logic.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.elm.r1.Aggregate;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.CanConvert;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.Code;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.CodeSystemRef;
import org.hl7.elm.r1.Concept;
import org.hl7.elm.r1.ConceptRef;
import org.hl7.elm.r1.Convert;
import org.hl7.elm.r1.Current;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.Filter;
import org.hl7.elm.r1.ForEach;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.IdentifierRef;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.Instance;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.Is;
import org.hl7.elm.r1.Iteration;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.MaxValue;
import org.hl7.elm.r1.MinValue;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.QueryLetRef;
import org.hl7.elm.r1.Ratio;
import org.hl7.elm.r1.Repeat;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.Sort;
import org.hl7.elm.r1.Total;
import org.hl7.elm.r1.Tuple;
import org.hl7.elm.r1.ValueSetRef;
import org.jspecify.annotations.Nullable;
import org.primum.logic.tree.Node.NameKind;

/// Reads expressions. Plain operators are read by [ElmOperators], queries by [ElmQueries].
final class ElmExpressions {
  private final ElmReader reader;
  private final ElmOperators operators = new ElmOperators(this);
  private final ElmQueries queries = new ElmQueries(this);

  ElmExpressions(ElmReader reader) {
    this.reader = reader;
  }

  Place place(Expression expression) {
    return reader.place(expression);
  }

  Optional<Node> optional(@Nullable Expression expression) {
    return Optional.ofNullable(expression).map(this::read);
  }

  List<Node> all(List<? extends Expression> expressions) {
    List<Node> nodes = new ArrayList<>();
    expressions.forEach(each -> nodes.add(read(each)));
    return nodes;
  }

  Node read(@Nullable Expression elm) {
    return switch (elm) {
      case null -> reader.nothing(null);
      case Literal literal ->
          new Node.Literal(
              place(literal),
              ElmReader.type(literal.getValueType(), null),
              String.valueOf(literal.getValue()));
      case Null none -> new Node.Null(place(none), ElmReader.type(none));
      case Quantity quantity -> amount(quantity);
      case Ratio ratio ->
          new Node.Proportion(
              place(ratio),
              CqlType.system("Ratio"),
              amount(ratio.getNumerator()),
              amount(ratio.getDenominator()));
      case Code code -> new Node.Coded(place(code), CqlType.system("Code"), term(code));
      case Concept concept ->
          new Node.Conceptual(
              place(concept),
              CqlType.system("Concept"),
              concept.getCode().stream().map(this::term).toList(),
              Optional.ofNullable(concept.getDisplay()));
      case If branch ->
          new Node.If(
              place(branch),
              ElmReader.type(branch),
              read(branch.getCondition()),
              read(branch.getThen()),
              read(branch.getElse()));
      case Case cases -> cases(cases);
      case Query query -> queries.query(query);
      case Retrieve retrieve -> queries.retrieve(retrieve);
      case Sort sort ->
          new Node.Sorted(
              place(sort),
              ElmReader.type(sort),
              read(sort.getSource()),
              queries.keys(sort.getBy()));
      default ->
          name(elm)
              .or(() -> structure(elm))
              .or(() -> typed(elm))
              .or(() -> looped(elm))
              .orElseGet(() -> operators.read(elm));
    };
  }

  private Node.Amount amount(@Nullable Quantity written) {
    Quantity quantity = written == null ? new Quantity() : written;
    String unit = quantity.getUnit();
    return new Node.Amount(
        place(quantity),
        CqlType.system("Quantity"),
        ElmReader.number(quantity.getValue()),
        unit == null || unit.isEmpty() ? "1" : unit);
  }

  private CodeTerm term(Code code) {
    return reader.term(String.valueOf(code.getCode()), code.getSystem(), code.getDisplay());
  }

  private Node cases(Case elm) {
    List<Node.When> items =
        elm.getCaseItem().stream()
            .map(item -> new Node.When(read(item.getWhen()), read(item.getThen())))
            .toList();
    return new Node.Case(
        place(elm), ElmReader.type(elm), optional(elm.getComparand()), items, read(elm.getElse()));
  }

  private Optional<Node> name(Expression elm) {
    return switch (elm) {
      case FunctionRef call ->
          Optional.of(
              new Node.Call(
                  place(call),
                  ElmReader.type(call),
                  reader.library(call.getLibraryName()),
                  String.valueOf(call.getName()),
                  call.getSignature().stream().map(each -> ElmReader.type(null, each)).toList(),
                  all(call.getOperand())));
      case ExpressionRef ref ->
          named(ref, NameKind.DEFINITION, ref.getLibraryName(), ref.getName());
      case ParameterRef ref -> named(ref, NameKind.PARAMETER, ref.getLibraryName(), ref.getName());
      case OperandRef ref -> named(ref, NameKind.OPERAND, null, ref.getName());
      case AliasRef ref -> named(ref, NameKind.ALIAS, null, ref.getName());
      case QueryLetRef ref -> named(ref, NameKind.LET, null, ref.getName());
      case IdentifierRef ref -> named(ref, NameKind.FIELD, ref.getLibraryName(), ref.getName());
      case CodeRef ref -> named(ref, NameKind.CODE, ref.getLibraryName(), ref.getName());
      case ConceptRef ref -> named(ref, NameKind.CONCEPT, ref.getLibraryName(), ref.getName());
      case ValueSetRef ref -> named(ref, NameKind.VALUE_SET, ref.getLibraryName(), ref.getName());
      case CodeSystemRef ref ->
          named(ref, NameKind.CODE_SYSTEM, ref.getLibraryName(), ref.getName());
      case Current ref -> named(ref, NameKind.ALIAS, null, scope(ref.getScope(), "$this"));
      case Iteration ref -> named(ref, NameKind.ALIAS, null, "$index");
      case Total ref -> named(ref, NameKind.ALIAS, null, "$total");
      default -> Optional.empty();
    };
  }

  private static String scope(@Nullable String scope, String otherwise) {
    return scope == null ? otherwise : scope;
  }

  private Optional<Node> named(
      Expression elm, NameKind kind, @Nullable String library, @Nullable String name) {
    return Optional.of(
        new Node.Reference(
            place(elm), ElmReader.type(elm), kind, reader.library(library), String.valueOf(name)));
  }

  private Optional<Node> structure(Expression elm) {
    Place place = place(elm);
    CqlType type = ElmReader.type(elm);
    return Optional.ofNullable(
        switch (elm) {
          case Property property -> property(property);
          case Tuple tuple ->
              new Node.TupleOf(
                  place,
                  type,
                  tuple.getElement().stream()
                      .map(f -> new Node.Field(String.valueOf(f.getName()), read(f.getValue())))
                      .toList());
          case Instance instance ->
              new Node.Instance(
                  place,
                  ElmReader.type(instance.getClassType(), null),
                  instance.getElement().stream()
                      .map(f -> new Node.Field(String.valueOf(f.getName()), read(f.getValue())))
                      .toList());
          case org.hl7.elm.r1.List list -> new Node.ListOf(place, type, all(list.getElement()));
          case Interval interval -> interval(interval);
          case MinValue least ->
              new Node.Extremum(place, ElmReader.type(least.getValueType(), null), false);
          case MaxValue most ->
              new Node.Extremum(place, ElmReader.type(most.getValueType(), null), true);
          case Aggregate fold -> new Node.Unknown(place, type, "Aggregate");
          default -> null;
        });
  }

  private Optional<Node> typed(Expression elm) {
    Place place = place(elm);
    CqlType type = ElmReader.type(elm);
    return Optional.ofNullable(
        switch (elm) {
          case As as ->
              new Node.Cast(
                  place,
                  type,
                  read(as.getOperand()),
                  ElmReader.type(as.getAsType(), as.getAsTypeSpecifier()),
                  Boolean.TRUE.equals(as.getStrict()));
          case Is is ->
              new Node.TypeTest(
                  place,
                  type,
                  read(is.getOperand()),
                  ElmReader.type(is.isType(), is.isTypeSpecifier()));
          case Convert convert ->
              new Node.Conversion(
                  place,
                  type,
                  read(convert.getOperand()),
                  ElmReader.type(convert.getToType(), convert.getToTypeSpecifier()),
                  false);
          case CanConvert convert ->
              new Node.Conversion(
                  place,
                  type,
                  read(convert.getOperand()),
                  ElmReader.type(convert.getToType(), convert.getToTypeSpecifier()),
                  true);
          default -> null;
        });
  }

  private Optional<Node> looped(Expression elm) {
    Place place = place(elm);
    CqlType type = ElmReader.type(elm);
    return Optional.ofNullable(
        switch (elm) {
          case ForEach loop ->
              loop(
                  place,
                  type,
                  Node.LoopKind.FOR_EACH,
                  loop.getScope(),
                  loop.getSource(),
                  loop.getElement());
          case Filter loop ->
              loop(
                  place,
                  type,
                  Node.LoopKind.FILTER,
                  loop.getScope(),
                  loop.getSource(),
                  loop.getCondition());
          case Repeat loop ->
              loop(
                  place,
                  type,
                  Node.LoopKind.REPEAT,
                  loop.getScope(),
                  loop.getSource(),
                  loop.getElement());
          default -> null;
        });
  }

  private Node loop(
      Place place,
      CqlType type,
      Node.LoopKind kind,
      @Nullable String scope,
      @Nullable Expression source,
      @Nullable Expression body) {
    return new Node.Loop(place, type, kind, scope(scope, "$this"), read(source), read(body));
  }

  private Node property(Property elm) {
    String scope = elm.getScope();
    Node source =
        scope == null
            ? read(elm.getSource())
            : new Node.Reference(
                place(elm), CqlType.ANY, NameKind.ALIAS, reader.library(null), scope);
    return new Node.Property(
        place(elm), ElmReader.type(elm), source, String.valueOf(elm.getPath()));
  }

  private Node interval(Interval elm) {
    Place place = place(elm);
    return new Node.IntervalOf(
        place,
        ElmReader.type(elm),
        read(elm.getLow()),
        closed(place, elm.getLowClosedExpression(), elm.getLowClosed()),
        read(elm.getHigh()),
        closed(place, elm.getHighClosedExpression(), elm.getHighClosed()));
  }

  private Node closed(Place place, @Nullable Expression computed, @Nullable Boolean written) {
    return computed == null
        ? new Node.Literal(
            place, CqlType.system("Boolean"), String.valueOf(!Boolean.FALSE.equals(written)))
        : read(computed);
  }
}

package org.primum.logic.interpreted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.logic.tree.CodeTerm;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.LibraryTree;
import org.primum.logic.tree.LogicTree;
import org.primum.logic.tree.Node;
import org.primum.logic.value.Bounds;
import org.primum.logic.value.Equality;
import org.primum.logic.value.EvaluationFault;
import org.primum.logic.value.Intervals;
import org.primum.logic.value.Truths;
import org.primum.logic.value.Value;

/// Works out expressions in one situation. Definitions are worked out once. Confined to one thread.
public final class Interpreter {
  private static final int DEEPEST = 500;

  private final LogicTree tree;
  private final Situation situation;
  private final Evaluated operators = new Evaluated(this);
  private final Queries queries = new Queries(this);
  private final Map<String, Value> definitions = new HashMap<>();
  private int depth;

  /// An interpreter of `tree` in `situation`.
  public Interpreter(LogicTree tree, Situation situation) {
    this.tree = tree;
    this.situation = situation;
  }

  /// The value of a definition of the main library.
  ///
  /// @throws EvaluationFault where it has none
  public Value definition(String name) {
    return definition(tree.main(), name);
  }

  Situation situation() {
    return situation;
  }

  private Value definition(LibraryTree library, String name) {
    String key = library.name() + "." + name;
    Value known = definitions.get(key);
    if (known == null) {
      LibraryTree.Definition definition = library.definitions().get(name);
      if (definition == null) {
        throw new EvaluationFault("definition `" + key + "` is missing");
      }
      known = value(definition.body(), Names.NONE);
      definitions.put(key, known);
    }
    return known;
  }

  Value value(Node node, Names names) {
    if (depth == DEEPEST) {
      throw new EvaluationFault("expressions are nested more than " + DEEPEST + " deep");
    }
    depth++;
    try {
      return dispatch(node, names);
    } finally {
      depth--;
    }
  }

  private Value dispatch(Node node, Names names) {
    return switch (node) {
      case Node.Null none -> Value.none();
      case Node.Literal literal -> Literals.of(literal);
      case Node.Amount amount -> Literals.of(amount);
      case Node.Proportion(var place, var type, Node.Amount a, Node.Amount b) ->
          new Value.Ratio(Literals.of(a), Literals.of(b));
      case Node.Coded coded -> code(coded.code());
      case Node.Conceptual concept ->
          new Value.Concept(
              concept.codes().stream().map(Interpreter::code).toList(), concept.display());
      case Node.Operation operation -> operators.value(operation, names);
      case Node.If branch ->
          Truths.holds(value(branch.condition(), names))
              ? value(branch.then(), names)
              : value(branch.otherwise(), names);
      case Node.Case cases -> cases(cases, names);
      case Node.Reference reference -> reference(reference, names);
      case Node.Call call -> call(call, names);
      case Node.Property property ->
          Properties.of(value(property.source(), names), property.path());
      case Node.TupleOf tuple -> new Value.Struct(Optional.empty(), fields(tuple.fields(), names));
      case Node.Instance instance ->
          Properties.instance(instance.type(), fields(instance.fields(), names));
      case Node.ListOf list -> Value.list(values(list.elements(), names));
      case Node.IntervalOf interval -> interval(interval, names);
      case Node.Query query -> queries.query(query, names);
      case Node.Retrieve retrieve -> retrieve(retrieve, names);
      case Node.Cast cast -> cast(cast, names);
      case Node.TypeTest test -> Types.test(value(test.source(), names), test.target());
      case Node.Conversion conversion -> conversion(conversion, names);
      case Node.Sorted sorted -> queries.sorted(value(sorted.source(), names), sorted.keys());
      case Node.Loop loop -> queries.loop(loop, names);
      case Node.Extremum extremum -> Bounds.extremum(extremum.type(), extremum.greatest());
      case Node.Unknown unknown -> throw cannot(unknown, unknown.name());
    };
  }

  static UnsupportedOperationException cannot(Node node, String what) {
    return new UnsupportedOperationException(
        "`"
            + what
            + "` at line "
            + node.place().line()
            + ", column "
            + node.place().column()
            + " cannot be worked out; it is not part of this engine");
  }

  List<Value> values(List<Node> nodes, Names names) {
    List<Value> values = new ArrayList<>();
    nodes.forEach(node -> values.add(value(node, names)));
    return values;
  }

  private SortedMap<String, Value> fields(List<Node.Field> fields, Names names) {
    SortedMap<String, Value> values = new TreeMap<>();
    fields.forEach(field -> values.put(field.name(), value(field.value(), names)));
    return values;
  }

  private static Value.Code code(CodeTerm term) {
    return new Value.Code(term.code(), term.system(), term.version(), term.display());
  }

  private Value cases(Node.Case cases, Names names) {
    Optional<Value> comparand = cases.comparand().map(node -> value(node, names));
    for (Node.When item : cases.items()) {
      Value condition = value(item.condition(), names);
      Value met = comparand.map(c -> Equality.equal(c, condition)).orElse(condition);
      if (Truths.holds(met)) {
        return value(item.then(), names);
      }
    }
    return value(cases.otherwise(), names);
  }

  private Value reference(Node.Reference reference, Names names) {
    String name = reference.name();
    return switch (reference.kind()) {
      case DEFINITION -> definition(library(reference.library()), name);
      case PARAMETER -> parameter(reference);
      case OPERAND, ALIAS, LET ->
          names.find(reference.kind(), name).orElseThrow(() -> cannot(reference, name));
      case FIELD ->
          Properties.of(names.find(Node.NameKind.ALIAS, "$this").orElse(Value.none()), name);
      case CODE -> code(known(reference, library(reference.library()).codes().get(name)));
      case CONCEPT ->
          new Value.Concept(
              known(reference, library(reference.library()).concepts().get(name)).stream()
                  .map(Interpreter::code)
                  .toList(),
              Optional.empty());
      case VALUE_SET -> {
        LibraryTree.ValueSetName set =
            known(reference, library(reference.library()).valueSets().get(name));
        yield new Value.Vocabulary("ValueSet", set.url(), set.version());
      }
      case CODE_SYSTEM -> throw cannot(reference, "CodeSystem");
    };
  }

  private static <T> T known(
      Node.Reference reference, @org.jspecify.annotations.Nullable T definition) {
    if (definition == null) {
      throw cannot(reference, reference.name());
    }
    return definition;
  }

  private LibraryTree library(String name) {
    return tree.library(name)
        .orElseThrow(() -> new EvaluationFault("library `" + name + "` is missing"));
  }

  private Value parameter(Node.Reference reference) {
    LibraryTree library = library(reference.library());
    LibraryTree.Parameter parameter = known(reference, library.parameters().get(reference.name()));
    Value given = situation.parameters().get(parameter.name());
    if (given != null && library.name().equals(tree.main().name())) {
      return given;
    }
    return parameter.otherwise().map(node -> value(node, Names.NONE)).orElse(Value.none());
  }

  private Value call(Node.Call call, Names names) {
    LibraryTree.Function function =
        library(call.library()).function(call).orElseThrow(() -> cannot(call, call.name()));
    Node body = function.body().orElseThrow(() -> cannot(call, call.name()));
    Names inner = Names.NONE;
    for (int i = 0; i < function.operands().size(); i++) {
      inner =
          inner.with(
              Node.NameKind.OPERAND,
              function.operands().get(i).name(),
              value(call.operands().get(i), names));
    }
    return value(body, inner);
  }

  private Value interval(Node.IntervalOf node, Names names) {
    CqlType point = node.type() instanceof CqlType.IntervalOf(CqlType type) ? type : CqlType.ANY;
    return Intervals.of(
        new Value.Span(
            point,
            value(node.low(), names),
            Truths.holds(value(node.lowClosed(), names)),
            value(node.high(), names),
            Truths.holds(value(node.highClosed(), names))));
  }

  private Value retrieve(Node.Retrieve retrieve, Names names) {
    if (retrieve.narrowed()) {
      throw cannot(retrieve, "a retrieve by anything but codes");
    }
    return Value.list(
        situation
            .records()
            .find(retrieve.resource(), retrieve.codes().map(codes -> value(codes, names))));
  }

  private Value cast(Node.Cast cast, Names names) {
    Value source = value(cast.source(), names);
    if (source.isNull() || Types.fits(source, cast.target())) {
      return Types.as(source, cast.target());
    }
    if (cast.strict()) {
      throw new EvaluationFault(
          "cannot cast to `" + cast.target() + "`: the value is of another type");
    }
    return Value.none();
  }

  private Value conversion(Node.Conversion node, Names names) {
    Value source = value(node.source(), names);
    Value converted = Types.converted(source, node.target());
    if (!node.test()) {
      return converted;
    }
    return source.isNull() ? source : Value.of(!converted.isNull());
  }
}

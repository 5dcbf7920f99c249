package org.primum.logic.compiled.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Code.FixedInt;
import org.primum.logic.compiled.running.Code.FixedLong;
import org.primum.logic.compiled.running.Column;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.LibraryTree;
import org.primum.logic.tree.LogicTree;
import org.primum.logic.tree.Node;

/// Turns expressions into code, once per program.
///
/// ## How
///
/// Every expression is evaluated symbolically: what is known without a patient (shapes, constants,
/// which property of which resource) is worked out here, what is left becomes closures over
/// primitives. Functions are inlined, lists never exist: a query is a description of rows
/// ([Staged.Rows]) until something asks for one of them or counts them, and only then becomes a
/// scan. Each use of a list is staged anew and has rows of its own, so that two scans never share a
/// place. Values of definitions are kept for the moment at which they were worked out.
public final class Stager {
  private static final int DEEPEST = 200;

  public final Units units;
  public final List<List<String>> retrieves = new ArrayList<>();
  public final List<String> parameters = new ArrayList<>();
  private final LogicTree tree;
  private final TranslatedLogic logic;
  private final Operators operators = new Operators(this);
  private final Queries queries = new Queries(this);
  private final Names names = new Names(this);
  private final Map<String, Staged> definitions = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private BitSet touched = new BitSet();
  private int rows;
  private int cursors;
  private int kept;
  private int depth;

  public Stager(LogicTree tree, TranslatedLogic logic, Units units) {
    this.tree = tree;
    this.logic = logic;
    this.units = units;
  }

  public Frame.Sizes sizes() {
    return new Frame.Sizes(rows, cursors, kept);
  }

  int newRow() {
    return rows++;
  }

  int newCursor() {
    return cursors++;
  }

  int newKept() {
    return kept++;
  }

  LogicTree tree() {
    return tree;
  }

  Queries queries() {
    return queries;
  }

  public TranslatedLogic logic() {
    return logic;
  }

  /// The rows that code staged from now on looks at, until [#untrack].
  BitSet track() {
    BitSet before = touched;
    touched = new BitSet();
    return before;
  }

  /// Ends tracking and tells what was looked at meanwhile.
  BitSet untrack(BitSet before) {
    BitSet mine = touched;
    before.or(mine);
    touched = before;
    return mine;
  }

  void touch(int slot) {
    touched.set(slot);
  }

  void close(int slot) {
    touched.clear(slot);
  }

  /// True where code that looked at `slots` is the same for the whole moment.
  static boolean closed(BitSet slots) {
    return slots.isEmpty();
  }

  /// A definition of the main library.
  public Staged definition(String name) {
    return definition(tree.main(), name);
  }

  Staged definition(LibraryTree library, String name) {
    String key = library.name() + "." + name;
    Staged known = definitions.get(key);
    if (known != null) {
      return known;
    }
    LibraryTree.Definition definition = library.definitions().get(name);
    if (definition == null || !open.add(key)) {
      throw new IllegalStateException("definition `" + key + "` is missing or rests on itself");
    }
    BitSet before = track();
    try {
      Staged staged = keep(stage(definition.body(), Scope.EMPTY));
      if (!(staged instanceof Staged.Rows)) {
        definitions.put(key, staged);
      }
      return staged;
    } finally {
      untrack(before);
      open.remove(key);
    }
  }

  private Staged keep(Staged staged) {
    return switch (staged) {
      case Staged.Truth truth when !(truth.code() instanceof FixedInt) ->
          Staged.Truth.of(keptInt(truth.code()));
      case Staged.Numeral(boolean decimal, Code.OfLong code) when !(code instanceof FixedLong) ->
          new Staged.Numeral(decimal, keptLong(code));
      case Staged any -> any;
    };
  }

  Code.OfInt keptInt(Code.OfInt code) {
    int at = newKept();
    return f -> {
      if (f.keptAt[at] == f.moment) {
        return (int) f.kept[at];
      }
      int value = code.at(f);
      f.kept[at] = value;
      f.keptAt[at] = f.moment;
      return value;
    };
  }

  Code.OfLong keptLong(Code.OfLong code) {
    int at = newKept();
    return f -> {
      if (f.keptAt[at] == f.moment) {
        return f.kept[at];
      }
      long value = code.at(f);
      f.kept[at] = value;
      f.keptAt[at] = f.moment;
      return value;
    };
  }

  Staged stage(Node node, Scope scope) {
    if (depth == DEEPEST) {
      throw new OutsideSubset(node.place(), "expressions nested more than " + DEEPEST + " deep");
    }
    depth++;
    try {
      return dispatch(node, scope);
    } finally {
      depth--;
    }
  }

  private Staged dispatch(Node node, Scope scope) {
    return switch (node) {
      case Node.Null none -> new Staged.Nothing();
      case Node.Literal literal -> literal(literal);
      case Node.Amount amount -> amount(amount);
      case Node.Operation operation -> operators.stage(operation, scope);
      case Node.If(var place, var type, Node condition, Node then, Node otherwise) ->
          Choosing.choose(
              node,
              truth(condition, scope),
              () -> stage(then, scope),
              () -> stage(otherwise, scope));
      case Node.Case cases -> cases(cases, 0, scope);
      case Node.Reference reference -> names.reference(reference, scope);
      case Node.Call call -> names.call(call, scope);
      case Node.Property property -> property(property, scope);
      case Node.TupleOf tuple -> new Staged.Struct("", fields(tuple.fields(), scope), no());
      case Node.Instance instance -> instance(instance, scope);
      case Node.ListOf list ->
          new Staged.Items(list.elements().stream().map(each -> stage(each, scope)).toList());
      case Node.IntervalOf interval -> interval(interval, scope);
      case Node.Query query -> queries.query(query, scope);
      case Node.Retrieve retrieve -> queries.retrieve(retrieve, scope);
      case Node.Cast cast -> cast(cast, scope);
      case Node.TypeTest test -> test(test, scope);
      case Node.Proportion any -> throw outside(any, "Ratio");
      case Node.Coded any -> throw outside(any, "Code");
      case Node.Conceptual any -> throw outside(any, "Concept");
      case Node.Conversion any -> throw outside(any, "Convert");
      case Node.Sorted any -> throw outside(any, "Sort");
      case Node.Loop any -> throw outside(any, any.kind().name());
      case Node.Extremum any -> throw outside(any, any.greatest() ? "MaxValue" : "MinValue");
      case Node.Unknown any -> throw outside(any, any.name());
    };
  }

  static OutsideSubset outside(Node node, String what) {
    return new OutsideSubset(node.place(), "`" + what + "`");
  }

  static FixedInt no() {
    return new FixedInt(Code.FALSE);
  }

  private Map<String, Staged> fields(List<Node.Field> fields, Scope scope) {
    Map<String, Staged> staged = new TreeMap<>();
    fields.forEach(field -> staged.put(field.name(), stage(field.value(), scope)));
    return staged;
  }

  private Staged literal(Node.Literal literal) {
    if (literal.type().is("Boolean")) {
      return Staged.Truth.fixed(Code.truth(Boolean.parseBoolean(literal.text())));
    }
    if (literal.type().is("Integer")) {
      return new Staged.Numeral(false, new FixedLong(Integer.parseInt(literal.text())));
    }
    if (literal.type().is("Decimal")) {
      return new Staged.Numeral(true, fixed(literal, new BigDecimal(literal.text())));
    }
    if (literal.type().is("String")) {
      return new Staged.Text(new Code.FixedText(literal.text()));
    }
    throw outside(literal, literal.type().toString());
  }

  private static FixedLong fixed(Node node, BigDecimal value) {
    long scaled = Column.scaled(value);
    if (scaled == Column.UNSCALED) {
      throw outside(node, "Decimal of more than 18 digits");
    }
    return new FixedLong(scaled);
  }

  private Staged amount(Node.Amount amount) {
    return new Staged.Amount(
        fixed(amount, amount.value()), new FixedInt(units.number(amount.unit())));
  }

  Staged.Truth truth(Node node, Scope scope) {
    return switch (stage(node, scope)) {
      case Staged.Truth truth -> truth;
      case Staged.Nothing nothing -> Staged.Truth.fixed(Code.UNKNOWN);
      case Staged any -> throw outside(node, "a condition of type " + node.type());
    };
  }

  private Staged cases(Node.Case cases, int from, Scope scope) {
    if (from == cases.items().size()) {
      return stage(cases.otherwise(), scope);
    }
    Node.When item = cases.items().get(from);
    Staged.Truth condition =
        cases
            .comparand()
            .map(
                comparand ->
                    Comparisons.equal(
                        cases, stage(comparand, scope), stage(item.condition(), scope)))
            .orElseGet(() -> truth(item.condition(), scope));
    return Choosing.choose(
        cases, condition, () -> stage(item.then(), scope), () -> cases(cases, from + 1, scope));
  }

  private Staged property(Node.Property property, Scope scope) {
    return property(property, stage(property.source(), scope), property.path());
  }

  private Staged property(Node node, Staged source, String path) {
    int dot = path.indexOf('.');
    if (dot > 0) {
      return property(
          node, property(node, source, path.substring(0, dot)), path.substring(dot + 1));
    }
    return switch (source) {
      case Staged.Nothing nothing -> nothing;
      case Staged.Struct struct when struct.fields().containsKey(path) -> struct.fields().get(path);
      case Staged.Amount(Code.OfLong value, Code.OfInt unit) when path.equals("value") ->
          new Staged.Numeral(true, value);
      case Staged any -> throw outside(node, "property " + path);
    };
  }

  private Staged instance(Node.Instance instance, Scope scope) {
    Map<String, Staged> fields = fields(instance.fields(), scope);
    if (instance.type().is("Quantity")
        && fields.get("value") instanceof Staged.Numeral(boolean decimal, Code.OfLong value)
        && fields.get("unit") instanceof Staged.Text(Code.FixedText(String unit))) {
      return new Staged.Amount(value, new FixedInt(units.number(unit)));
    }
    throw outside(instance, "an instance of " + instance.type());
  }

  private Staged interval(Node.IntervalOf interval, Scope scope) {
    Staged.Truth low = truth(interval.lowClosed(), scope);
    Staged.Truth high = truth(interval.highClosed(), scope);
    boolean fixed = low.code() instanceof FixedInt && high.code() instanceof FixedInt;
    if (!fixed) {
      throw outside(interval, "an interval whose ends are computed to be open or closed");
    }
    return new Staged.Span(
        stage(interval.low(), scope),
        stage(interval.high(), scope),
        low.is(Code.TRUE),
        high.is(Code.TRUE));
  }

  private Staged cast(Node.Cast cast, Scope scope) {
    Staged source = stage(cast.source(), scope);
    if (source instanceof Staged.Struct struct && !struct.type().isEmpty()) {
      boolean same = cast.target().equals(new CqlType.Named("FHIR", struct.type()));
      if (same || cast.target() instanceof CqlType.ChoiceOf) {
        return source;
      }
      if (cast.strict()) {
        throw outside(cast, "a cast to " + cast.target());
      }
      return new Staged.Nothing();
    }
    if (source instanceof Staged.Nothing || cast.source().type().equals(cast.target())) {
      return source;
    }
    throw outside(cast, "a cast to " + cast.target());
  }

  private Staged test(Node.TypeTest test, Scope scope) {
    Staged source = stage(test.source(), scope);
    if (source instanceof Staged.Struct struct
        && !struct.type().isEmpty()
        && Code.fixed(struct.isNull(), Code.FALSE)) {
      return Staged.Truth.fixed(
          Code.truth(test.target().equals(new CqlType.Named("FHIR", struct.type()))));
    }
    throw outside(test, "is " + test.target());
  }
}

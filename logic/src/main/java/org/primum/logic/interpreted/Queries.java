package org.primum.logic.interpreted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.logic.tree.CqlType;
import org.primum.logic.tree.Node;
import org.primum.logic.tree.QueryClauses;
import org.primum.logic.tree.SortKey;
import org.primum.logic.value.Lists;
import org.primum.logic.value.Ordering;
import org.primum.logic.value.Truths;
import org.primum.logic.value.Value;

/// Queries, sorts and loops over lists (CQL 1.5 §2, Queries; Appendix B §12).
final class Queries {
  private static final String THIS = "$this";

  private final Interpreter interpreter;

  Queries(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value query(Node.Query query, Names outer) {
    QueryClauses clauses = query.clauses();
    boolean plural =
        clauses.sources().stream()
            .anyMatch(source -> source.list().type() instanceof CqlType.ListOf);
    List<Names> rows = List.of(outer);
    for (QueryClauses.Source source : clauses.sources()) {
      Value list = interpreter.value(source.list(), outer);
      if (list.isNull()) {
        return Value.none();
      }
      rows = crossed(rows, source, list);
    }
    List<Names> kept = new ArrayList<>();
    for (Names row : rows) {
      Names named = lets(clauses, row);
      if (passes(clauses, named)) {
        kept.add(named);
      }
    }
    if (clauses.aggregate().isPresent()) {
      return folded(clauses, clauses.aggregate().get(), kept);
    }
    List<Value> results = new ArrayList<>();
    kept.forEach(row -> results.add(result(clauses, row)));
    boolean distinct = clauses.returns().filter(QueryClauses.Return::distinct).isPresent();
    Value list = Value.list(distinct ? Lists.distinct(results) : results);
    Value ordered = clauses.order().isEmpty() ? list : sorted(list, clauses.order());
    return plural ? ordered : results.isEmpty() ? Value.none() : results.getFirst();
  }

  private static List<Names> crossed(List<Names> rows, QueryClauses.Source source, Value list) {
    List<Value> elements = list instanceof Value.Items(List<Value> all) ? all : List.of(list);
    List<Names> crossed = new ArrayList<>();
    for (Names row : rows) {
      elements.forEach(each -> crossed.add(row.alias(source.alias(), each)));
    }
    return crossed;
  }

  private Names lets(QueryClauses clauses, Names row) {
    Names names = row;
    for (QueryClauses.Let let : clauses.lets()) {
      names = names.with(Node.NameKind.LET, let.name(), interpreter.value(let.value(), names));
    }
    return names;
  }

  private boolean passes(QueryClauses clauses, Names row) {
    for (QueryClauses.Relation relation : clauses.relations()) {
      if (related(relation, row) != relation.wanted()) {
        return false;
      }
    }
    return clauses.where().map(node -> Truths.holds(interpreter.value(node, row))).orElse(true);
  }

  private boolean related(QueryClauses.Relation relation, Names row) {
    Value list = interpreter.value(relation.list(), row);
    List<Value> elements =
        list instanceof Value.Items(List<Value> all)
            ? all
            : list.isNull() ? List.of() : List.of(list);
    return elements.stream()
        .anyMatch(
            each ->
                Truths.holds(
                    interpreter.value(relation.suchThat(), row.alias(relation.alias(), each))));
  }

  private Value result(QueryClauses clauses, Names row) {
    if (clauses.returns().isPresent()) {
      return interpreter.value(clauses.returns().get().value(), row);
    }
    if (clauses.sources().size() == 1) {
      return aliased(row, clauses.sources().getFirst());
    }
    Map<String, Value> fields = new HashMap<>();
    clauses.sources().forEach(source -> fields.put(source.alias(), aliased(row, source)));
    return new Value.Struct(Optional.empty(), new TreeMap<>(fields));
  }

  private static Value aliased(Names row, QueryClauses.Source source) {
    return row.find(Node.NameKind.ALIAS, source.alias()).orElse(Value.none());
  }

  private Value folded(QueryClauses clauses, QueryClauses.Fold fold, List<Names> rows) {
    List<Names> counted = rows;
    if (fold.distinct()) {
      List<Value> seen = new ArrayList<>();
      counted = new ArrayList<>();
      for (Names row : rows) {
        List<Value> before = List.copyOf(seen);
        seen.add(result(clauses, row));
        if (Lists.distinct(seen).size() > before.size()) {
          counted.add(row);
        } else {
          seen.removeLast();
        }
      }
    }
    Value total = interpreter.value(fold.starting(), rows.isEmpty() ? Names.NONE : rows.getFirst());
    for (Names row : counted) {
      total =
          interpreter.value(
              fold.step(),
              row.with(Node.NameKind.LET, fold.name(), total).alias(fold.name(), total));
    }
    return total;
  }

  Value sorted(Value list, List<SortKey> keys) {
    if (!(list instanceof Value.Items(List<Value> elements))) {
      return list;
    }
    List<Value> ordered = new ArrayList<>(elements);
    // The least important key first: sorting keeps what is alike in its order.
    for (SortKey key : keys.reversed()) {
      Comparator<Value> one = (a, b) -> Ordering.sorted(keyOf(key, a), keyOf(key, b));
      ordered.sort(key.descending() ? one.reversed() : one);
    }
    return Value.list(ordered);
  }

  private Value keyOf(SortKey key, Value element) {
    return key.by()
        .map(node -> interpreter.value(node, Names.NONE.alias(THIS, element)))
        .orElse(element);
  }

  Value loop(Node.Loop loop, Names outer) {
    Value source = interpreter.value(loop.source(), outer);
    if (source.isNull()) {
      return source;
    }
    List<Value> elements = source instanceof Value.Items(List<Value> all) ? all : List.of(source);
    return switch (loop.kind()) {
      case FOR_EACH -> Value.list(elements.stream().map(each -> body(loop, outer, each)).toList());
      case FILTER ->
          Value.list(
              elements.stream().filter(each -> Truths.holds(body(loop, outer, each))).toList());
      case REPEAT -> repeated(loop, outer, elements);
    };
  }

  private Value body(Node.Loop loop, Names outer, Value element) {
    return interpreter.value(loop.body(), outer.alias(loop.alias(), element));
  }

  private Value repeated(Node.Loop loop, Names outer, List<Value> start) {
    List<Value> found = new ArrayList<>();
    List<Value> open = new ArrayList<>(start);
    while (!open.isEmpty()) {
      List<Value> next = new ArrayList<>();
      for (Value each : open) {
        for (Value one : Lists.elements(body(loop, outer, each))) {
          int before = found.size();
          found.add(one);
          if (Lists.distinct(found).size() == before) {
            found.removeLast();
          } else {
            next.add(one);
          }
        }
      }
      open = next;
    }
    return Value.list(found);
  }
}

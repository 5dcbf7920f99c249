package org.primum.logic.value;

import java.util.ArrayList;
import java.util.List;
import org.primum.logic.tree.Operator;

/// Operators on lists (CQL 1.5, Appendix B §10). Whether two elements are the same is told by
/// equality, where nulls are the same as each other.
public final class Lists {
  private Lists() {}

  static boolean same(Value a, Value b) {
    return (a.isNull() && b.isNull()) || Truths.holds(Equality.equal(a, b));
  }

  /// The elements; none where the list is null.
  public static List<Value> elements(Value list) {
    return list instanceof Value.Items(List<Value> elements) ? elements : List.of();
  }

  static boolean contains(List<Value> elements, Value wanted) {
    return elements.stream().anyMatch(each -> same(each, wanted));
  }

  /// Each element once, where it comes first.
  public static List<Value> distinct(List<Value> elements) {
    List<Value> kept = new ArrayList<>();
    for (Value each : elements) {
      if (!contains(kept, each)) {
        kept.add(each);
      }
    }
    return kept;
  }

  static Value combined(Operator operator, Value left, Value right) {
    List<Value> a = elements(left);
    List<Value> b = elements(right);
    return switch (operator) {
      case UNION -> {
        List<Value> all = new ArrayList<>(a);
        all.addAll(b);
        yield Value.list(distinct(all));
      }
      case INTERSECT ->
          left.isNull() || right.isNull()
              ? Value.none()
              : Value.list(distinct(a.stream().filter(each -> contains(b, each)).toList()));
      case EXCEPT ->
          left.isNull()
              ? Value.none()
              : Value.list(distinct(a.stream().filter(each -> !contains(b, each)).toList()));
      default -> throw new IllegalArgumentException(operator.elm() + " combines no lists");
    };
  }

  /// A relation of two lists, or of an element and a list.
  static Value related(Operator operator, Value left, Value right) {
    return switch (operator) {
      case CONTAINS -> Value.of(contains(elements(left), right));
      case IN -> Value.of(contains(elements(right), left));
      case PROPER_CONTAINS -> properlyContains(elements(left), right);
      case PROPER_IN -> properlyContains(elements(right), left);
      case INCLUDES -> includes(left, right, false);
      case INCLUDED_IN -> includes(right, left, false);
      case PROPER_INCLUDES -> includes(left, right, true);
      case PROPER_INCLUDED_IN -> includes(right, left, true);
      default -> throw new IllegalArgumentException(operator.elm() + " relates no lists");
    };
  }

  // It is there, and so is something else.
  private static Value properlyContains(List<Value> list, Value wanted) {
    Value there = Value.of(false);
    Value other = Value.of(false);
    for (Value each : list) {
      Value same = wanted.isNull() ? Value.of(each.isNull()) : Equality.equal(each, wanted);
      there = Truths.or(there, same);
      other = Truths.or(other, Truths.not(same));
    }
    return Truths.and(there, other);
  }

  private static Value includes(Value all, Value some, boolean properly) {
    if (all.isNull() || some.isNull()) {
      return Value.none();
    }
    List<Value> whole = elements(all);
    List<Value> part = elements(some);
    boolean within = part.stream().allMatch(each -> contains(whole, each));
    return Value.of(within && (!properly || whole.size() > part.size()));
  }

  static Value flatten(Value list) {
    List<Value> flat = new ArrayList<>();
    for (Value each : elements(list)) {
      if (each instanceof Value.Items(List<Value> inner)) {
        flat.addAll(inner);
      } else if (!each.isNull()) {
        flat.add(each);
      }
    }
    return list.isNull() ? Value.none() : Value.list(flat);
  }

  static Value indexOf(Value list, Value wanted) {
    if (list.isNull() || wanted.isNull()) {
      return Value.none();
    }
    List<Value> elements = elements(list);
    for (int i = 0; i < elements.size(); i++) {
      if (Truths.holds(Equality.equal(elements.get(i), wanted))) {
        return Value.whole(i);
      }
    }
    return Value.whole(-1);
  }

  static Value at(Value list, Value index) {
    List<Value> elements = elements(list);
    return index instanceof Value.Whole(int i) && i >= 0 && i < elements.size()
        ? elements.get(i)
        : Value.none();
  }

  static Value slice(Value list, Value from, Value to) {
    if (list.isNull()) {
      return Value.none();
    }
    int size = elements(list).size();
    int first = from instanceof Value.Whole(int number) ? number : 0;
    int last = to instanceof Value.Whole(int number) ? Math.min(number, size) : size;
    return first < 0 || first >= last
        ? Value.list(List.of())
        : Value.list(elements(list).subList(first, last));
  }

  static Value first(Value list) {
    return elements(list).isEmpty() ? Value.none() : elements(list).getFirst();
  }

  static Value last(Value list) {
    return elements(list).isEmpty() ? Value.none() : elements(list).getLast();
  }

  static Value singleton(Value list) {
    if (elements(list).size() > 1) {
      throw new EvaluationFault(
          "`singleton from` found `"
              + elements(list).size()
              + "` elements; one at most is allowed");
    }
    return first(list);
  }
}

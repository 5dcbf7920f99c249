package org.primum.logic.compiled.staging;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Units;
import org.primum.logic.tree.Node;

/// One of two values, by a condition; a condition that is null takes the second (CQL 1.5 §2,
/// Conditional Expressions).
final class Choosing {
  private Choosing() {}

  static Staged choose(
      Node node, Staged.Truth condition, Supplier<Staged> then, Supplier<Staged> otherwise) {
    if (condition.code() instanceof Code.FixedInt(int truth)) {
      return truth == Code.TRUE ? then.get() : otherwise.get();
    }
    return unify(node, condition.code(), then.get(), otherwise.get());
  }

  private static Staged unify(Node node, Code.OfInt condition, Staged then, Staged otherwise) {
    if (then instanceof Staged.Nothing && otherwise instanceof Staged.Nothing) {
      return then;
    }
    Staged first = then instanceof Staged.Nothing ? nothingLike(node, otherwise) : then;
    Staged second = otherwise instanceof Staged.Nothing ? nothingLike(node, then) : otherwise;
    return switch (first) {
      case Staged.Truth a when second instanceof Staged.Truth b ->
          Staged.Truth.of(f -> condition.at(f) == Code.TRUE ? a.code().at(f) : b.code().at(f));
      case Staged.Numeral a when second instanceof Staged.Numeral b && a.decimal() == b.decimal() ->
          new Staged.Numeral(a.decimal(), either(condition, a.code(), b.code()));
      case Staged.Amount a when second instanceof Staged.Amount b ->
          new Staged.Amount(
              either(condition, a.value(), b.value()),
              f -> condition.at(f) == Code.TRUE ? a.unit().at(f) : b.unit().at(f));
      case Staged.Moment a
          when second instanceof Staged.Moment b
              && a.precision() == b.precision()
              && a.date() == b.date() ->
          new Staged.Moment(either(condition, a.code(), b.code()), a.precision(), a.date(), -1);
      case Staged.Text a when second instanceof Staged.Text b ->
          new Staged.Text(f -> condition.at(f) == Code.TRUE ? a.code().at(f) : b.code().at(f));
      case Staged.Struct a
          when second instanceof Staged.Struct b
              && a.type().equals(b.type())
              && a.fields().keySet().equals(b.fields().keySet()) -> {
        Map<String, Staged> fields = new TreeMap<>();
        a.fields()
            .forEach(
                (name, field) ->
                    fields.put(
                        name,
                        unify(
                            node,
                            condition,
                            field,
                            b.fields().getOrDefault(name, new Staged.Nothing()))));
        yield new Staged.Struct(
            a.type(),
            fields,
            f -> condition.at(f) == Code.TRUE ? a.isNull().at(f) : b.isNull().at(f));
      }
      case Staged any ->
          throw Stager.outside(node, "a choice between values of type " + node.type());
    };
  }

  private static Code.OfLong either(Code.OfInt condition, Code.OfLong then, Code.OfLong otherwise) {
    return f -> condition.at(f) == Code.TRUE ? then.at(f) : otherwise.at(f);
  }

  private static Staged nothingLike(Node node, Staged like) {
    Code.OfLong none = new Code.FixedLong(Code.NULL);
    return switch (like) {
      case Staged.Truth truth -> Staged.Truth.fixed(Code.UNKNOWN);
      case Staged.Numeral number -> new Staged.Numeral(number.decimal(), none);
      case Staged.Amount amount -> new Staged.Amount(none, new Code.FixedInt(Units.ONE));
      case Staged.Moment moment -> new Staged.Moment(none, moment.precision(), moment.date(), -1);
      case Staged.Text text -> new Staged.Text(f -> null);
      case Staged.Struct struct -> {
        Map<String, Staged> fields = new TreeMap<>();
        struct.fields().forEach((name, field) -> fields.put(name, nothingLike(node, field)));
        yield new Staged.Struct(struct.type(), fields, new Code.FixedInt(Code.TRUE));
      }
      case Staged.Nothing nothing -> nothing;
      case Staged any ->
          throw Stager.outside(node, "a choice between values of type " + node.type());
    };
  }

  /// A truth: whether a value is null.
  static Code.OfInt isNull(Staged value) {
    return switch (value) {
      case Staged.Nothing nothing -> new Code.FixedInt(Code.TRUE);
      case Staged.Truth truth ->
          truth.code() instanceof Code.FixedInt(int known)
              ? new Code.FixedInt(Code.truth(known == Code.UNKNOWN))
              : f -> Code.truth(truth.code().at(f) == Code.UNKNOWN);
      case Staged.Numeral number -> isNull(number.code());
      case Staged.Amount amount -> isNull(amount.value());
      case Staged.Moment moment -> isNull(moment.code());
      case Staged.Text text ->
          text.code() instanceof Code.FixedText
              ? new Code.FixedInt(Code.FALSE)
              : f -> Code.truth(text.code().at(f) == null);
      case Staged.Struct struct -> struct.isNull();
      case Staged.Rows rows -> new Code.FixedInt(Code.FALSE);
      case Staged.Items items -> new Code.FixedInt(Code.FALSE);
      case Staged.Span span -> new Code.FixedInt(Code.FALSE);
      case Staged.Codes codes -> new Code.FixedInt(Code.FALSE);
    };
  }

  private static Code.OfInt isNull(Code.OfLong code) {
    return switch (code) {
      case Code.FixedLong(long value) -> new Code.FixedInt(Code.truth(value == Code.NULL));
      case Code.Sure sure -> new Code.FixedInt(Code.FALSE);
      default -> f -> Code.truth(code.at(f) == Code.NULL);
    };
  }
}

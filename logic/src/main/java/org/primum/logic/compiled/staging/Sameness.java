package org.primum.logic.compiled.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primum.logic.compiled.running.BeyondPrimitives;
import org.primum.logic.compiled.running.Code;
import org.primum.logic.compiled.running.Frame;
import org.primum.logic.tree.Node;

/// Whether two rows of a query are the same.
@FunctionalInterface
interface Sameness {
  boolean of(Frame frame, int slot, int row, int other);

  /// Equality as `distinct` needs it: nulls are the same.
  static Sameness by(Node node, Staged key) {
    return switch (key) {
      case Staged.Nothing nothing -> (f, slot, row, other) -> true;
      case Staged.Numeral number -> longs(number.code());
      case Staged.Moment moment -> longs(moment.code());
      case Staged.Truth truth ->
          (f, slot, row, other) -> {
            f.rows[slot] = row;
            int first = truth.code().at(f);
            f.rows[slot] = other;
            return first == truth.code().at(f);
          };
      case Staged.Text text ->
          (f, slot, row, other) -> {
            f.rows[slot] = row;
            String first = text.code().at(f);
            f.rows[slot] = other;
            return Objects.equals(first, text.code().at(f));
          };
      case Staged.Amount amount -> amounts(amount);
      case Staged.Struct struct when struct.type().isEmpty() -> {
        List<Sameness> all = new ArrayList<>();
        for (Map.Entry<String, Staged> field : struct.fields().entrySet()) {
          all.add(by(node, field.getValue()));
        }
        yield (f, slot, row, other) -> {
          for (Sameness each : all) {
            if (!each.of(f, slot, row, other)) {
              return false;
            }
          }
          return true;
        };
      }
      case Staged any -> throw Stager.outside(node, "distinct values of this kind");
    };
  }

  private static Sameness longs(Code.OfLong code) {
    return (f, slot, row, other) -> {
      f.rows[slot] = row;
      long first = code.at(f);
      f.rows[slot] = other;
      return first == code.at(f);
    };
  }

  private static Sameness amounts(Staged.Amount amount) {
    return (f, slot, row, other) -> {
      f.rows[slot] = row;
      long first = amount.value().at(f);
      int unit = amount.unit().at(f);
      f.rows[slot] = other;
      long second = amount.value().at(f);
      if (first == Code.NULL || second == Code.NULL) {
        return first == second;
      }
      if (unit != amount.unit().at(f)) {
        throw new BeyondPrimitives();
      }
      return first == second;
    };
  }
}

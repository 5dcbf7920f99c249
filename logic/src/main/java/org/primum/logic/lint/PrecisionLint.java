package org.primum.logic.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.IncludedIn;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.QueryLetRef;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.jspecify.annotations.Nullable;

/// Finds comparisons of a charted time with another moment that leave the precision open.
final class PrecisionLint {
  private final Lints lints;
  private final Library library;
  private final Map<String, Expression> lets = new HashMap<>();

  PrecisionLint(Lints lints, Library library) {
    this.lints = lints;
    this.library = library;
  }

  void look(ExpressionDef definition) {
    look(definition.getExpression());
  }

  private void look(@Nullable Expression of) {
    if (of == null) {
      return;
    }
    if (of instanceof Query query) {
      for (LetClause let : query.getLet()) {
        Expression value = let.getExpression();
        if (value != null) {
          lets.put(String.valueOf(let.getIdentifier()), value);
        }
      }
    }
    if (of instanceof BinaryExpression pair && pair.getOperand().size() == 2 && open(pair)) {
      lints.add(
          Lint.BOUNDARY_PRECISION,
          library,
          pair,
          "a charted time is compared by `"
              + pair.getClass().getSimpleName()
              + "` without a precision");
    }
    Elm.children(of).forEach(this::look);
  }

  private boolean open(BinaryExpression pair) {
    Expression left = pair.getOperand().getFirst();
    Expression right = pair.getOperand().getLast();
    boolean oneCharted = charted(left) != charted(right);
    boolean point = Elm.type(left).equals("DateTime") || Elm.type(right).equals("DateTime");
    return oneCharted && point && isOrder(pair) && precision(pair).isEmpty();
  }

  private boolean charted(Expression of) {
    if (of instanceof QueryLetRef reference) {
      Expression value = lets.get(String.valueOf(reference.getName()));
      return value != null && charted(value);
    }
    return Elm.isOfRecord(of) || Elm.children(of).stream().anyMatch(this::charted);
  }

  private static boolean isOrder(BinaryExpression pair) {
    return switch (pair) {
      case In in -> true;
      case IncludedIn in -> true;
      case Before before -> true;
      case After after -> true;
      case SameOrBefore before -> true;
      case SameOrAfter after -> true;
      case Less less -> true;
      case LessOrEqual less -> true;
      case Greater greater -> true;
      case GreaterOrEqual greater -> true;
      default -> false;
    };
  }

  private static Optional<DateTimePrecision> precision(BinaryExpression pair) {
    return Optional.ofNullable(
        switch (pair) {
          case In in -> in.getPrecision();
          case IncludedIn in -> in.getPrecision();
          case Before before -> before.getPrecision();
          case After after -> after.getPrecision();
          case SameOrBefore before -> before.getPrecision();
          case SameOrAfter after -> after.getPrecision();
          default -> null;
        });
  }
}

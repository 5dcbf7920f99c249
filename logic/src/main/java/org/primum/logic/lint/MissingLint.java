package org.primum.logic.lint;

import java.util.HashSet;
import java.util.Set;
import org.hl7.elm.r1.AggregateExpression;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Coalesce;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.IsFalse;
import org.hl7.elm.r1.IsNull;
import org.hl7.elm.r1.IsTrue;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.Retrieve;
import org.jspecify.annotations.Nullable;

/// Finds comparisons of measured values in definitions that never ask whether there is one. Within
/// a query an element that is missing is no element, which needs no saying.
final class MissingLint {
  private final Lints lints;
  private final Library library;
  private final Set<String> asked = new HashSet<>();

  MissingLint(Lints lints, Library library) {
    this.lints = lints;
    this.library = library;
  }

  void look(ExpressionDef definition) {
    asked.clear();
    ask(definition.getExpression());
    look(definition.getExpression());
  }

  private void ask(@Nullable Expression of) {
    if (of == null) {
      return;
    }
    if (of instanceof IsNull isNull && isNull.getOperand() != null) {
      asked.add(Elm.key(isNull.getOperand()));
    }
    Elm.children(of).forEach(this::ask);
  }

  private void look(@Nullable Expression of) {
    if (of == null
        || of instanceof Query
        || of instanceof IsTrue
        || of instanceof IsFalse
        || of instanceof Coalesce) {
      return;
    }
    if (of instanceof BinaryExpression pair && isOrder(pair)) {
      pair.getOperand().stream()
          .map(Elm::bare)
          .filter(this::measured)
          .filter(side -> !asked.contains(Elm.key(side)))
          .findFirst()
          .ifPresent(
              side ->
                  lints.add(
                      Lint.MISSING_DATA,
                      library,
                      pair,
                      "`"
                          + Elm.words(side)
                          + "` is compared, and nothing says what holds without it"));
    }
    Elm.children(of).forEach(this::look);
  }

  private static boolean isOrder(BinaryExpression pair) {
    return pair instanceof Less
        || pair instanceof LessOrEqual
        || pair instanceof Greater
        || pair instanceof GreaterOrEqual;
  }

  // A quantity or decimal that comes out of the record: by name, as an operand, or picked on the
  // spot.
  private boolean measured(Expression of) {
    boolean amount = Elm.type(of).equals("Quantity") || Elm.type(of).equals("Decimal");
    return switch (of) {
      case OperandRef operand -> Elm.type(of).equals("Quantity");
      case FunctionRef call -> amount && retrieves(call, 0);
      case ExpressionRef reference -> amount && retrieves(reference, 0);
      case Coalesce given -> false;
      default -> amount && picks(of);
    };
  }

  private static boolean picks(Expression of) {
    return of instanceof First
        || of instanceof Last
        || of instanceof AggregateExpression
        || (of instanceof org.hl7.elm.r1.Property property
            && property.getSource() != null
            && picks(Elm.bare(property.getSource())));
  }

  private boolean retrieves(Expression of, int depth) {
    if (of instanceof Retrieve) {
      return true;
    }
    boolean below = Elm.children(of).stream().anyMatch(child -> retrieves(child, depth));
    if (below || depth > 20 || !(of instanceof ExpressionRef reference)) {
      return below;
    }
    return lints
        .libraries()
        .home(library, reference)
        .flatMap(home -> lints.libraries().definition(home, reference.getName()))
        .map(ExpressionDef::getExpression)
        .map(body -> retrieves(body, depth + 1))
        .orElse(false);
  }
}

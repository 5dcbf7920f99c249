package org.primum.logic.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.CaseItem;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.Or;
import org.jspecify.annotations.Nullable;

/// Finds conditions that are always the same, and branches of a `case` that an earlier one always
/// takes.
final class BranchLint {
  private final Lints lints;
  private final Library library;

  BranchLint(Lints lints, Library library) {
    this.lints = lints;
    this.library = library;
  }

  void look(ExpressionDef definition) {
    look(definition.getExpression(), false);
  }

  private void look(@Nullable Expression of, boolean inConjunction) {
    if (of == null) {
      return;
    }
    switch (of) {
      case If choice -> constant(choice.getCondition(), choice);
      case And and -> {
        and.getOperand().forEach(each -> constant(each, and));
        if (!inConjunction) {
          contradiction(and);
        }
      }
      case Or or -> or.getOperand().forEach(each -> constant(each, or));
      case Case cases when cases.getComparand() == null -> cases(cases);
      default -> {}
    }
    Elm.children(of).forEach(child -> look(child, of instanceof And));
  }

  private void constant(@Nullable Expression condition, Expression around) {
    if (condition == null) {
      return;
    }
    Expression bare = Elm.bare(condition);
    boolean truth = bare instanceof Literal && Elm.type(bare).equals("Boolean");
    if (truth || bare instanceof Null) {
      add(around, "a condition is always `" + (truth ? Elm.words(bare) : "null") + "`");
    }
  }

  private void contradiction(And and) {
    List<Bound> bounds = bounds(and);
    for (int i = 0; i < bounds.size(); i++) {
      for (Bound later : bounds.subList(i + 1, bounds.size())) {
        if (bounds.get(i).excludes(later)) {
          add(and, "`" + bounds.get(i) + "` and `" + later + "` cannot both hold");
        }
      }
    }
  }

  private static List<Bound> bounds(Expression condition) {
    return Elm.conjuncts(condition).stream().flatMap(each -> Bound.of(each).stream()).toList();
  }

  private void cases(Case cases) {
    List<Expression> earlier = new ArrayList<>();
    for (CaseItem item : cases.getCaseItem()) {
      Expression when = item.getWhen();
      if (when != null) {
        constant(when, when);
        unreachable(when, earlier);
        earlier.add(when);
      }
    }
  }

  private void unreachable(Expression when, List<Expression> earlier) {
    for (Expression before : earlier) {
      Optional<Bound> taken = Bound.of(before);
      boolean same = Elm.key(before).equals(Elm.key(when));
      if (same || bounds(when).stream().anyMatch(b -> taken.map(b::implies).orElse(false))) {
        add(
            when,
            same
                ? "this `when` stands further up already"
                : "whatever gets here was taken by `" + taken.orElseThrow() + "` further up");
        return;
      }
    }
  }

  private void add(Expression at, String found) {
    lints.add(Lint.DEAD_BRANCH, library, at, found);
  }
}

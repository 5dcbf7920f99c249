package org.primum.logic.lint;

import java.util.List;
import java.util.Set;
import org.hl7.elm.r1.Contains;
import org.hl7.elm.r1.EndsWith;
import org.hl7.elm.r1.Equal;
import org.hl7.elm.r1.Equivalent;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Lower;
import org.hl7.elm.r1.Matches;
import org.hl7.elm.r1.NotEqual;
import org.hl7.elm.r1.PositionOf;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.StartsWith;
import org.hl7.elm.r1.Upper;
import org.jspecify.annotations.Nullable;

/// Finds texts that are compared where a code belongs. Elements whose values FHIR fixes, as a
/// status, are no such places.
final class TextLint {
  private static final Set<String> FREE = Set.of("display", "text", "code", "unit");

  private final Lints lints;
  private final Library library;

  TextLint(Lints lints, Library library) {
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
    if (comparesTexts(of)) {
      List<Expression> sides =
          of instanceof PositionOf position
                  && position.getPattern() != null
                  && position.getString() != null
              ? List.of(position.getPattern(), position.getString())
              : Elm.children(of);
      boolean literal = sides.stream().anyMatch(TextLint::isText);
      sides.stream()
          .map(Elm::bare)
          .filter(side -> literal && isFree(side))
          .findFirst()
          .ifPresent(
              side ->
                  lints.add(
                      Lint.CODE_AS_TEXT,
                      library,
                      of,
                      "`" + Elm.words(side) + "` is compared with a text"));
    }
    Elm.children(of).forEach(this::look);
  }

  private static boolean comparesTexts(Expression of) {
    return switch (of) {
      case Equal equal -> true;
      case NotEqual equal -> true;
      case Equivalent equivalent -> true;
      case In in -> true;
      case Contains contains -> true;
      case Matches matches -> true;
      case StartsWith starts -> true;
      case EndsWith ends -> true;
      case PositionOf position -> true;
      default -> false;
    };
  }

  private static boolean isText(Expression of) {
    Expression bare = Elm.bare(of);
    return (bare instanceof Literal && Elm.type(bare).equals("String"))
        || (bare instanceof org.hl7.elm.r1.List list
            && !list.getElement().isEmpty()
            && list.getElement().stream().allMatch(TextLint::isText));
  }

  private static boolean isFree(Expression of) {
    if (of instanceof Lower || of instanceof Upper) {
      return Elm.children(of).stream().map(Elm::bare).anyMatch(TextLint::isFree);
    }
    if (!(of instanceof Property property) || property.getPath() == null) {
      return false;
    }
    // A value of an element is the element once more.
    String path = property.getPath().replaceFirst("\\.?value$", "");
    if (path.isEmpty()) {
      return property.getSource() != null && isFree(Elm.bare(property.getSource()));
    }
    return FREE.contains(path.substring(path.lastIndexOf('.') + 1));
  }
}

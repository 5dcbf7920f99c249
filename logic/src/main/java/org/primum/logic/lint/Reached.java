package org.primum.logic.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.QueryLetRef;

/// Walks everything that `Alert` and `Score` rest on as it would be evaluated: into definitions,
/// and into functions with what they are called with.
final class Reached {
  // Deeper than people write; CQL forbids recursion, a tree that has it is not followed for ever.
  private static final int DEEPEST = 60;

  private final Libraries libraries;
  private final List<? extends Visitor> visitors;
  private final Set<String> done = new HashSet<>();

  Reached(Libraries libraries, List<? extends Visitor> visitors) {
    this.libraries = libraries;
    this.visitors = visitors;
  }

  /// An expression, the library it stands in, and what its operands stand for.
  ///
  /// @param depth of calls around it
  record Spot(Library library, Expression expression, Map<String, Spot> operands, int depth) {
    /// An expression beside or below this one.
    Spot at(Expression other) {
      return new Spot(library, other, operands, depth);
    }
  }

  /// What looks at each expression once it is reached.
  interface Visitor {
    /// Looks at `spot`.
    ///
    /// @param bounded true where what comes of a list here is bounded in time further out
    void visit(Spot spot, boolean bounded, Reached reached);
  }

  void walk() {
    for (String name : List.of("Alert", "Score")) {
      libraries
          .definition(libraries.main(), name)
          .map(ExpressionDef::getExpression)
          .ifPresent(
              expression -> walk(new Spot(libraries.main(), expression, Map.of(), 0), false));
    }
  }

  private void walk(Spot spot, boolean bounded) {
    if (spot.depth() > DEEPEST) {
      return;
    }
    visitors.forEach(visitor -> visitor.visit(spot, bounded, this));
    Optional<Spot> target = target(spot);
    if (target.isPresent()) {
      boolean definition = Elm.isDefinition(spot.expression());
      if (!definition
          || done.add(Elm.key(spot.expression()) + Libraries.name(spot.library()) + bounded)) {
        walk(target.get(), bounded);
      }
    } else if (spot.expression() instanceof Query query) {
      Spot elements = elements(spot, query);
      boolean inside = bounded || Windows.bounded(query, elements, this);
      Elm.sources(query).forEach(source -> walk(spot.at(source), inside));
      Elm.beside(query).forEach(other -> walk(elements.at(other), false));
    } else {
      Elm.children(spot.expression()).forEach(child -> walk(spot.at(child), bounded));
    }
  }

  // What is beside the sources may name their elements.
  private static Spot elements(Spot spot, Query query) {
    Map<String, Spot> operands = new HashMap<>(spot.operands());
    query
        .getSource()
        .forEach(
            source -> {
              Expression list = source.getExpression();
              if (list != null) {
                operands.put(alias(String.valueOf(source.getAlias())), spot.at(list));
              }
            });
    Spot within = new Spot(spot.library(), spot.expression(), operands, spot.depth());
    // A `let` may rest on those before it.
    for (LetClause let : query.getLet()) {
      Expression value = let.getExpression();
      if (value != null) {
        Map<String, Spot> more = new HashMap<>(within.operands());
        more.put(let(String.valueOf(let.getIdentifier())), within.at(value));
        within = new Spot(spot.library(), spot.expression(), more, spot.depth());
      }
    }
    return within;
  }

  /// What the elements called `name` are taken from, under the key that no operand has.
  static String alias(String name) {
    return "alias " + name;
  }

  private static String let(String name) {
    return "let " + name;
  }

  /// True where an expression rests on a record, by a `let` as well.
  boolean ofRecord(Spot spot) {
    if (spot.expression() instanceof QueryLetRef) {
      return target(spot).map(this::ofRecord).orElse(false);
    }
    return Elm.isOfRecord(spot.expression())
        || Elm.children(spot.expression()).stream().anyMatch(each -> ofRecord(spot.at(each)));
  }

  /// Where a name leads: into a definition, a function with its operands, or what an operand is.
  Optional<Spot> target(Spot spot) {
    return switch (spot.expression()) {
      case FunctionRef call -> function(spot, call);
      case ExpressionRef reference ->
          libraries
              .home(spot.library(), reference)
              .flatMap(
                  home ->
                      libraries
                          .definition(home, reference.getName())
                          .map(ExpressionDef::getExpression)
                          .map(body -> new Spot(home, body, Map.of(), spot.depth() + 1)));
      case OperandRef operand ->
          Optional.ofNullable(spot.operands().get(String.valueOf(operand.getName())));
      case QueryLetRef let ->
          Optional.ofNullable(spot.operands().get(let(String.valueOf(let.getName()))));
      default -> Optional.empty();
    };
  }

  private Optional<Spot> function(Spot spot, FunctionRef call) {
    Optional<Library> home = libraries.home(spot.library(), call).filter(libraries::isOwn);
    Optional<FunctionDef> function = home.flatMap(library -> libraries.function(library, call));
    Expression body = function.map(ExpressionDef::getExpression).orElse(null);
    if (home.isEmpty() || function.isEmpty() || body == null) {
      return Optional.empty();
    }
    Map<String, Spot> operands = new HashMap<>();
    for (int i = 0; i < call.getOperand().size(); i++) {
      operands.put(
          String.valueOf(function.get().getOperand().get(i).getName()),
          spot.at(call.getOperand().get(i)));
    }
    return Optional.of(new Spot(home.get(), body, operands, spot.depth() + 1));
  }

  Libraries libraries() {
    return libraries;
  }
}

package org.primum.risk.layers.openpsa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.documents.Nearest;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.study.EndStates;
import org.primum.risk.layers.tree.Formula;

/// Walks event trees from their initial state to every end, gathering what is collected on the way.
final class EventTreeReader {
  private static final List<String> INSTRUCTIONS =
      List.of("collect-formula", "collect-expression", "block", "rule", "event-tree");
  private static final List<String> BRANCH =
      List.of(
          "collect-formula", "collect-expression", "block", "rule", "fork", "sequence", "branch");
  private static final List<String> TREE =
      List.of("define-functional-event", "define-sequence", "define-branch", "initial-state");
  private static final int MOST_SEQUENCES = 100_000;
  private static final int DEEPEST = 400;

  private final Asking asking;
  private final FormulaReader formulas;
  private final ExpressionReader expressions;
  private final Map<String, XmlElement> trees = new LinkedHashMap<>();
  private final Map<String, XmlElement> rules = new LinkedHashMap<>();
  private int sequences;

  EventTreeReader(Asking asking, FormulaReader formulas, ExpressionReader expressions) {
    this.asking = asking;
    this.formulas = formulas;
    this.expressions = expressions;
  }

  void define(Map<String, XmlElement> all, XmlElement element) {
    Optional<String> name = asking.text(element, "name");
    if (name.isPresent() && all.putIfAbsent(name.get(), element) != null) {
      fault(element, "`" + name.get() + "` is defined twice; keep one");
    }
  }

  void defineTree(XmlElement element) {
    define(trees, element);
    for (XmlElement child : element.content()) {
      if (!TREE.contains(child.name())) {
        asking.refuse(child, TREE);
      }
    }
  }

  void defineRule(XmlElement element) {
    define(rules, element);
  }

  /// A walk so far.
  ///
  /// @param tree the event tree it is in
  /// @param states of functional events that were asked, for refusing to ask twice
  private record Walk(
      XmlElement tree,
      List<Formula> formulas,
      List<Expression> factors,
      Map<String, String> states,
      ExpressionReader.Owner owner,
      int depth) {
    Walk with(Formula formula) {
      List<Formula> more = new ArrayList<>(formulas);
      more.add(formula);
      return new Walk(tree, more, factors, states, owner, depth);
    }

    Walk with(Expression factor) {
      List<Expression> more = new ArrayList<>(factors);
      more.add(factor);
      return new Walk(tree, formulas, more, states, owner, depth);
    }

    Walk in(XmlElement next) {
      return new Walk(next, formulas, factors, states, owner, depth + 1);
    }

    Walk on(String event, String state) {
      Map<String, String> more = new LinkedHashMap<>(states);
      more.put(event, state);
      return new Walk(tree, formulas, factors, more, owner, depth + 1);
    }
  }

  /// The ends of the trees that initiating events start, or of every tree where there are none.
  ///
  /// @param initiating elements that may name an `event-tree`
  void walk(List<XmlElement> initiating, EndStates ends) {
    Map<String, String> starts = new LinkedHashMap<>();
    for (XmlElement event : initiating) {
      Optional<String> tree = event.attribute("event-tree");
      if (tree.isPresent() && !trees.containsKey(tree.get())) {
        fault(event, "event tree `" + tree.get() + "` is not defined" + hint(tree.get(), trees));
      } else if (tree.isPresent()) {
        starts.put(event.attribute("name").orElse(tree.get()), tree.get());
      }
    }
    if (starts.isEmpty()) {
      trees.keySet().forEach(tree -> starts.put(tree, tree));
    }
    starts.forEach(
        (start, name) -> {
          XmlElement tree = trees.get(name);
          if (tree != null) {
            ExpressionReader.Owner owner =
                new ExpressionReader.Owner(start, Definitions.Scope.MODEL);
            String prefix = starts.size() > 1 ? start + "/" : "";
            begin(new Walk(tree, List.of(), List.of(), Map.of(), owner, 0), prefix, ends);
          }
        });
  }

  private void begin(Walk walk, String prefix, EndStates ends) {
    List<XmlElement> initial = named(walk.tree(), "initial-state");
    if (initial.size() != 1) {
      fault(walk.tree(), "needs exactly one `<initial-state>`, found `" + initial.size() + "`");
      return;
    }
    branch(initial.getFirst(), walk, prefix, ends);
  }

  private static List<XmlElement> named(XmlElement tree, String element) {
    return tree.content().stream().filter(child -> child.name().equals(element)).toList();
  }

  private void branch(XmlElement branch, Walk before, String prefix, EndStates ends) {
    Walk walk = before;
    if (walk.depth() > DEEPEST) {
      fault(branch, "leads on for more than " + DEEPEST + " steps; is there a loop of branches?");
      return;
    }
    boolean ended = false;
    for (XmlElement child : branch.content()) {
      switch (child.name()) {
        case "fork" -> {
          fork(child, walk, prefix, ends);
          ended = true;
        }
        case "sequence" -> {
          sequence(child, walk, prefix, ends);
          ended = true;
        }
        case "branch" -> {
          Optional<XmlElement> next = find(walk.tree(), "define-branch", child);
          if (next.isPresent()) {
            branch(next.get(), walk.in(walk.tree()), prefix, ends);
          }
          ended = true;
        }
        default -> walk = instruction(child, walk, BRANCH);
      }
    }
    if (!ended) {
      fault(branch, "must end in `<fork>`, `<sequence>` or `<branch>`");
    }
  }

  private Walk instruction(XmlElement element, Walk before, List<String> allowed) {
    Walk walk = before;
    switch (element.name()) {
      case "collect-formula" -> walk = walk.with(formulas.inside(element, Definitions.Scope.MODEL));
      case "collect-expression" -> walk = walk.with(expressions.inside(element, walk.owner()));
      case "block" -> {
        for (XmlElement child : element.content()) {
          walk = instruction(child, walk, INSTRUCTIONS);
        }
      }
      case "rule" -> {
        String name = asking.text(element, "name").orElse("");
        XmlElement rule = rules.get(name);
        if (rule == null || walk.depth() > DEEPEST) {
          fault(element, "rule `" + name + "` is not defined, or calls itself");
        } else {
          Walk inside = walk.in(walk.tree());
          for (XmlElement child : rule.content()) {
            inside = instruction(child, inside, INSTRUCTIONS);
          }
          walk = inside;
        }
      }
      default -> asking.refuse(element, allowed);
    }
    return walk;
  }

  private void fork(XmlElement fork, Walk walk, String prefix, EndStates ends) {
    String event = asking.text(fork, "functional-event").orElse("");
    boolean known =
        named(walk.tree(), "define-functional-event").stream()
            .anyMatch(defined -> defined.attribute("name").filter(event::equals).isPresent());
    if (!known) {
      fault(fork, "asks for the functional event `" + event + "`, which is not defined");
    }
    if (walk.states().containsKey(event)) {
      fault(fork, "asks for `" + event + "` a second time in one sequence");
      return;
    }
    for (XmlElement path : fork.content()) {
      if (path.name().equals("path")) {
        String state = asking.text(path, "state").orElse("");
        branch(path, walk.on(event, state), prefix, ends);
      } else {
        asking.refuse(path, List.of("path"));
      }
    }
  }

  private void sequence(XmlElement element, Walk before, String prefix, EndStates ends) {
    Optional<XmlElement> definition = find(before.tree(), "define-sequence", element);
    if (definition.isEmpty()) {
      return;
    }
    Walk walk = before;
    for (XmlElement child : definition.get().content()) {
      if (child.name().equals("event-tree")) {
        String name = asking.text(child, "name").orElse("");
        XmlElement next = trees.get(name);
        if (next == null || walk.depth() > DEEPEST) {
          fault(child, "event tree `" + name + "` is not defined, or leads back to itself");
        } else {
          begin(walk.in(next), prefix, ends);
        }
        return;
      }
      walk = instruction(child, walk, INSTRUCTIONS);
    }
    if (++sequences > MOST_SEQUENCES) {
      fault(element, "is one of more than " + MOST_SEQUENCES + " sequences; split the event tree");
      return;
    }
    ends.add(prefix + element.attribute("name").orElse(""), walk.formulas(), walk.factors());
  }

  private Optional<XmlElement> find(XmlElement tree, String kind, XmlElement reference) {
    Map<String, XmlElement> all = new LinkedHashMap<>();
    named(tree, kind)
        .forEach(child -> child.attribute("name").ifPresent(name -> all.put(name, child)));
    String name = asking.text(reference, "name").orElse("");
    if (!all.containsKey(name)) {
      fault(reference, "`" + name + "` is not defined in this event tree" + hint(name, all));
    }
    return Optional.ofNullable(all.get(name));
  }

  private static String hint(String name, Map<String, XmlElement> known) {
    return Nearest.hint(name, known.keySet());
  }

  private void fault(XmlElement element, String message) {
    asking.faults().add(element.place(), "event-tree", "`<" + element.name() + ">`: " + message);
  }
}

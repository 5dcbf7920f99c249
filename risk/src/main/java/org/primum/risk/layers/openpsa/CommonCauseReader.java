package org.primum.risk.layers.openpsa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.risk.layers.commoncause.CommonCauseGroup;
import org.primum.risk.layers.commoncause.CommonCauseModel;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.tree.Formula;

/// Reads common cause groups and unfolds them into basic events and gates.
final class CommonCauseReader {
  private static final List<String> ELEMENTS =
      List.of("members", "distribution", "factor", "factors");

  private final Asking asking;
  private final ExpressionReader expressions;
  private final Map<String, Formula> gates;
  private final Map<String, Expression> events;

  /// @param gates gets each member as a gate
  /// @param events gets each combination with its probability
  CommonCauseReader(
      Asking asking,
      ExpressionReader expressions,
      Map<String, Formula> gates,
      Map<String, Expression> events) {
    this.asking = asking;
    this.expressions = expressions;
    this.gates = gates;
    this.events = events;
  }

  /// The names of a group's members, which need no definition of their own.
  static List<String> members(XmlElement group) {
    return group.content().stream()
        .filter(child -> child.name().equals("members"))
        .flatMap(members -> members.content().stream())
        .flatMap(member -> member.attribute("name").stream())
        .toList();
  }

  void read(XmlElement element, Definitions.Scope scope) {
    Optional<String> name = asking.text(element, "name");
    Optional<CommonCauseModel> model = model(element);
    ExpressionReader.Owner owner = new ExpressionReader.Owner(name.orElse("group"), scope);
    List<Expression> totals = new ArrayList<>();
    Map<Integer, Expression> factors = new TreeMap<>(Comparator.naturalOrder());
    int members = members(element).size();
    for (XmlElement child : element.content()) {
      switch (child.name()) {
        case "members" -> child.content().forEach(this::checkMember);
        case "distribution" -> totals.add(expressions.inside(child, owner));
        case "factor" -> factor(child, owner, model, members, factors);
        case "factors" ->
            child.content().forEach(inner -> factor(inner, owner, model, members, factors));
        default -> asking.refuse(child, ELEMENTS);
      }
    }
    if (totals.size() != 1) {
      fault(element, "needs exactly one `<distribution>`, found `" + totals.size() + "`");
    } else if (model.isPresent() && name.isPresent()) {
      unfold(element, model.get(), totals.getFirst(), factors);
    }
  }

  private Optional<CommonCauseModel> model(XmlElement element) {
    Optional<String> word = asking.text(element, "model");
    Optional<CommonCauseModel> model = word.flatMap(CommonCauseModel::named);
    if (word.isPresent() && model.isEmpty()) {
      fault(element, "has the model `" + word.get() + "`; allowed are " + CommonCauseModel.words());
    }
    return model;
  }

  private void checkMember(XmlElement member) {
    if (!member.name().equals("basic-event")) {
      asking.refuse(member, List.of("basic-event"));
    } else {
      asking.text(member, "name");
    }
  }

  /// A factor without a level takes the next one.
  private void factor(
      XmlElement element,
      ExpressionReader.Owner owner,
      Optional<CommonCauseModel> model,
      int members,
      Map<Integer, Expression> factors) {
    if (!element.name().equals("factor")) {
      asking.refuse(element, List.of("factor"));
      return;
    }
    int first = model.map(CommonCauseModel::firstLevel).orElse(1);
    int level =
        element.attribute("level").isPresent()
            ? asking.count(element, "level").orElse(first)
            : first + factors.size();
    if (model.filter(CommonCauseModel.BETA_FACTOR::equals).isPresent()
        && level >= first
        && level <= members) {
      level = first;
    }
    if (factors.put(level, expressions.inside(element, owner)) != null) {
      fault(element, "stands twice for level `" + level + "`");
    }
  }

  private void unfold(
      XmlElement element,
      CommonCauseModel model,
      Expression total,
      Map<Integer, Expression> factors) {
    List<String> members = members(element);
    List<Integer> wanted =
        java.util.stream.IntStream.range(0, factors.size())
            .mapToObj(i -> model.firstLevel() + i)
            .toList();
    boolean levels = wanted.equals(List.copyOf(factors.keySet()));
    boolean enough =
        factors.size() >= model.fewestFactors(members.size())
            && factors.size() <= model.mostFactors(members.size());
    if (members.size() >= 2 && (!levels || !enough)) {
      fault(
          element,
          "with "
              + members.size()
              + " members and the model `"
              + model.word()
              + "` needs "
              + model.allowed(members.size())
              + ", from level `"
              + model.firstLevel()
              + "` on, found levels "
              + factors.keySet());
      return;
    }
    try {
      CommonCauseGroup group =
          new CommonCauseGroup(element.attribute("name").orElse(""), model, members);
      List<Expression> ordered = List.copyOf(factors.values());
      for (CommonCauseGroup.Combination combination : group.combinations()) {
        events.put(
            combination.event(),
            new Expression.Shared(total, model, ordered, members.size(), combination.level()));
      }
      for (Map.Entry<String, Formula> gate : group.gates().entrySet()) {
        if (gates.putIfAbsent(gate.getKey(), gate.getValue()) != null) {
          fault(element, "holds `" + gate.getKey() + "`, which belongs to another group already");
        }
        events.remove(gate.getKey());
      }
    } catch (IllegalArgumentException e) {
      asking.faults().add(element.place(), "common-cause", String.valueOf(e.getMessage()));
    }
  }

  private void fault(XmlElement element, String message) {
    asking.faults().add(element.place(), "common-cause", "`<" + element.name() + ">` " + message);
  }
}

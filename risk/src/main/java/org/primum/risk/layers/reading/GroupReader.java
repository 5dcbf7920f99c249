package org.primum.risk.layers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.layers.commoncause.CommonCauseGroup;
import org.primum.risk.layers.commoncause.CommonCauseModel;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.tree.Formula;

/// Reads common cause groups and unfolds them into basic events and gates.
final class GroupReader {
  private final Faults faults;
  private final BiFunction<String, Node, Optional<Expression>> probabilities;
  private final Map<String, Formula> gates;
  private final Map<String, Expression> events;
  private final Map<String, String> sources;

  GroupReader(
      Faults faults,
      BiFunction<String, Node, Optional<Expression>> probabilities,
      Map<String, Formula> gates,
      Map<String, Expression> events,
      Map<String, String> sources) {
    this.faults = faults;
    this.probabilities = probabilities;
    this.gates = gates;
    this.events = events;
    this.sources = sources;
  }

  void read(Fields fields) {
    fields.items("commonCause").forEach(this::group);
  }

  private void group(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<Scalar> name = fields.requireText("name");
    Optional<CommonCauseModel> model = fields.requireText("model").flatMap(this::model);
    List<String> members = members(fields);
    String id = name.map(Scalar::text).orElse("group");
    Optional<Expression> total =
        fields.require("probability").flatMap(value -> probabilities.apply(id, value));
    List<Expression> factors = factors(fields, id);
    fields.done();
    if (model.isPresent() && total.isPresent() && name.isPresent()) {
      try {
        unfold(new CommonCauseGroup(id, model.get(), members), total.get(), factors);
      } catch (IllegalArgumentException e) {
        faults.add(node.place(), "common-cause", String.valueOf(e.getMessage()));
      }
    }
    // Known by name, so that a faulty group is one fault and not one for each use.
    members.stream()
        .filter(member -> !gates.containsKey(member))
        .forEach(member -> events.putIfAbsent(member, new Expression.Constant(0)));
  }

  private Optional<CommonCauseModel> model(Scalar word) {
    Optional<CommonCauseModel> model = CommonCauseModel.named(word.text());
    if (model.isEmpty()) {
      faults.add(
          word.place(),
          "common-cause",
          "model `"
              + word.text()
              + "` is not known"
              + Nearest.hint(word.text(), CommonCauseModel.words()));
    }
    return model;
  }

  private List<String> members(Fields fields) {
    List<String> members = new ArrayList<>();
    fields.require("members");
    for (Node item : fields.items("members")) {
      if (item instanceof Scalar(String member, Place place)) {
        members.add(member);
        if (events.containsKey(member) || gates.containsKey(member)) {
          faults.add(
              place,
              "duplicate",
              "`" + member + "` is defined already; a member's probability is that of its group");
        }
      } else {
        faults.add(item.place(), "shape", "a name is expected, found " + item.description());
      }
    }
    return members;
  }

  private List<Expression> factors(Fields fields, String id) {
    List<Expression> factors = new ArrayList<>();
    fields.require("factors");
    for (Node item : fields.items("factors")) {
      Mapping alone =
          new Mapping(List.of(new Mapping.Member("factors", item.place(), item)), item.place());
      if (item instanceof Mapping) {
        probabilities.apply(id + "/factor " + (factors.size() + 1), item).ifPresent(factors::add);
      } else {
        Optional<BigDecimal> number = Fields.of(alone, faults).requireDecimal("factors");
        number.ifPresent(value -> factors.add(new Expression.Constant(value.doubleValue())));
      }
    }
    return factors;
  }

  private void unfold(CommonCauseGroup group, Expression total, List<Expression> factors) {
    CommonCauseModel model = group.model();
    int members = group.members().size();
    if (factors.size() < model.fewestFactors(members)
        || factors.size() > model.mostFactors(members)) {
      throw new IllegalArgumentException(
          "common cause group `"
              + group.name()
              + "` needs "
              + model.allowed(members)
              + " for the model `"
              + model.word()
              + "`, found `"
              + factors.size()
              + "`");
    }
    Optional<String> source = Optional.ofNullable(sources.get(group.name()));
    for (CommonCauseGroup.Combination combination : group.combinations()) {
      events.put(
          combination.event(),
          new Expression.Shared(total, model, factors, members, combination.level()));
      source.ifPresent(words -> sources.put(combination.event(), words));
    }
    gates.putAll(group.gates());
  }
}

package org.primum.risk.layers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.study.EndStates;
import org.primum.risk.layers.study.Subject;
import org.primum.risk.layers.study.TreeStudy;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;
import org.primum.risk.model.Quantity;
import org.primum.risk.reading.ProbabilityReader;

/// Reads fault trees, event trees and bow-ties.
///
/// # Keys
///
/// - `tree`: the title. `gates`: by name, each a formula. `top`: the one gate asked for; without it
///   every gate that no other gate uses, so that a bow-tie tells its knot.
/// - `events`: by name, a probability with its source as in a harm model, or a bare number, which
///   is taken as exact and listed as without source.
/// - `commonCause`: a list of `{name, model, members, probability, factors}`.
/// - `eventTree`: `starts` with a gate or an event, where it is a bow-tie; `first`: the first
///   question.
final class TreeReader {
  private final Faults faults;
  private final ProbabilityReader probabilities;
  private final Map<String, Formula> gates = new LinkedHashMap<>();
  private final Map<String, Expression> events = new LinkedHashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, Place> used = new LinkedHashMap<>();

  TreeReader(Faults faults) {
    this.faults = faults;
    this.probabilities = new ProbabilityReader(faults);
  }

  TreeStudy read(Fields fields) {
    Optional<Scalar> title = fields.requireText("tree");
    Optional<Scalar> top = fields.text("top");
    FormulaNodes formulas = new FormulaNodes(faults, used);
    fields.members("events").forEach(this::event);
    for (Mapping.Member gate : fields.members("gates")) {
      if (events.containsKey(gate.key())) {
        faults.add(
            gate.keyPlace(),
            "duplicate",
            "`" + gate.key() + "` is a gate and an event; name one of them differently");
      }
      gates.put(gate.key(), formulas.read(gate.value()));
    }
    new GroupReader(faults, this::probability, gates, events, sources).read(fields);
    EndStates ends = new EndStates();
    fields.find("eventTree").ifPresent(node -> new EventTreeNodes(faults, used, ends).read(node));
    fields.done();
    checkNames(fields.place());
    checkTop(top, ends, fields.place());
    faults.throwIfAny();
    FaultTree causes = new FaultTree(gates);
    return new TreeStudy(
        title.orElseThrow().text(),
        causes.with(ends.gates()),
        events,
        Map.of(),
        sources,
        subjects(causes, top, ends),
        TreeStudy.YEAR_HOURS);
  }

  private static List<Subject> subjects(FaultTree causes, Optional<Scalar> top, EndStates ends) {
    List<Subject> subjects = new ArrayList<>();
    if (top.isPresent()) {
      subjects.add(Subject.top(top.get().text()));
    } else {
      causes.tops().stream().map(Subject::top).forEach(subjects::add);
    }
    subjects.addAll(ends.subjects());
    return subjects;
  }

  private void event(Mapping.Member member) {
    String name = member.key();
    probability(name, member.value()).ifPresent(expression -> events.put(name, expression));
    used.putIfAbsent(name, member.keyPlace());
    if (events.get(name) == null) {
      // Known by name, so that its uses are no second fault.
      events.put(name, new Expression.Constant(0));
    }
  }

  /// A bare number, or a distribution with its source.
  private Optional<Expression> probability(String name, Node node) {
    if (node instanceof Scalar) {
      Mapping alone =
          new Mapping(List.of(new Mapping.Member(name, node.place(), node)), node.place());
      Optional<BigDecimal> number = Fields.of(alone, faults).requireDecimal(name);
      if (number.isPresent()
          && (number.get().signum() < 0 || number.get().compareTo(BigDecimal.ONE) > 0)) {
        faults.add(
            node.place(),
            "probability",
            "probability of `" + name + "` is `" + number.get().toPlainString() + "`; give 0 to 1");
        return Optional.empty();
      }
      return number.map(value -> new Expression.Constant(value.doubleValue()));
    }
    Fields fields = Fields.of(node, faults);
    Optional<Quantity> quantity = probabilities.read(name, fields);
    fields.done();
    quantity.ifPresent(found -> sources.put(name, found.source().description()));
    return quantity.map(found -> new Expression.Uncertain(name, found.distribution()));
  }

  private void checkNames(Place place) {
    Set<String> known = new TreeSet<>(events.keySet());
    known.addAll(gates.keySet());
    used.forEach(
        (name, where) -> {
          if (!known.contains(name)) {
            faults.add(
                where,
                "unknown-event",
                "`" + name + "` is neither a gate nor an event" + Nearest.hint(name, known));
          }
        });
    FaultTree.loop(gates)
        .ifPresent(
            loop ->
                faults.add(
                    used.getOrDefault(loop.getFirst(), place),
                    "loop",
                    "gate `"
                        + loop.getFirst()
                        + "` rests on itself: "
                        + String.join(" → ", loop)
                        + "; break the loop"));
  }

  private void checkTop(Optional<Scalar> top, EndStates ends, Place place) {
    if (top.isPresent() && !gates.containsKey(top.get().text())) {
      faults.add(
          top.get().place(),
          "unknown-gate",
          "`top` is `"
              + top.get().text()
              + "`, which is no gate"
              + Nearest.hint(top.get().text(), gates.keySet()));
    }
    if (gates.isEmpty() && ends.subjects().isEmpty()) {
      faults.add(place, "empty", "the file has no gate and no event tree; nothing is asked");
    }
  }
}

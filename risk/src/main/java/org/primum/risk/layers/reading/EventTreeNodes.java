package org.primum.risk.layers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.layers.study.EndStates;
import org.primum.risk.layers.tree.Formula;

/// Reads an event tree: questions `{ask: failure, works: next, fails: next}`, where `failure` is a
/// gate or an event and `next` another question or the name of the state it ends in.
final class EventTreeNodes {
  private final Faults faults;
  private final Map<String, Place> used;
  private final EndStates ends;

  /// @param used gets every name that is asked for
  EventTreeNodes(Faults faults, Map<String, Place> used, EndStates ends) {
    this.faults = faults;
    this.used = used;
    this.ends = ends;
  }

  void read(Node node) {
    Fields fields = Fields.of(node, faults);
    List<Formula> begin = new ArrayList<>();
    fields.text("starts").map(this::name).ifPresent(begin::add);
    Optional<Node> first = fields.require("first");
    fields.done();
    first.ifPresent(question -> walk(question, begin));
  }

  private Formula name(Scalar text) {
    used.putIfAbsent(text.text(), text.place());
    return Formula.named(text.text());
  }

  private void walk(Node node, List<Formula> soFar) {
    if (node instanceof Scalar(String state, Place place)) {
      if (state.isBlank()) {
        faults.add(place, "shape", "a state or a question is expected, found nothing");
      } else {
        ends.add(state, soFar, List.of());
      }
      return;
    }
    Fields fields = Fields.of(node, faults);
    if (!(node instanceof Mapping)) {
      return;
    }
    Optional<Formula> failure = fields.requireText("ask").map(this::name);
    Optional<Node> works = fields.require("works");
    Optional<Node> fails = fields.require("fails");
    fields.done();
    if (failure.isPresent()) {
      works.ifPresent(next -> walk(next, with(soFar, new Formula.Not(failure.get()))));
      fails.ifPresent(next -> walk(next, with(soFar, failure.get())));
    }
  }

  private static List<Formula> with(List<Formula> soFar, Formula next) {
    List<Formula> all = new ArrayList<>(soFar);
    all.add(next);
    return all;
  }
}

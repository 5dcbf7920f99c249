package org.primum.risk.layers.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.model.Quantity;
import org.primum.risk.reading.ProbabilityReader;

/// Reads what somebody relies on: a probability with its source, `{between: [low, high]}` where it
/// is only assumed, or `unknown`.
final class BeliefReader {
  private final Faults faults;
  private final ProbabilityReader probabilities;

  BeliefReader(Faults faults) {
    this.faults = faults;
    this.probabilities = new ProbabilityReader(faults);
  }

  Optional<Belief> read(String name, Node node) {
    if (node instanceof Scalar scalar) {
      if (scalar.text().equals("unknown")) {
        return Optional.of(Belief.unknown(name));
      }
      faults.add(
          node.place(),
          "no-source",
          "`"
              + name
              + "` is "
              + node.description()
              + "; write a distribution with `source` and `class`, or `{between: [low, high]}` or"
              + " `unknown` where there is no source");
      return Optional.empty();
    }
    Fields fields = Fields.of(node, faults);
    if (!(node instanceof Mapping)) {
      return Optional.empty();
    }
    Optional<Node> between = fields.find("between");
    Optional<Belief> found =
        between.isPresent() ? assumed(name, between.get()) : sourced(name, fields);
    fields.done();
    return found;
  }

  private Optional<Belief> sourced(String name, Fields fields) {
    Optional<LocalDate> dated = Dates.dated(fields, faults);
    Optional<Quantity> quantity = probabilities.read(name, fields);
    return quantity.map(found -> new Belief.Sourced(found, dated));
  }

  private Optional<Belief> assumed(String name, Node node) {
    List<Double> ends = new ArrayList<>();
    if (node instanceof Sequence(List<Node> items, var place)) {
      items.forEach(item -> decimal(item).ifPresent(end -> ends.add(end.doubleValue())));
      if (items.size() == 2 && ends.size() == 2) {
        try {
          return Optional.of(new Belief.Assumed(name, ends.getFirst(), ends.getLast()));
        } catch (IllegalArgumentException e) {
          faults.add(place, "range", String.valueOf(e.getMessage()));
          return Optional.empty();
        }
      }
    }
    faults.add(node.place(), "range", "`between` must be two probabilities such as `[0.5, 0.9]`");
    return Optional.empty();
  }

  private Optional<BigDecimal> decimal(Node node) {
    Mapping alone =
        new Mapping(List.of(new Mapping.Member("between", node.place(), node)), node.place());
    return Fields.of(alone, faults).requireDecimal("between");
  }
}

package org.primum.risk.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.model.SeverityScale;

/// Reads a severity scale: `{none: 0, mild: {value: 0.0005, range: [0.0002, 0.001]}, death: 1}`.
final class ScaleReader {
  private final Faults faults;

  ScaleReader(Faults faults) {
    this.faults = faults;
  }

  Optional<SeverityScale> read(Node node) {
    if (!(node instanceof Mapping mapping)) {
      faults.add(
          node.place(), "shape", "`severity` must be a mapping, found " + node.description());
      return Optional.empty();
    }
    List<SeverityScale.Step> steps = new ArrayList<>();
    for (Mapping.Member member : mapping.members()) {
      step(member).ifPresent(steps::add);
    }
    if (steps.size() != mapping.members().size()) {
      return Optional.empty();
    }
    return build(steps, mapping.place());
  }

  private Optional<SeverityScale> build(List<SeverityScale.Step> steps, Place place) {
    try {
      return Optional.of(new SeverityScale(steps));
    } catch (IllegalArgumentException e) {
      faults.add(place, "severity", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<SeverityScale.Step> step(Mapping.Member member) {
    if (member.value() instanceof Scalar scalar) {
      Optional<BigDecimal> value = decimal(member.key(), scalar);
      return value.flatMap(exact -> checked(member, exact, exact, exact));
    }
    Fields fields = Fields.of(member.value(), faults);
    Optional<BigDecimal> value = fields.requireDecimal("value");
    List<Node> range = fields.items("range");
    fields.done();
    if (!range.isEmpty() && range.size() != 2) {
      faults.add(
          member.value().place(),
          "severity",
          "`range` of severity `" + member.key() + "` needs a low and a high end");
      return Optional.empty();
    }
    if (range.isEmpty()) {
      return value.flatMap(exact -> checked(member, exact, exact, exact));
    }
    Optional<BigDecimal> low = decimal("range", range.getFirst());
    Optional<BigDecimal> high = decimal("range", range.getLast());
    return value.isPresent() && low.isPresent() && high.isPresent()
        ? checked(member, value.get(), low.get(), high.get())
        : Optional.empty();
  }

  private Optional<SeverityScale.Step> checked(
      Mapping.Member member, BigDecimal value, BigDecimal low, BigDecimal high) {
    try {
      return Optional.of(new SeverityScale.Step(member.key(), value, low, high));
    } catch (IllegalArgumentException e) {
      faults.add(member.value().place(), "severity", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> decimal(String key, Node node) {
    Mapping alone = new Mapping(List.of(new Mapping.Member(key, node.place(), node)), node.place());
    return Fields.of(alone, faults).requireDecimal(key);
  }
}

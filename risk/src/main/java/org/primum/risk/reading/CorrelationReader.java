package org.primum.risk.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.model.Correlation;
import org.primum.risk.model.CorrelationMatrix;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Source;
import org.primum.risk.model.SourceClass;

/// Reads the declared correlations: `{between: [a, b], rho: 0.6, source: …, class: …}`.
final class CorrelationReader {
  private final Faults faults;
  private final List<Quantity> quantities;
  private final List<String> names;

  CorrelationReader(Faults faults, List<Quantity> quantities) {
    this.faults = faults;
    this.quantities = quantities;
    this.names = quantities.stream().map(Quantity::name).toList();
  }

  List<Correlation> read(List<Node> nodes, Place place) {
    List<Correlation> correlations = new ArrayList<>();
    Set<Set<String>> pairs = new HashSet<>();
    for (Node node : nodes) {
      one(node)
          .ifPresent(
              correlation -> {
                if (!pairs.add(Set.of(correlation.first(), correlation.second()))) {
                  faults.add(
                      node.place(), "correlation", "this pair is correlated twice; keep one");
                }
                correlations.add(correlation);
              });
    }
    if (faults.none() && !CorrelationMatrix.of(correlations).possible()) {
      faults.add(
          place,
          "correlation",
          "the correlations contradict each other (their matrix is not positive definite); weaken"
              + " one of them");
    }
    return correlations;
  }

  private Optional<Correlation> one(Node node) {
    Fields fields = Fields.of(node, faults);
    List<Node> between = fields.items("between");
    Optional<BigDecimal> rho = fields.requireDecimal("rho");
    Optional<Scalar> source = fields.requireText("source");
    Optional<Scalar> kind = fields.requireText("class");
    Optional<String> author = fields.text("author").map(Scalar::text);
    fields.done();
    if (between.size() != 2) {
      faults.add(
          node.place(), "correlation", "`between` needs two quantities, found " + between.size());
      return Optional.empty();
    }
    Optional<SourceClass> known = kind.flatMap(word -> SourceClass.named(word.text()));
    if (kind.isPresent() && known.isEmpty()) {
      faults.add(
          kind.get().place(),
          "source-class",
          "class `"
              + kind.get().text()
              + "` is not known"
              + Nearest.hint(kind.get().text(), SourceClass.words()));
    }
    Optional<String> first = name(between.getFirst());
    Optional<String> second = name(between.getLast());
    if (rho.isEmpty()
        || source.isEmpty()
        || known.isEmpty()
        || first.isEmpty()
        || second.isEmpty()) {
      return Optional.empty();
    }
    try {
      Source from = new Source(source.get().text(), known.get(), author, Optional.empty());
      return Optional.of(new Correlation(first.get(), second.get(), rho.get(), from));
    } catch (IllegalArgumentException e) {
      faults.add(node.place(), "correlation", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<String> name(Node node) {
    if (!(node instanceof Scalar scalar)) {
      faults.add(
          node.place(), "shape", "a quantity's name is expected, found " + node.description());
      return Optional.empty();
    }
    Optional<Quantity> found =
        quantities.stream().filter(quantity -> quantity.name().equals(scalar.text())).findFirst();
    if (found.isEmpty()) {
      faults.add(
          scalar.place(),
          "unknown-quantity",
          "quantity `"
              + scalar.text()
              + "` is not in the model"
              + Nearest.hint(scalar.text(), names));
    }
    if (found.isPresent() && found.get().distribution() instanceof Fixed) {
      faults.add(
          scalar.place(),
          "correlation",
          "quantity `" + scalar.text() + "` is fixed and varies with nothing");
      return Optional.empty();
    }
    return found.map(Quantity::name);
  }
}

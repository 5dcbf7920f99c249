package org.primum.risk.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.risk.distribution.Beta;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.distribution.Fixed;
import org.primum.risk.distribution.Jeffreys;
import org.primum.risk.distribution.JeffreysRate;
import org.primum.risk.distribution.LogNormal;
import org.primum.risk.distribution.Normal;
import org.primum.risk.distribution.Pert;
import org.primum.risk.distribution.Triangular;
import org.primum.risk.distribution.Truncated;
import org.primum.risk.distribution.Uniform;

/// Reads the one distribution that a quantity names, and holds it to the range of what is meant.
final class DistributionReader {
  /// Every distribution a file may name.
  static final List<String> NAMES =
      List.of(
          "fixed",
          "counts",
          "beta",
          "normal",
          "lognormal",
          "triangular",
          "pert",
          "uniform",
          "metalog");

  private final Faults faults;

  DistributionReader(Faults faults) {
    this.faults = faults;
  }

  /// The names of the distributions that `fields` carries, with their values.
  List<Named> named(Fields fields) {
    List<Named> found = new ArrayList<>();
    for (String name : NAMES) {
      fields.find(name).ifPresent(node -> found.add(new Named(name, node)));
    }
    return found;
  }

  /// A distribution's name with what stands under it.
  record Named(String name, Node node) {}

  /// The distribution, unless it is malformed or reaches outside what is meant.
  Optional<Distribution> read(Named named, Meaning meaning, boolean truncate) {
    Optional<Distribution> read = Optional.empty();
    try {
      read = build(named, meaning);
    } catch (IllegalArgumentException e) {
      faults.add(named.node().place(), "distribution", String.valueOf(e.getMessage()));
    }
    return read.flatMap(whole -> within(whole, meaning, truncate, named.node().place()));
  }

  private Optional<Distribution> within(
      Distribution whole, Meaning meaning, boolean truncate, Place place) {
    if (meaning.admits(whole)) {
      return Optional.of(whole);
    }
    if (truncate && !(whole instanceof Fixed)) {
      try {
        return Optional.of(new Truncated(whole, meaning.least(), meaning.most()));
      } catch (IllegalArgumentException e) {
        faults.add(place, "truncate", String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }
    String remedy =
        whole instanceof Fixed
            ? "; give a value inside"
            : "; choose a distribution that stays inside, or add `truncate: true`";
    faults.add(
        place,
        "support",
        whole.description()
            + " reaches outside "
            + meaning.range()
            + " where "
            + meaning.words()
            + " is meant"
            + remedy);
    return Optional.empty();
  }

  private Optional<Distribution> build(Named named, Meaning meaning) {
    if (named.name().equals("fixed")) {
      return fixed(named.node());
    }
    Fields fields = Fields.of(named.node(), faults);
    try {
      return switch (named.name()) {
        case "counts" -> counts(fields, meaning);
        case "beta" -> two(fields, "a", "b", Beta::new);
        case "normal" -> two(fields, "mean", "sd", Normal::new);
        case "lognormal" -> two(fields, "p5", "p95", LogNormal::new);
        case "uniform" -> two(fields, "min", "max", Uniform::new);
        case "triangular" -> three(fields, Triangular::new);
        case "pert" -> three(fields, Pert::new);
        case "metalog" -> MetalogReader.read(named.node(), fields);
        default -> Optional.empty();
      };
    } finally {
      fields.done();
    }
  }

  private Optional<Distribution> fixed(Node node) {
    Mapping alone =
        new Mapping(List.of(new Mapping.Member("fixed", node.place(), node)), node.place());
    return Fields.of(alone, faults)
        .requireDecimal("fixed")
        .map(value -> new Fixed(value.doubleValue()));
  }

  private Optional<Distribution> counts(Fields fields, Meaning meaning) {
    Optional<BigDecimal> events = fields.requireDecimal("events");
    Optional<BigDecimal> trials = fields.requireDecimal("trials");
    if (events.isEmpty() || trials.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(counts(events.get(), trials.get(), meaning));
  }

  /// Counts as the posterior that fits what is meant.
  ///
  /// @throws IllegalArgumentException if the counts do not fit it
  static Distribution counts(BigDecimal events, BigDecimal trials, Meaning meaning) {
    return switch (meaning) {
      case PROBABILITY, SEVERITY -> new Jeffreys(whole("events", events), whole("trials", trials));
      case RATE -> new JeffreysRate(whole("events", events), trials.doubleValue());
      case AMOUNT ->
          throw new IllegalArgumentException(
              "counts give a probability or a rate, an amount is meant here; choose another"
                  + " distribution");
    };
  }

  private static long whole(String name, BigDecimal value) {
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "counts needs a whole number as `" + name + "`, found `" + value.toPlainString() + "`",
          e);
    }
  }

  private interface OfTwo {
    Distribution of(double first, double second);
  }

  private interface OfThree {
    Distribution of(double min, double mode, double max);
  }

  private static Optional<Distribution> two(
      Fields fields, String first, String second, OfTwo constructor) {
    OptionalDouble a = number(fields, first);
    OptionalDouble b = number(fields, second);
    return a.isPresent() && b.isPresent()
        ? Optional.of(constructor.of(a.getAsDouble(), b.getAsDouble()))
        : Optional.empty();
  }

  private static Optional<Distribution> three(Fields fields, OfThree constructor) {
    OptionalDouble min = number(fields, "min");
    OptionalDouble mode = number(fields, "mode");
    OptionalDouble max = number(fields, "max");
    return min.isPresent() && mode.isPresent() && max.isPresent()
        ? Optional.of(constructor.of(min.getAsDouble(), mode.getAsDouble(), max.getAsDouble()))
        : Optional.empty();
  }

  private static OptionalDouble number(Fields fields, String key) {
    return fields
        .requireDecimal(key)
        .map(value -> OptionalDouble.of(value.doubleValue()))
        .orElse(OptionalDouble.empty());
  }
}

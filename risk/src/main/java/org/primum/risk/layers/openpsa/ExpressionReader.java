package org.primum.risk.layers.openpsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.primum.documents.Nearest;
import org.primum.risk.distribution.Beta;
import org.primum.risk.distribution.Distribution;
import org.primum.risk.distribution.LogNormal;
import org.primum.risk.distribution.Normal;
import org.primum.risk.distribution.NormalScore;
import org.primum.risk.distribution.Uniform;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.expression.Operator;

/// Reads expressions. Where one cannot be read, that is a fault and zero stands in, so that reading
/// goes on to the next fault.
final class ExpressionReader {
  private static final List<String> DEVIATES =
      List.of("uniform-deviate", "normal-deviate", "lognormal-deviate", "beta-deviate");

  private static final List<String> ELEMENTS =
      Stream.of(
              Stream.of("float", "int", "bool", "parameter", "system-mission-time", "switch"),
              DEVIATES.stream(),
              Arrays.stream(Operator.values()).map(Operator::word))
          .flatMap(words -> words)
          .toList();

  private static final Expression NOTHING = new Expression.Constant(0);

  private final Asking asking;
  private final Definitions definitions;

  ExpressionReader(Asking asking, Definitions definitions) {
    this.asking = asking;
    this.definitions = definitions;
  }

  /// Whose expression is read: names look around in its scope, deviates are called after it.
  static final class Owner {
    private final String id;
    private final Definitions.Scope scope;
    private int deviates;

    Owner(String id, Definitions.Scope scope) {
      this.id = id;
      this.scope = scope;
    }

    private String nextDeviate() {
      return id + "#" + ++deviates;
    }
  }

  /// The one expression inside `element`.
  Expression inside(XmlElement element, Owner owner) {
    return asking.only(element).map(child -> expression(child, owner)).orElse(NOTHING);
  }

  private Expression expression(XmlElement element, Owner owner) {
    return switch (element.name()) {
      case "float", "int" -> new Expression.Constant(asking.number(element).orElse(0));
      case "bool" -> new Expression.Constant(asking.truth(element) ? 1 : 0);
      case "system-mission-time" -> new Expression.MissionTime();
      case "parameter" -> parameter(element, owner);
      case "switch" -> choice(element, owner);
      default ->
          DEVIATES.contains(element.name()) ? deviate(element, owner) : applied(element, owner);
    };
  }

  private List<Expression> parts(XmlElement element, Owner owner) {
    List<Expression> parts = new ArrayList<>();
    element.content().forEach(child -> parts.add(expression(child, owner)));
    return parts;
  }

  private Expression applied(XmlElement element, Owner owner) {
    Optional<Operator> operator = Operator.named(element.name());
    if (operator.isEmpty()) {
      asking.refuse(element, ELEMENTS);
      return NOTHING;
    }
    List<Expression> parts = parts(element, owner);
    try {
      return new Expression.Applied(operator.get(), parts);
    } catch (IllegalArgumentException e) {
      asking.faults().add(element.place(), "arguments", String.valueOf(e.getMessage()));
      return NOTHING;
    }
  }

  private Expression parameter(XmlElement element, Owner owner) {
    Optional<String> name = asking.text(element, "name");
    if (name.isEmpty()) {
      return NOTHING;
    }
    Optional<Definitions.Definition> found = definitions.find(true, owner.scope, name.get());
    if (found.isEmpty()) {
      asking
          .faults()
          .add(
              element.place(),
              "unknown-parameter",
              "parameter `"
                  + name.get()
                  + "` is not defined"
                  + Nearest.hint(name.get(), definitions.ids(true)));
      return NOTHING;
    }
    return new Expression.Parameter(found.get().id());
  }

  /// `switch` is a chain of `ite`: the first case that holds, else the last expression.
  private Expression choice(XmlElement element, Owner owner) {
    List<XmlElement> content = element.content();
    if (content.isEmpty() || content.getLast().name().equals("case")) {
      asking
          .faults()
          .add(element.place(), "shape", "`<switch>` must end with the expression for all else");
      return NOTHING;
    }
    Expression value = expression(content.getLast(), owner);
    for (XmlElement one : content.subList(0, content.size() - 1).reversed()) {
      List<Expression> pair = one.name().equals("case") ? parts(one, owner) : List.of();
      if (pair.size() != 2) {
        asking
            .faults()
            .add(
                one.place(),
                "shape",
                "`<switch>` holds `<case>` with a condition and a value, found `<"
                    + one.name()
                    + ">`");
        return NOTHING;
      }
      value = new Expression.Applied(Operator.ITE, List.of(pair.getFirst(), pair.getLast(), value));
    }
    return value;
  }

  private Expression deviate(XmlElement element, Owner owner) {
    List<Double> numbers = new ArrayList<>();
    for (XmlElement child : element.content()) {
      if (!List.of("float", "int").contains(child.name())) {
        asking
            .faults()
            .add(
                child.place(),
                "unsupported",
                "element `<"
                    + child.name()
                    + ">` is not supported inside `<"
                    + element.name()
                    + ">`; allowed are `float`, `int`");
        return NOTHING;
      }
      OptionalDouble number = asking.number(child);
      if (number.isEmpty()) {
        return NOTHING;
      }
      numbers.add(number.getAsDouble());
    }
    try {
      return new Expression.Uncertain(owner.nextDeviate(), distribution(element.name(), numbers));
    } catch (IllegalArgumentException e) {
      asking.faults().add(element.place(), "distribution", String.valueOf(e.getMessage()));
      return NOTHING;
    }
  }

  private static Distribution distribution(String name, List<Double> numbers) {
    boolean leveled = name.equals("lognormal-deviate") && numbers.size() == 3;
    if (numbers.size() != 2 && !leveled) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` takes 2 arguments, or 3 where it is log-normal, found `"
              + numbers.size()
              + "`");
    }
    double first = numbers.getFirst();
    double second = numbers.get(1);
    return switch (name) {
      case "uniform-deviate" -> new Uniform(first, second);
      case "normal-deviate" -> new Normal(first, second);
      case "beta-deviate" -> new Beta(first, second);
      default ->
          leveled ? byErrorFactor(first, second, numbers.getLast()) : byLogarithm(first, second);
    };
  }

  /// By mean, error factor EF and its level: σ = ln EF / Φ⁻¹(level), μ = ln mean − σ²/2.
  private static Distribution byErrorFactor(double mean, double factor, double level) {
    if (!(mean > 0 && factor > 1 && level > 0.5 && level < 1)) {
      throw new IllegalArgumentException(
          "`lognormal-deviate` needs a mean above 0, an error factor above 1 and a level between 0.5"
              + " and 1, found `"
              + mean
              + "`, `"
              + factor
              + "`, `"
              + level
              + "`");
    }
    double sigma = StrictMath.log(factor) / NormalScore.of(level);
    return byLogarithm(StrictMath.log(mean) - sigma * sigma / 2, sigma);
  }

  /// By mean and standard deviation of the logarithm.
  private static Distribution byLogarithm(double mu, double sigma) {
    return new LogNormal(
        StrictMath.exp(mu - NormalScore.P95 * sigma), StrictMath.exp(mu + NormalScore.P95 * sigma));
  }
}

package org.primum.risk.layers.openpsa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.primum.documents.Faults;
import org.primum.documents.Nearest;

/// Asks elements for what they must hold, and notes what they do not.
final class Asking {
  private final Faults faults;

  Asking(Faults faults) {
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }

  /// Notes an element that we do not read.
  void refuse(XmlElement element, Collection<String> allowed) {
    faults.add(
        element.place(),
        "unsupported",
        "element `<"
            + element.name()
            + ">` is not supported here"
            + Nearest.hint(element.name(), allowed));
  }

  /// The one child that says something; none or several are a fault.
  Optional<XmlElement> only(XmlElement element) {
    List<XmlElement> content = element.content();
    if (content.size() != 1) {
      faults.add(
          element.place(),
          "shape",
          "`<"
              + element.name()
              + ">` needs exactly one element inside, found `"
              + content.size()
              + "`");
      return Optional.empty();
    }
    return Optional.of(content.getFirst());
  }

  /// The text at `attribute`; absence is a fault.
  Optional<String> text(XmlElement element, String attribute) {
    Optional<String> text = element.attribute(attribute);
    if (text.isEmpty()) {
      faults.add(
          element.place(),
          "missing-attribute",
          "`<" + element.name() + ">` needs `" + attribute + "`; add it");
    }
    return text;
  }

  /// The whole number at `attribute`, 0 to 100,000; anything else is a fault.
  OptionalInt count(XmlElement element, String attribute) {
    Optional<String> text = text(element, attribute);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.get().matches("[0-9]{1,5}")) {
      return OptionalInt.of(Integer.parseInt(text.get()));
    }
    faults.add(
        element.place(),
        "not-a-number",
        "`" + attribute + "` must be a whole number such as `2`, found `" + text.get() + "`");
    return OptionalInt.empty();
  }

  /// The number at `value`; anything but a finite number is a fault.
  OptionalDouble number(XmlElement element) {
    Optional<String> text = text(element, "value");
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (text.get().strip().matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?")) {
      double value = Double.parseDouble(text.get().strip());
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    }
    faults.add(
        element.place(),
        "not-a-number",
        "`value` must be a number such as `1.5e-3`, found `" + text.get() + "`");
    return OptionalDouble.empty();
  }

  /// The truth at `value`; anything but `true` or `false` is a fault.
  boolean truth(XmlElement element) {
    Optional<String> text = text(element, "value");
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      faults.add(
          element.place(),
          "shape",
          "`value` must be `true` or `false`, found `" + text.get() + "`");
    }
    return text.filter("true"::equals).isPresent();
  }
}

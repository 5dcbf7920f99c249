package org.primum.documents;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the fields of one mapping by name and notes every fault on the way: a missing key, a value
/// of the wrong shape, and, at [#done], every key nobody asked for.
///
/// A required field that is missing or of the wrong shape is noted as a fault and comes back empty,
/// so that reading goes on to the next fault; the caller goes on to a checked value only where
/// [Faults#none].
public final class Fields {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

  private final List<Mapping.Member> members;
  private final Place place;
  private final Faults faults;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(List<Mapping.Member> members, Place place, Faults faults) {
    this.members = members;
    this.place = place;
    this.faults = faults;
  }

  /// The fields of `node`; where it is no mapping, that is a fault and there are none.
  public static Fields of(Node node, Faults faults) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping.members(), mapping.place(), faults);
    }
    faults.add(node.place(), "shape", "a mapping is expected, found " + node.description());
    return new Fields(List.of(), node.place(), faults);
  }

  /// Where the mapping begins.
  public Place place() {
    return place;
  }

  /// The value at `key`, whatever its shape.
  public Optional<Node> find(String key) {
    asked.add(key);
    return members.stream()
        .filter(member -> member.key().equals(key))
        .map(Mapping.Member::value)
        .findFirst();
  }

  /// The value at `key`; absence is a fault.
  public Optional<Node> require(String key) {
    Optional<Node> value = find(key);
    if (value.isEmpty()) {
      faults.add(place, "missing-key", "key `" + key + "` is missing; add it");
    }
    return value;
  }

  /// The text at `key`, if there; another shape or an empty text is a fault.
  public Optional<Scalar> text(String key) {
    return find(key).flatMap(value -> asText(key, value));
  }

  /// The text at `key`; absence, another shape or an empty text is a fault.
  public Optional<Scalar> requireText(String key) {
    return require(key).flatMap(value -> asText(key, value));
  }

  /// The decimal at `key`, if there; anything but a plain decimal (no exponent, `NaN` or infinity)
  /// is a fault.
  public Optional<BigDecimal> decimal(String key) {
    return text(key).flatMap(scalar -> asDecimal(key, scalar));
  }

  /// The decimal at `key`; absence or anything but a plain decimal is a fault.
  public Optional<BigDecimal> requireDecimal(String key) {
    return requireText(key).flatMap(scalar -> asDecimal(key, scalar));
  }

  /// The items of the list at `key`, none where it is absent; another shape is a fault.
  public List<Node> items(String key) {
    return find(key)
        .map(
            value -> {
              if (value instanceof Sequence sequence) {
                return sequence.items();
              }
              faults.add(
                  value.place(),
                  "shape",
                  "`" + key + "` must be a list, found " + value.description());
              return List.<Node>of();
            })
        .orElse(List.of());
  }

  /// The members of the mapping at `key`, none where it is absent; another shape is a fault.
  public List<Mapping.Member> members(String key) {
    return find(key)
        .map(
            value -> {
              if (value instanceof Mapping mapping) {
                return mapping.members();
              }
              faults.add(
                  value.place(),
                  "shape",
                  "`" + key + "` must be a mapping, found " + value.description());
              return List.<Mapping.Member>of();
            })
        .orElse(List.of());
  }

  /// Notes every key that nobody asked for, with what was probably meant.
  public void done() {
    for (Mapping.Member member : members) {
      if (!asked.contains(member.key())) {
        faults.add(
            member.keyPlace(),
            "unknown-key",
            "key `" + member.key() + "` is not known here" + Nearest.hint(member.key(), asked));
      }
    }
  }

  private Optional<Scalar> asText(String key, Node value) {
    if (value instanceof Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    faults.add(
        value.place(), "shape", "`" + key + "` must be a text, found " + value.description());
    return Optional.empty();
  }

  private Optional<BigDecimal> asDecimal(String key, Scalar scalar) {
    if (DECIMAL.matcher(scalar.text()).matches()) {
      return Optional.of(new BigDecimal(scalar.text()));
    }
    faults.add(
        scalar.place(),
        "not-a-number",
        "`" + key + "` must be a decimal such as `0.05`, found `" + scalar.text() + "`");
    return Optional.empty();
  }
}

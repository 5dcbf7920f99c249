package org.primum.risk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.risk.model.Factor;
import org.primum.risk.model.Product;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.SourceClass;
import org.primum.risk.model.Unit;

/// Reads products of quantities: exposures per day, and chains of probabilities.
///
/// A factor is the name of a shared quantity, `{not: name}` for one minus a shared probability, or
/// a quantity written in place, `{name: {distribution}, source: …, class: …}`. Exposures may also
/// be written `a * b` (or `a × b`), or as one quantity in place.
final class ProductReader {
  private final Faults faults;
  private final QuantityRegister register;
  private final QuantityReader quantities;

  ProductReader(Faults faults, QuantityRegister register, QuantityReader quantities) {
    this.faults = faults;
    this.register = register;
    this.quantities = quantities;
  }

  /// A factor with the place where it stands.
  private record Placed(Factor factor, Place place) {}

  /// Exposures per day, whose unit must come to `per` per day.
  Optional<Product> exposures(Node node, String path, String per) {
    Unit wanted = new Unit(per, "day");
    if (node instanceof Mapping) {
      Fields fields = Fields.of(node, faults);
      Slot slot =
          Slot.withEvidence(Meaning.RATE).usually(Optional.of(wanted)).usually(SourceClass.CENSUS);
      Optional<Quantity> whole = quantities.read(path + "/exposuresPerDay", fields, slot);
      fields.done();
      whole.ifPresent(quantity -> register.keep(quantity.name(), quantity));
      return whole.flatMap(
          quantity ->
              product(
                  List.of(new Placed(new Factor(quantity, false), node.place())), node, wanted));
    }
    List<Optional<Placed>> factors = new ArrayList<>();
    if (node instanceof Scalar scalar) {
      for (String name : scalar.text().split("[*×]", -1)) {
        factors.add(reference(name.strip(), scalar.place(), true, false));
      }
    }
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> factors.add(factor(item, path, Meaning.RATE)));
    }
    return whole(factors).flatMap(known -> product(known, node, wanted));
  }

  /// The chain of probabilities of one event, the first of them per one exposure.
  Optional<Product> chain(Node node, String path, String per) {
    List<Optional<Placed>> links = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> links.add(factor(item, path, Meaning.PROBABILITY)));
    } else {
      faults.add(node.place(), "shape", "`chain` must be a list, found " + node.description());
    }
    Optional<List<Placed>> known = whole(links);
    known.ifPresent(
        list -> {
          refuseOutcomes(list);
          checkChain(list, per);
        });
    return known.map(ProductReader::product);
  }

  /// The one shared probability that a change of probability names.
  Optional<Product> single(Scalar name, String per) {
    Optional<Placed> factor = reference(name.text(), name.place(), false, false);
    factor.ifPresent(
        placed -> {
          refuseOutcomes(List.of(placed));
          checkChain(List.of(placed), per);
        });
    return factor.map(placed -> product(List.of(placed)));
  }

  private Optional<Placed> factor(Node node, String path, Meaning meaning) {
    boolean rates = meaning == Meaning.RATE;
    return switch (node) {
      case Scalar scalar -> reference(scalar.text(), scalar.place(), rates, false);
      case Mapping mapping when mapping.find("not").isPresent() -> complement(mapping);
      case Mapping mapping -> inPlace(mapping, path, meaning);
      case Sequence sequence -> {
        faults.add(
            sequence.place(), "shape", "a quantity or the name of one is expected, found a list");
        yield Optional.empty();
      }
    };
  }

  private Optional<Placed> complement(Mapping mapping) {
    Fields fields = Fields.of(mapping, faults);
    Optional<Scalar> name = fields.requireText("not");
    fields.done();
    return name.flatMap(scalar -> reference(scalar.text(), scalar.place(), false, true));
  }

  private Optional<Placed> reference(String name, Place place, boolean rates, boolean complement) {
    Set<Meaning> allowed =
        rates ? Set.of(Meaning.RATE, Meaning.PROBABILITY) : Set.of(Meaning.PROBABILITY);
    return register
        .refer(name, place, allowed)
        .map(quantity -> new Placed(new Factor(quantity, complement), place));
  }

  private Optional<Placed> inPlace(Mapping mapping, String path, Meaning meaning) {
    List<Mapping.Member> names =
        mapping.members().stream()
            .filter(member -> !QuantityReader.BESIDE.contains(member.key()))
            .toList();
    if (names.size() != 1 || !(names.getFirst().value() instanceof Mapping inner)) {
      faults.add(
          mapping.place(),
          "shape",
          "a quantity in place is written `{name: {distribution}, source: …, class: …}`");
      return Optional.empty();
    }
    String shortName = names.getFirst().key();
    Fields fields = Fields.of(merged(mapping, inner, shortName), faults);
    Slot slot = Slot.withEvidence(meaning);
    Optional<Quantity> quantity =
        quantities.read(
            path + "/" + shortName,
            fields,
            meaning == Meaning.RATE ? slot.usually(Unit.spelled(shortName)) : slot);
    fields.done();
    quantity.ifPresent(found -> register.keep(shortName, found));
    return quantity.map(found -> new Placed(new Factor(found, false), mapping.place()));
  }

  /// What stands beside the name belongs to the quantity as much as what stands under it.
  private Mapping merged(Mapping outer, Mapping inner, String shortName) {
    List<Mapping.Member> members = new ArrayList<>(inner.members());
    for (Mapping.Member member : outer.members()) {
      if (member.key().equals(shortName)) {
        continue;
      }
      if (inner.find(member.key()).isPresent()) {
        faults.add(
            member.keyPlace(),
            "duplicate-key",
            "`" + member.key() + "` is stated twice for `" + shortName + "`; keep one");
      } else {
        members.add(member);
      }
    }
    return new Mapping(members, outer.place());
  }

  private static <T> Optional<List<T>> whole(List<Optional<T>> parts) {
    boolean complete = !parts.isEmpty() && parts.stream().allMatch(Optional::isPresent);
    return complete
        ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private static Product product(List<Placed> factors) {
    return new Product(factors.stream().map(Placed::factor).toList());
  }

  private Optional<Product> product(List<Placed> factors, Node node, Unit wanted) {
    List<String> counted = new ArrayList<>();
    List<String> per = new ArrayList<>();
    for (Placed placed : factors) {
      Optional<Unit> unit = placed.factor().quantity().unit();
      if (unit.isEmpty()) {
        faults.add(
            placed.place(),
            "unit",
            "quantity `"
                + placed.factor().quantity().name()
                + "` needs a `unit: x per y`, so that exposures can be checked");
        return Optional.empty();
      }
      counted.add(unit.get().counted());
      per.add(unit.get().per());
    }
    for (String thing : List.copyOf(counted)) {
      if (per.remove(thing)) {
        counted.remove(thing);
      }
    }
    if (!counted.equals(List.of(wanted.counted())) || !per.equals(List.of(wanted.per()))) {
      faults.add(
          node.place(),
          "unit",
          "exposures come to `"
              + String.join(" × ", counted)
              + " per "
              + String.join(" × ", per)
              + "`, but the hazard's probability is per `"
              + wanted.counted()
              + "`, so they must be `"
              + wanted
              + "`");
      return Optional.empty();
    }
    return Optional.of(product(factors));
  }

  private void refuseOutcomes(List<Placed> links) {
    for (int i = 0; i < links.size(); i++) {
      boolean alerting = i == 0 && links.size() > 1;
      if (!alerting && links.get(i).factor().quantity().source().evidence().isPresent()) {
        EvidenceReader.refuse(faults, links.get(i).place());
      }
    }
  }

  private void checkChain(List<Placed> links, String per) {
    Optional<String> before = Optional.of(Unit.thing(per));
    for (Placed link : links) {
      Optional<Unit> unit =
          link.factor().complement() ? Optional.empty() : link.factor().quantity().unit();
      if (unit.isPresent() && before.isPresent() && !unit.get().per().equals(before.get())) {
        faults.add(
            link.place(),
            "unit",
            "probability `"
                + link.factor().quantity().name()
                + "` is per `"
                + unit.get().per()
                + "`, but what comes before it is `"
                + before.get()
                + "`");
      }
      before = unit.map(Unit::counted);
    }
  }
}

package org.primum.risk.reading;

import java.util.List;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.model.Factor;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Product;
import org.primum.risk.model.Quantity;
import org.primum.risk.model.Severity;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.model.Sign;
import org.primum.terms.Identifiers;

/// Reads one hazard of one option.
final class HazardReader {
  private final Faults faults;
  private final QuantityRegister register;
  private final QuantityReader quantities;
  private final ProductReader products;
  private final Optional<SeverityScale> scale;
  private final List<String> subgroups;

  /// @param subgroups those that the file declares
  HazardReader(
      Faults faults,
      QuantityRegister register,
      QuantityReader quantities,
      Optional<SeverityScale> scale,
      List<String> subgroups) {
    this.faults = faults;
    this.register = register;
    this.quantities = quantities;
    this.products = new ProductReader(faults, register, quantities);
    this.scale = scale;
    this.subgroups = subgroups;
  }

  /// What every hazard has, however its size is given.
  private record Head(
      String id, List<String> covers, boolean privacy, Optional<String> subgroup, Place place) {}

  /// A change of probability with its direction.
  private record Change(Product probability, Sign sign) {}

  Optional<Hazard> read(Node node, String option) {
    Fields fields = Fields.of(node, faults);
    Optional<Head> head = head(fields);
    String path = option + "/" + head.map(Head::id).orElse("hazard");
    Optional<Hazard> hazard =
        fields.find("harmPerYear").isPresent()
            ? judged(fields, head, path)
            : exposed(fields, head, path);
    fields.done();
    return hazard;
  }

  private Optional<Head> head(Fields fields) {
    Optional<Scalar> id = fields.requireText("id");
    id.filter(scalar -> !Identifiers.wellFormed(scalar.text()))
        .ifPresent(
            scalar ->
                faults.add(
                    scalar.place(),
                    "identifier",
                    "hazard id `"
                        + scalar.text()
                        + "` must be letters, digits, `.`, `_` or `-`, beginning with a letter or"
                        + " digit"));
    List<String> covers =
        fields.items("covers").stream()
            .filter(
                item -> {
                  if (!(item instanceof Scalar)) {
                    faults.add(
                        item.place(),
                        "shape",
                        "a hazard's name is expected, found " + item.description());
                  }
                  return item instanceof Scalar;
                })
            .map(item -> ((Scalar) item).text())
            .toList();
    Optional<Scalar> privacy = fields.text("privacy");
    privacy
        .filter(scalar -> !List.of("true", "false").contains(scalar.text()))
        .ifPresent(
            scalar ->
                faults.add(
                    scalar.place(),
                    "shape",
                    "`privacy` must be `true` or `false`, found `" + scalar.text() + "`"));
    boolean isPrivacy = privacy.filter(scalar -> scalar.text().equals("true")).isPresent();
    Optional<String> subgroup = subgroup(fields);
    return id.map(scalar -> new Head(scalar.text(), covers, isPrivacy, subgroup, fields.place()));
  }

  private Optional<String> subgroup(Fields fields) {
    Optional<Scalar> name = fields.text("subgroup");
    name.filter(scalar -> !subgroups.contains(scalar.text()))
        .ifPresent(
            scalar ->
                faults.add(
                    scalar.place(),
                    "subgroup",
                    "subgroup `"
                        + scalar.text()
                        + "` is not declared under `subgroups`"
                        + Nearest.hint(scalar.text(), subgroups)));
    return name.map(Scalar::text);
  }

  private Optional<Hazard> judged(Fields fields, Optional<Head> head, String path) {
    Optional<Sign> sign = sign(fields);
    Optional<Quantity> size =
        fields.find("harmPerYear").flatMap(node -> inPlace(node, path, "harmPerYear"));
    return head.flatMap(
        found ->
            sign.flatMap(
                direction ->
                    size.map(
                        quantity ->
                            new Hazard.Judged(
                                found.id(),
                                found.covers(),
                                direction,
                                found.privacy(),
                                found.subgroup(),
                                quantity,
                                found.place()))));
  }

  private Optional<Quantity> inPlace(Node node, String path, String name) {
    Fields body = Fields.of(node, faults);
    Meaning meaning = name.equals("severity") ? Meaning.SEVERITY : Meaning.AMOUNT;
    Optional<Quantity> quantity = quantities.read(path + "/" + name, body, Slot.of(meaning));
    body.done();
    quantity.ifPresent(found -> register.keep(found.name(), found));
    return quantity;
  }

  private Optional<Hazard> exposed(Fields fields, Optional<Head> head, String path) {
    Optional<String> per = fields.requireText("per").map(Scalar::text);
    Optional<Node> exposuresNode = fields.require("exposuresPerDay");
    Optional<Node> probabilityNode = fields.require("probability");
    Optional<Severity> severity = fields.require("severity").flatMap(node -> severity(node, path));
    // Without the denominator the parts are still read, for the faults in them.
    String denominator = per.orElse("exposure");
    Optional<Product> exposures =
        exposuresNode.flatMap(node -> products.exposures(node, path, denominator));
    Optional<Change> change = probabilityNode.flatMap(node -> change(node, path, denominator));
    if (head.isEmpty()
        || per.isEmpty()
        || exposures.isEmpty()
        || change.isEmpty()
        || severity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Hazard.Exposed(
            head.get().id(),
            head.get().covers(),
            change.get().sign(),
            head.get().privacy(),
            head.get().subgroup(),
            per.get(),
            exposures.get(),
            change.get().probability(),
            severity.get(),
            head.get().place()));
  }

  private Optional<Change> change(Node node, String path, String per) {
    Fields fields = Fields.of(node, faults);
    if (!(node instanceof Mapping)) {
      return Optional.empty();
    }
    Optional<Sign> sign = sign(fields);
    Optional<Product> product;
    if (fields.find("chain").isPresent()) {
      product = fields.find("chain").flatMap(chain -> products.chain(chain, path, per));
    } else if (fields.find("quantity").isPresent()) {
      product = fields.text("quantity").flatMap(name -> products.single(name, per));
    } else {
      Optional<Quantity> whole =
          quantities.read(path + "/probability", fields, Slot.of(Meaning.PROBABILITY));
      whole.ifPresent(quantity -> register.keep(quantity.name(), quantity));
      product = whole.map(quantity -> new Product(List.of(new Factor(quantity, false))));
    }
    fields.done();
    return sign.flatMap(direction -> product.map(found -> new Change(found, direction)));
  }

  private Optional<Sign> sign(Fields fields) {
    Optional<Scalar> word = fields.requireText("sign");
    Optional<Sign> sign = word.flatMap(scalar -> Sign.named(scalar.text()));
    if (word.isPresent() && sign.isEmpty()) {
      faults.add(
          word.get().place(),
          "sign",
          "sign `"
              + word.get().text()
              + "` is not known"
              + Nearest.hint(word.get().text(), Sign.words()));
    }
    return sign;
  }

  private Optional<Severity> severity(Node node, String path) {
    if (node instanceof Scalar scalar) {
      return word(scalar);
    }
    Fields fields = Fields.of(node, faults);
    Optional<Severity> severity;
    if (fields.find("scale").isPresent()) {
      severity = fields.text("scale").flatMap(this::word);
    } else {
      severity =
          fields
              .require("value")
              .flatMap(value -> inPlace(value, path, "severity"))
              .map(Severity.Valued::new);
    }
    fields.done();
    return severity;
  }

  private Optional<Severity> word(Scalar word) {
    if (scale.isEmpty()) {
      return Optional.empty();
    }
    Optional<SeverityScale.Step> step = scale.get().find(word.text());
    if (step.isEmpty()) {
      faults.add(
          word.place(),
          "severity",
          "severity `"
              + word.text()
              + "` is no word of the scale"
              + Nearest.hint(word.text(), scale.get().words()));
    }
    return step.map(Severity.Scaled::new);
  }
}

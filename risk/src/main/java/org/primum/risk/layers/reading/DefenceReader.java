package org.primum.risk.layers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceModel;
import org.primum.risk.layers.defence.Hole;
import org.primum.risk.layers.defence.Layer;
import org.primum.risk.layers.defence.Leadership;
import org.primum.risk.layers.defence.SharedCause;
import org.primum.risk.layers.defence.Sharing;
import org.primum.terms.RoleId;

/// Reads a model of defence.
///
/// # Keys
///
/// - `layers`: the title. `hazards`: by id, each with its `kind`.
/// - `defences`: by id, each with a `role` where one stands for it, and `detects`: by hazard, the
///   probability that it notices one that reaches it.
/// - `dependence`: a list of `{between: [layers], share: …}`.
/// - `sharing`: how that share is counted, `beta-factor` where nothing is said, or `exact`.
/// - `leadership`: `dependence`, `specialisation-kept`, `incentives-yield`, `one-mind`.
/// - `staleAfterDays`: from which age on evidence is old.
final class DefenceReader {
  private static final int MOST_DAYS = 100_000;

  private final Faults faults;
  private final BeliefReader beliefs;

  DefenceReader(Faults faults) {
    this.faults = faults;
    this.beliefs = new BeliefReader(faults);
  }

  DefenceModel read(Fields fields) {
    Optional<Scalar> title = fields.requireText("layers");
    List<Hole> hazards = hazards(fields);
    List<Layer> layers = layers(fields, hazards.stream().map(Hole::id).toList());
    Sharing sharing = sharing(fields);
    List<SharedCause> causes = causes(fields, layers.stream().map(Layer::id).toList(), sharing);
    Leadership leadership = leadership(fields);
    OptionalInt stale = stale(fields);
    fields.done();
    faults.throwIfAny();
    return new DefenceModel(
        title.orElseThrow().text(), hazards, layers, causes, leadership, sharing, stale);
  }

  private List<Hole> hazards(Fields fields) {
    List<Hole> hazards = new ArrayList<>();
    Optional<Node> node = fields.require("hazards");
    for (Mapping.Member member : node.isPresent() ? fields.members("hazards") : none()) {
      Fields hazard = Fields.of(member.value(), faults);
      Optional<Scalar> kind = hazard.requireText("kind");
      hazard.done();
      hazards.add(new Hole(member.key(), kind.map(Scalar::text).orElse("unknown")));
    }
    if (node.isPresent() && hazards.isEmpty()) {
      faults.add(node.get().place(), "empty", "`hazards` names none; name at least one");
    }
    return hazards;
  }

  private static List<Mapping.Member> none() {
    return List.of();
  }

  private List<Layer> layers(Fields fields, List<String> hazards) {
    List<Layer> layers = new ArrayList<>();
    fields.require("defences");
    for (Mapping.Member member : fields.members("defences")) {
      Fields layer = Fields.of(member.value(), faults);
      Optional<RoleId> role = layer.text("role").flatMap(this::role);
      Map<String, Belief> detects = new LinkedHashMap<>();
      layer.require("detects");
      for (Mapping.Member detected : layer.members("detects")) {
        requireKnown(detected.key(), detected.keyPlace(), hazards, "hazard");
        beliefs
            .read(member.key() + "/" + detected.key(), detected.value())
            .ifPresent(belief -> detects.put(detected.key(), belief));
      }
      layer.done();
      layers.add(new Layer(member.key(), role, detects));
    }
    return layers;
  }

  private Optional<RoleId> role(Scalar text) {
    try {
      return Optional.of(new RoleId(text.text()));
    } catch (IllegalArgumentException e) {
      faults.add(text.place(), "role", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void requireKnown(String name, Place place, List<String> known, String kind) {
    if (!known.contains(name)) {
      faults.add(
          place,
          "unknown-" + kind,
          kind + " `" + name + "` is not defined" + Nearest.hint(name, known));
    }
  }

  private Sharing sharing(Fields fields) {
    Optional<Scalar> word = fields.text("sharing");
    Optional<Sharing> known = word.flatMap(text -> Sharing.named(text.text()));
    if (word.isPresent() && known.isEmpty()) {
      faults.add(
          word.get().place(),
          "sharing",
          "`sharing` is `"
              + word.get().text()
              + "`"
              + Nearest.hint(word.get().text(), Sharing.words()));
    }
    return known.orElse(Sharing.BETA_FACTOR);
  }

  private List<SharedCause> causes(Fields fields, List<String> layers, Sharing sharing) {
    List<SharedCause> causes = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (Node node : fields.items("dependence")) {
      Fields cause = Fields.of(node, faults);
      List<String> between = new ArrayList<>();
      cause.require("between");
      for (Node item : cause.items("between")) {
        if (item instanceof Scalar(String layer, Place place)) {
          requireKnown(layer, place, layers, "layer");
          if (taken.contains(layer)) {
            faults.add(
                place,
                "dependence",
                "layer `" + layer + "` stands in a dependence already; one is allowed");
          }
          between.add(layer);
        } else {
          faults.add(item.place(), "shape", "a layer is expected, found " + item.description());
        }
      }
      taken.addAll(between);
      Optional<Belief> share =
          cause
              .require("share")
              .flatMap(value -> beliefs.read("dependence/" + String.join("+", between), value));
      cause.done();
      share
          .flatMap(found -> cause(node, () -> new SharedCause(between, found, sharing)))
          .ifPresent(causes::add);
    }
    return causes;
  }

  private Optional<SharedCause> cause(Node node, Supplier<SharedCause> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      faults.add(node.place(), "dependence", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Leadership leadership(Fields fields) {
    Optional<Node> node = fields.find("leadership");
    if (node.isEmpty()) {
      return Leadership.unknown();
    }
    Fields lead = Fields.of(node.get(), faults);
    Optional<Belief> dependence =
        lead.find("dependence").flatMap(value -> beliefs.read("leadership/dependence", value));
    Belief kept = belief(lead, "specialisation-kept");
    Belief yielding = belief(lead, "incentives-yield");
    Belief mind = belief(lead, "one-mind");
    lead.done();
    return new Leadership(dependence, kept, yielding, mind);
  }

  private Belief belief(Fields lead, String key) {
    String name = "leadership/" + key;
    return lead.find(key)
        .flatMap(value -> beliefs.read(name, value))
        .orElseGet(() -> Belief.unknown(name));
  }

  private OptionalInt stale(Fields fields) {
    Optional<BigDecimal> days = fields.decimal("staleAfterDays");
    if (days.isEmpty()) {
      return OptionalInt.empty();
    }
    double value = days.get().doubleValue();
    if (value >= 1 && value <= MOST_DAYS && value == Math.rint(value)) {
      return OptionalInt.of((int) value);
    }
    faults.add(
        fields.find("staleAfterDays").map(Node::place).orElse(fields.place()),
        "stale",
        "`staleAfterDays` must be a whole number of days from 1 on, found `"
            + days.get().toPlainString()
            + "`");
    return OptionalInt.empty();
  }
}

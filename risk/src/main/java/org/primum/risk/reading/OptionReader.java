package org.primum.risk.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.model.HarmOption;
import org.primum.risk.model.Hazard;
import org.primum.risk.model.Quantity;
import org.primum.terms.Identifiers;
import org.primum.terms.OptionId;

/// Reads one option with its hazards, and holds it to the mandatory ones.
final class OptionReader {
  private final Faults faults;
  private final QuantityRegister register;
  private final QuantityReader quantities;
  private final HazardReader hazards;
  private final List<String> mandatory;

  OptionReader(
      Faults faults,
      QuantityRegister register,
      QuantityReader quantities,
      HazardReader hazards,
      List<String> mandatory) {
    this.faults = faults;
    this.register = register;
    this.quantities = quantities;
    this.hazards = hazards;
    this.mandatory = mandatory;
  }

  Optional<HarmOption> read(Mapping.Member member) {
    String name = member.key();
    if (!Identifiers.wellFormed(name)) {
      faults.add(
          member.keyPlace(),
          "identifier",
          "option `"
              + name
              + "` must be letters, digits, `.`, `_` or `-`, beginning with a letter or digit");
      return Optional.empty();
    }
    OptionId id = new OptionId(name);
    Fields fields = Fields.of(member.value(), faults);
    Optional<Compliance> compliance = compliance(fields);
    if (id.equals(HarmOption.DO_NOTHING)) {
      refuseHarmOfDoingNothing(fields);
      fields.done();
      return Optional.of(
          new HarmOption(id, List.of(), Map.of(), Optional.empty(), compliance, member.keyPlace()));
    }
    List<Node> nodes = fields.items("hazards");
    List<Hazard> read = new ArrayList<>();
    nodes.forEach(node -> hazards.read(node, name).ifPresent(read::add));
    Map<String, Scalar> notApplicable = notApplicable(fields);
    Optional<Quantity> minutes = minutes(fields, name);
    fields.done();
    checkIds(read);
    checkExclusive(read);
    // Coverage is judged only where every hazard could be read, lest one fault show as two.
    if (read.size() == nodes.size()) {
      checkMandatory(read, notApplicable, member.keyPlace(), name);
    }
    Map<String, String> reasons = new TreeMap<>();
    notApplicable.forEach((hazard, reason) -> reasons.put(hazard, reason.text()));
    return Optional.of(new HarmOption(id, read, reasons, minutes, compliance, member.keyPlace()));
  }

  private void refuseHarmOfDoingNothing(Fields fields) {
    for (String key : List.of("hazards", "notApplicable", "usability")) {
      fields
          .find(key)
          .ifPresent(
              node ->
                  faults.add(
                      node.place(),
                      "doing-nothing",
                      "doing nothing has no `"
                          + key
                          + "` of its own: harm is measured against it; state in the other options"
                          + " what they add or avert"));
    }
  }

  private Optional<Compliance> compliance(Fields fields) {
    Optional<Scalar> word = fields.text("compliance");
    Optional<Compliance> compliance = word.flatMap(scalar -> Compliance.named(scalar.text()));
    if (word.isPresent() && compliance.isEmpty()) {
      faults.add(
          word.get().place(),
          "compliance",
          "compliance `"
              + word.get().text()
              + "` is not known"
              + Nearest.hint(word.get().text(), Compliance.words()));
    }
    return compliance;
  }

  private Map<String, Scalar> notApplicable(Fields fields) {
    Map<String, Scalar> reasons = new LinkedHashMap<>();
    for (Mapping.Member member : fields.members("notApplicable")) {
      if (member.value() instanceof Scalar reason && !reason.text().isBlank()) {
        reasons.put(member.key(), reason);
      } else {
        faults.add(
            member.value().place(),
            "shape",
            "`" + member.key() + "` needs the reason why it does not apply, in a sentence");
      }
      if (!mandatory.isEmpty() && !mandatory.contains(member.key())) {
        faults.add(
            member.keyPlace(),
            "unknown-hazard",
            "`"
                + member.key()
                + "` is no mandatory hazard"
                + Nearest.hint(member.key(), mandatory));
      }
    }
    return reasons;
  }

  private Optional<Quantity> minutes(Fields fields, String option) {
    Optional<Node> node = fields.find("usability");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Fields usability = Fields.of(node.get(), faults);
    Optional<Quantity> minutes =
        usability
            .require("clinicianMinutesSaved")
            .flatMap(
                body -> {
                  Fields inner = Fields.of(body, faults);
                  Optional<Quantity> quantity =
                      quantities.read(
                          option + "/clinicianMinutesSaved", inner, Slot.of(Meaning.AMOUNT));
                  inner.done();
                  return quantity;
                });
    usability.done();
    minutes.ifPresent(quantity -> register.keep(quantity.name(), quantity));
    return minutes;
  }

  private void checkIds(List<Hazard> read) {
    Set<String> seen = new HashSet<>();
    for (Hazard hazard : read) {
      if (!seen.add(hazard.id())) {
        faults.add(
            hazard.place(),
            "duplicate-hazard",
            "hazard `" + hazard.id() + "` stands twice in this option; keep one");
      }
      for (String covered : hazard.covers()) {
        if (!mandatory.isEmpty() && !mandatory.contains(covered)) {
          faults.add(
              hazard.place(),
              "unknown-hazard",
              "hazard `"
                  + hazard.id()
                  + "` covers `"
                  + covered
                  + "`, which is no mandatory hazard"
                  + Nearest.hint(covered, mandatory));
        }
      }
    }
  }

  private void checkExclusive(List<Hazard> read) {
    Map<String, Double> sums = new TreeMap<>();
    for (Hazard hazard : read) {
      if (hazard instanceof Hazard.Exposed exposed) {
        String exposure = exposed.sign().word() + " " + exposed.exposures().description();
        double sum = sums.merge(exposure, exposed.probability().productOfMeans(), Double::sum);
        if (sum > 1) {
          faults.add(
              exposed.place(),
              "not-exclusive",
              "outcomes of one `"
                  + exposed.per()
                  + "` exclude each other, but with hazard `"
                  + exposed.id()
                  + "` their mean probabilities sum beyond 1; lower them or split the exposure");
        }
      }
    }
  }

  private void checkMandatory(
      List<Hazard> read, Map<String, Scalar> notApplicable, Place place, String option) {
    for (String hazard : mandatory) {
      boolean quantified =
          read.stream().anyMatch(one -> one.id().equals(hazard) || one.covers().contains(hazard));
      Scalar reason = notApplicable.get(hazard);
      if (quantified && reason != null) {
        faults.add(
            reason.place(),
            "mandatory-hazard",
            "hazard `" + hazard + "` is quantified and called not applicable; keep one");
      }
      if (!quantified && reason == null) {
        faults.add(
            place,
            "mandatory-hazard",
            "option `"
                + option
                + "` must quantify the mandatory hazard `"
                + hazard
                + "` (a hazard of that id, or with `covers: ["
                + hazard
                + "]`), or say why it does not apply: `notApplicable: {"
                + hazard
                + ": because …}`");
      }
    }
  }
}

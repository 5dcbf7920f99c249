package org.primum.change.event;

import static org.primum.change.event.Members.array;
import static org.primum.change.event.Members.event;

import org.primum.change.dossier.PartVersion;
import org.primum.change.event.RaisingEvent.Matter;
import org.primum.change.event.RaisingEvent.Objected;
import org.primum.change.event.RaisingEvent.OptionAdded;
import org.primum.change.event.RaisingEvent.PartAttached;
import org.primum.change.event.RaisingEvent.PinnedCharter;
import org.primum.change.event.RaisingEvent.Raised;
import org.primum.change.event.RaisingEvent.Reopened;
import org.primum.change.event.RaisingEvent.Withdrawn;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Proportion;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.json.Json;

/// The JSON of [RaisingEvent].
final class RaisingJson {
  private RaisingJson() {}

  static Json.Obj json(RaisingEvent event) {
    return switch (event) {
      case Raised raised -> raised(raised);
      case OptionAdded(ChangeOption option) -> merge("option-added", option.json());
      case PartAttached(PartVersion part) -> merge("part-attached", part.json());
      case Objected objected -> {
        Json.Builder json = event("objected");
        objected.decision().ifPresent(decision -> json.put("decision", decision.value()));
        yield json.put("reason", objected.reason().json()).build();
      }
      case Withdrawn withdrawn ->
          event("withdrawn").put("reason", withdrawn.reason().json()).build();
      case Reopened(Commitment reason) -> event("reopened").put("reason", reason.json()).build();
    };
  }

  private static Json.Obj raised(Raised raised) {
    Matter matter = raised.matter();
    return event("raised")
        .put("change", matter.change().value())
        .put("kind", matter.kind().value())
        .put("title", matter.title())
        .put("options", array(matter.options(), ChangeOption::json))
        .put("traits", traits(matter.traits()))
        .put(
            "charter",
            Json.object()
                .put("digest", raised.charter().digest().hex())
                .put("version", raised.charter().version())
                .build())
        .put("needed", Json.texts(raised.needed().stream().map(DecisionId::value).toList()))
        .build();
  }

  private static Json.Obj traits(ChangeTraits traits) {
    Json.Builder json =
        Json.object()
            .put("spend", traits.spend())
            .put("clinicalContent", traits.clinicalContent())
            .put("reachesPatients", traits.reachesPatients());
    if (!(traits.proportion() instanceof Proportion.Major)) {
      json.put("proportion", traits.proportion().words());
    }
    return json.build();
  }

  private static ChangeTraits traits(Json.Obj json) {
    return new ChangeTraits(
        json.bool("spend"),
        json.bool("clinicalContent"),
        json.bool("reachesPatients"),
        Proportion.of(json.find("proportion").map(any -> json.text("proportion")).orElse("major")));
  }

  private static Json.Obj merge(String word, Json.Obj members) {
    Json.Builder json = event(word);
    members.members().forEach(json::put);
    return json.build();
  }

  static RaisingEvent of(String word, Json.Obj json) {
    return switch (word) {
      case "raised" -> raised(json);
      case "option-added" -> new OptionAdded(ChangeOption.of(json));
      case "part-attached" -> new PartAttached(PartVersion.of(json));
      case "objected" ->
          new Objected(
              json.find("decision").map(any -> Members.decision(json)),
              Members.commitment(json, "reason"));
      case "withdrawn" -> new Withdrawn(Members.commitment(json, "reason"));
      case "reopened" -> new Reopened(Members.commitment(json, "reason"));
      default -> throw Members.unknown(word);
    };
  }

  private static Raised raised(Json.Obj json) {
    Json.Obj charter = json.object("charter");
    return new Raised(
        new Matter(
            new ChangeId(json.text("change")),
            new KindId(json.text("kind")),
            json.text("title"),
            Members.objects(json, "options", ChangeOption::of),
            traits(json.object("traits"))),
        new PinnedCharter(Members.digest(charter, "digest"), charter.text("version")),
        Members.texts(json, "needed").stream().map(DecisionId::new).toList());
  }
}

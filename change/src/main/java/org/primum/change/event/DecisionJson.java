package org.primum.change.event;

import static org.primum.change.event.Members.decision;
import static org.primum.change.event.Members.event;

import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.dossier.DossierRef;
import org.primum.change.event.DecisionEvent.Acknowledged;
import org.primum.change.event.DecisionEvent.Basis;
import org.primum.change.event.DecisionEvent.CommitteePassed;
import org.primum.change.event.DecisionEvent.ConsultationOpened;
import org.primum.change.event.DecisionEvent.Consulted;
import org.primum.change.event.DecisionEvent.Count;
import org.primum.change.event.DecisionEvent.Escalated;
import org.primum.change.event.DecisionEvent.Extent;
import org.primum.change.event.DecisionEvent.NoSpendStated;
import org.primum.change.event.DecisionEvent.PreparationVoided;
import org.primum.change.event.DecisionEvent.Prepared;
import org.primum.change.event.DecisionEvent.Recused;
import org.primum.change.event.DecisionEvent.Rejected;
import org.primum.change.event.DecisionEvent.SignatureVoided;
import org.primum.change.event.DecisionEvent.Signed;
import org.primum.change.event.DecisionEvent.SilenceRecorded;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.change.event.DecisionEvent.Voted;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// The JSON of [DecisionEvent].
final class DecisionJson {
  private DecisionJson() {}

  static Json.Obj json(DecisionEvent event) {
    return switch (event) {
      case Prepared prepared -> {
        Json.Builder json = of("prepared", event);
        Members.put(json, "note", prepared.note());
        yield json.build();
      }
      case Voted voted -> voted(voted);
      case CommitteePassed passed ->
          of("committee-passed", event)
              .put("committee", passed.committee())
              .put("members", passed.count().members())
              .put("present", passed.count().present())
              .put("inFavour", passed.count().inFavour())
              .build();
      case ConsultationOpened opened -> {
        Json.Builder deadlines = Json.object();
        opened.deadlines().forEach((role, at) -> deadlines.put(role.value(), at.toString()));
        yield of("consultation-opened", event).put("deadlines", deadlines.build()).build();
      }
      case Consulted consulted ->
          of("consulted", event).put("answer", consulted.answer().json()).build();
      case SilenceRecorded silence ->
          of("silence-recorded", event)
              .put("role", silence.role().value())
              .put("deadline", silence.deadline().toString())
              .build();
      case Signed signed -> signed(signed);
      case Rejected rejected ->
          basis(of("rejected", event), rejected.basis())
              .put("covers", rejected.covers().value())
              .put("whatMustChange", rejected.whatMustChange().json())
              .build();
      case SignatureVoided voided ->
          of("signature-voided", event)
              .put("seq", voided.seq())
              .put("because", voided.because())
              .build();
      case PreparationVoided voided ->
          of("preparation-voided", event).put("because", voided.because()).build();
      case Recused recused ->
          of("recused", event)
              .put("person", recused.person().value())
              .put("reason", recused.reason().json())
              .build();
      case Escalated escalated ->
          of("escalated", event)
              .put("silent", Members.roles(escalated.silent()))
              .put("to", escalated.to().value())
              .build();
      case Acknowledged acknowledged ->
          of("acknowledged", event).put("seq", acknowledged.seq()).build();
      case NoSpendStated stated -> {
        Json.Builder json = of("no-spend-stated", event);
        Members.put(json, "statement", stated.statement());
        yield json.build();
      }
    };
  }

  private static Json.Builder of(String word, DecisionEvent event) {
    return event(word).put("decision", event.decision().value());
  }

  private static Json.Obj voted(Voted voted) {
    Json.Builder json =
        of("voted", voted)
            .put("committee", voted.committee())
            .put("vote", word(voted.ballot()))
            .put("profession", voted.profession())
            .put("covers", voted.covers().value());
    Members.put(json, "reason", voted.reason());
    return json.build();
  }

  private static Json.Obj signed(Signed signed) {
    Json.Builder json =
        basis(of("signed", signed), signed.basis())
            .put("extent", word(signed.extent()))
            .put("covers", signed.covers().value())
            .put("informed", Members.roles(signed.informed()));
    Members.put(json, "statement", signed.statement());
    return json.build();
  }

  private static Json.Builder basis(Json.Builder json, Basis basis) {
    basis.option().ifPresent(option -> json.put("option", option.value()));
    return json.put("dossier", basis.dossier().json());
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  static DecisionEvent of(String word, Json.Obj json) {
    return switch (word) {
      case "prepared" -> new Prepared(decision(json), Members.maybeCommitment(json, "note"));
      case "voted" ->
          new Voted(
              decision(json),
              json.text("committee"),
              vote(json.text("vote")),
              Members.maybeText(json, "profession"),
              Members.maybeCommitment(json, "reason"),
              Members.chamber(json, "covers"));
      case "committee-passed" ->
          new CommitteePassed(decision(json), json.text("committee"), count(json));
      case "consultation-opened" ->
          new ConsultationOpened(decision(json), deadlines(json.object("deadlines")));
      case "consulted" -> new Consulted(decision(json), Members.commitment(json, "answer"));
      case "silence-recorded" ->
          new SilenceRecorded(
              decision(json), new RoleId(json.text("role")), Instant.parse(json.text("deadline")));
      case "signed" ->
          new Signed(
              decision(json),
              extent(json.text("extent")),
              basis(json),
              Members.chamber(json, "covers"),
              Members.roles(json, "informed"),
              Members.maybeCommitment(json, "statement"));
      case "rejected" ->
          new Rejected(
              decision(json),
              basis(json),
              Members.chamber(json, "covers"),
              Members.commitment(json, "whatMustChange"));
      case "signature-voided" ->
          new SignatureVoided(decision(json), json.integer("seq"), json.text("because"));
      case "preparation-voided" -> new PreparationVoided(decision(json), json.text("because"));
      default -> beside(word, json);
    };
  }

  private static DecisionEvent beside(String word, Json.Obj json) {
    return switch (word) {
      case "recused" ->
          new Recused(
              decision(json),
              new PersonId(json.text("person")),
              Members.commitment(json, "reason"));
      case "escalated" ->
          new Escalated(decision(json), Members.roles(json, "silent"), new RoleId(json.text("to")));
      case "acknowledged" -> new Acknowledged(decision(json), json.integer("seq"));
      case "no-spend-stated" ->
          new NoSpendStated(decision(json), Members.maybeCommitment(json, "statement"));
      default -> throw Members.unknown(word);
    };
  }

  private static Count count(Json.Obj json) {
    return new Count(
        (int) json.integer("members"),
        (int) json.integer("present"),
        (int) json.integer("inFavour"));
  }

  private static Basis basis(Json.Obj json) {
    return new Basis(
        json.find("option").map(any -> Members.option(json)),
        DossierRef.of(json.object("dossier")));
  }

  private static SortedMap<RoleId, Instant> deadlines(Json.Obj json) {
    SortedMap<RoleId, Instant> deadlines = new TreeMap<>();
    json.members()
        .keySet()
        .forEach(role -> deadlines.put(new RoleId(role), Instant.parse(json.text(role))));
    return deadlines;
  }

  private static Vote vote(String word) {
    return switch (word) {
      case "for" -> Vote.FOR;
      case "against" -> Vote.AGAINST;
      case "abstain" -> Vote.ABSTAIN;
      default ->
          throw new MalformedJson("vote `" + word + "` must be `for`, `against` or `abstain`");
    };
  }

  private static Extent extent(String word) {
    return switch (word) {
      case "full" -> Extent.FULL;
      case "evaluation" -> Extent.EVALUATION;
      default -> throw new MalformedJson("extent `" + word + "` must be `full` or `evaluation`");
    };
  }
}

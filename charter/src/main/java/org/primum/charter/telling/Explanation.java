package org.primum.charter.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Kind;
import org.primum.charter.RaiserRule;
import org.primum.charter.Role;
import org.primum.charter.precedence.Precedence;
import org.primum.roster.Exclusion;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// A charter in plain sentences.
///
/// @param sections in the order in which a reader asks: who, what, how large, by which limits
public record Explanation(List<Section> sections) {
  public Explanation {
    sections = List.copyOf(sections);
  }

  /// Sentences about one thing.
  public record Section(String heading, List<String> sentences) {
    public Section {
      sentences = List.copyOf(sentences);
    }
  }

  /// Tells `charter`.
  public static Explanation of(Charter charter) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "Charter of " + charter.heading().name(),
            List.of(
                "This is version %s. Its days begin and end in %s."
                    .formatted(charter.heading().version(), charter.heading().timezone()))));
    sections.add(
        new Section(
            "Roles", charter.roles().values().stream().map(role -> role(charter, role)).toList()));
    sections.add(
        new Section(
            "What nobody may be at once",
            charter.exclusions().stream().map(each -> apart(charter, each)).toList()));
    for (Decision decision : Decision.ordered(charter.decisions().values())) {
      sections.add(
          new Section(decision.id() + ": " + decision.title(), decision(charter, decision)));
    }
    for (Kind kind : charter.kinds().values()) {
      sections.add(new Section(kind.title() + " (" + kind.id() + ")", kind(kind)));
    }
    sections.add(new Section("Compliance", compliance(charter)));
    sections.add(new Section("Limits of the safety gate", limits(charter)));
    sections.add(new Section("What runs", running(charter)));
    return new Explanation(sections);
  }

  private static String role(Charter charter, Role role) {
    String chamber =
        role.chamber()
            .map(each -> "belongs to the " + each + " chamber")
            .orElse("belongs to no chamber and never signs");
    String credential =
        role.credential()
            .map(each -> " and needs an active " + each + " on the day of acting")
            .orElse("");
    SortedSet<String> parts = new TreeSet<>();
    charter
        .decisions()
        .values()
        .forEach(
            decision -> {
              if (!decision.letters(role.id()).isEmpty()) {
                parts.add(decision.id().value());
              }
            });
    List<String> all = new ArrayList<>();
    if (charter.compliance().officer().equals(role.id())) {
      all.add("It determines compliance");
    }
    if (!parts.isEmpty()) {
      all.add("It has a part in " + Phrases.and(parts));
    }
    String part = all.isEmpty() ? "It has no part in any decision" : String.join(". ", all);
    return "The %s (%s) %s%s. %s.".formatted(role.title(), role.id(), chamber, credential, part);
  }

  private static String apart(Charter charter, Exclusion pair) {
    return "Nobody is both %s and %s, because %s."
        .formatted(
            Phrases.the(charter, pair.first()), Phrases.the(charter, pair.second()), pair.why());
  }

  private static List<String> decision(Charter charter, Decision decision) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "%s signs, for the %s chamber."
            .formatted(
                Phrases.upper(Phrases.the(charter, decision.accountable())),
                charter.chamber(decision.id())));
    List<String> work = new ArrayList<>(Phrases.the(charter, decision.responsible()));
    decision.committees().forEach(committee -> work.add("the " + committee.title()));
    sentences.add(
        "The work is done by %s%s."
            .formatted(
                Phrases.and(work),
                decision.responsibleMayBeAccountable()
                    ? ", and whoever did it may also sign"
                    : ", and whoever did it does not sign"));
    for (Committee committee : decision.committees()) {
      sentences.add(
          "The %s, whose members are the holders of %s, passes it %s."
              .formatted(
                  committee.title(),
                  Phrases.the(charter, committee.members()),
                  Phrases.passing(committee)));
    }
    decision
        .consulted()
        .forEach(
            (role, deadline) ->
                sentences.add(
                    "%s is heard and has %s to answer; silence is recorded as silence."
                        .formatted(
                            Phrases.upper(Phrases.the(charter, role)), Phrases.time(deadline))));
    if (!decision.informed().isEmpty()) {
      sentences.add(
          "Told afterwards: %s.".formatted(Phrases.and(Phrases.the(charter, decision.informed()))));
    }
    if (!decision.restsOn().isEmpty()) {
      sentences.add(
          "It rests on %s: where one of these changes, it is void."
              .formatted(Phrases.ids(decision.restsOn())));
    }
    if (!decision.after().isEmpty()) {
      sentences.add(
          "It comes after %s, where the change needs them, and falls with them."
              .formatted(Phrases.ids(decision.after())));
    }
    return sentences;
  }

  private static List<String> kind(Kind kind) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Compliance determines first. Then it needs %s."
            .formatted(Phrases.needs(kind.decisions())));
    kind.minor()
        .ifPresent(
            tier ->
                sentences.add(
                    "It is minor where %s; then it needs %s only."
                        .formatted(tier.when(), Phrases.needs(tier.decisions()))));
    kind.patterns()
        .forEach(
            (pattern, tier) ->
                sentences.add(
                    "It is standard, pattern `%s`, where %s; then it needs %s only."
                        .formatted(pattern, tier.when(), Phrases.needs(tier.decisions()))));
    kind.hazards()
        .forEach(
            (word, hazard) ->
                sentences.add(
                    "Its harm model quantifies `%s`, or says why it does not apply: %s."
                        .formatted(word, hazard)));
    return sentences;
  }

  private static List<String> compliance(Charter charter) {
    List<String> sentences = new ArrayList<>();
    RoleId officer = charter.compliance().officer();
    sentences.add(
        "%s determines each option; nobody overrules a refusal."
            .formatted(Phrases.upper(Phrases.the(charter, officer))));
    for (String id : charter.compliance().regulations()) {
      String title = Phrases.regulation(id);
      sentences.add(
          Optional.ofNullable(charter.compliance().appliesTo().get(id))
              .map(kinds -> concerns(charter, title, kinds))
              .orElse("%s concerns every change.".formatted(title)));
    }
    sentences.add(
        charter.raiserRule() == RaiserRule.NEVER
            ? "Whoever raises a change never signs in it."
            : "Whoever raises a change signs in it only what somebody else prepared.");
    return sentences;
  }

  private static String concerns(Charter charter, String title, SortedSet<KindId> kinds) {
    return "%s concerns %s only."
        .formatted(
            title, Phrases.and(kinds.stream().map(kind -> charter.kind(kind).title()).toList()));
  }

  private static List<String> limits(Charter charter) {
    Precedence limits = charter.precedence();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "An option is not shown worse than the best where the probability that it is worse by more than"
            + " %s weighted harm a year is at most %s."
                .formatted(Phrases.figure(limits.margin()), Phrases.figure(limits.alpha())));
    sentences.add(
        "Clinical leadership signs an acceptance of risk where the probability of more harm than doing"
            + " nothing is above %s, or the new harm above %s a year; never for a financial reason."
                .formatted(
                    Phrases.figure(limits.harmProbabilityLimit()),
                    Phrases.figure(limits.newHarmLimit())));
    charter
        .severity()
        .levels()
        .forEach(
            level ->
                sentences.add(
                    "Harm called `%s` weighs %s of a death."
                        .formatted(level.id(), Phrases.weight(level))));
    return sentences;
  }

  private static List<String> running(Charter charter) {
    return List.of(
        "What runs needs a permit over a checkpoint no older than %s."
            .formatted(Phrases.time(charter.operation().permitFreshness())),
        "In an outage it %s, unless its permit says otherwise."
            .formatted(Phrases.outage(charter.operation().outage())),
        "A licence is verified with its source again after %s; what is due is flagged %s ahead. A licence that lapsed blocks whoever needs it to sign."
            .formatted(
                Phrases.time(charter.operation().licences().verifyEvery()),
                Phrases.time(charter.operation().licences().warnBefore())));
  }

  /// `{sections: [{heading, sentences: [text]}]}`.
  public Json.Obj json() {
    List<Json> all = new ArrayList<>();
    for (Section section : sections) {
      all.add(
          Json.object()
              .put("heading", section.heading())
              .put("sentences", Json.texts(section.sentences()))
              .build());
    }
    return Json.object().put("sections", new Json.Arr(all)).build();
  }
}

package org.primum.charter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.charter.Chamber;
import org.primum.charter.Need;
import org.primum.charter.check.CharterDraft.ComplianceDraft;
import org.primum.charter.check.CharterDraft.KindDraft;
import org.primum.charter.check.CharterDraft.NeedDraft;
import org.primum.charter.check.CharterDraft.PairsDraft;
import org.primum.charter.check.CharterDraft.RoleDraft;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.roster.Credential;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;

/// Reads the whole document into a draft.
final class CharterReader {
  private final Reading reading;

  private CharterReader(Faults faults) {
    this.reading = new Reading(faults);
  }

  static CharterDraft read(Node document, Faults faults) {
    return new CharterReader(faults).charter(faults, document);
  }

  private CharterDraft charter(Faults faults, Node document) {
    Fields fields = Fields.of(document, faults);
    SettingsReader settings = new SettingsReader(reading);
    DecisionReader decisions = new DecisionReader(reading);
    CharterDraft draft =
        new CharterDraft(
            fields.place(),
            settings.heading(fields),
            members(reading.requireMembers(fields, "roles"), this::role),
            members(fields.members("committees"), decisions::committee),
            pairs(fields, "exclusive", true),
            pairs(fields, "compatible", false),
            members(reading.requireMembers(fields, "decisions"), decisions::decision),
            members(reading.requireMembers(fields, "kinds"), this::kind),
            fields.require("compliance").flatMap(this::compliance),
            settings.raiserRule(fields),
            settings.precedence(fields),
            settings.severity(fields),
            settings.operation(fields));
    fields.done();
    return draft;
  }

  private interface MemberReader<T> {
    Optional<T> read(Mapping.Member member);
  }

  private static <T> List<T> members(List<Mapping.Member> members, MemberReader<T> reader) {
    return members.stream().flatMap(member -> reader.read(member).stream()).toList();
  }

  private Optional<RoleDraft> role(Mapping.Member member) {
    Fields fields = reading.fields(member.value());
    String title = reading.title(fields, member.key());
    Optional<Located<Chamber>> chamber =
        fields.text("chamber").flatMap(text -> reading.known("chamber", text, Chamber.known()));
    Optional<Located<Credential>> credential =
        fields
            .text("credential")
            .flatMap(text -> reading.known("credential", text, Credential.known()));
    boolean readable =
        fields.find("chamber").isPresent() == chamber.isPresent()
            && fields.find("credential").isPresent() == credential.isPresent();
    fields.done();
    return reading
        .id(member.key(), member.keyPlace(), RoleId::new)
        .map(id -> new RoleDraft(id, title, chamber, credential, readable));
  }

  private List<PairsDraft> pairs(Fields fields, String key, boolean whyNeeded) {
    List<PairsDraft> pairs = new ArrayList<>();
    for (Node item : fields.items(key)) {
      Fields pair = reading.fields(item);
      pair.require("roles");
      List<Located<RoleId>> roles = reading.roles(pair, "roles");
      Optional<Scalar> why = whyNeeded ? pair.requireText("why") : pair.text("why");
      pair.done();
      pairs.add(new PairsDraft(item.place(), roles, why.flatMap(reading::line)));
    }
    return pairs;
  }

  private Optional<KindDraft> kind(Mapping.Member member) {
    Fields fields = reading.fields(member.value());
    String title = reading.title(fields, member.key());
    List<NeedDraft> needs = members(reading.requireMembers(fields, "decisions"), this::need);
    SortedMap<String, String> hazards = new TreeMap<>();
    for (Mapping.Member hazard : fields.members("hazards")) {
      if (!hazard.key().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        reading
            .faults()
            .add(
                hazard.keyPlace(),
                "malformed-id",
                "hazard `" + hazard.key() + "` must be lower-case words joined by `-`");
      } else if (hazard.value() instanceof Scalar scalar && !scalar.text().isBlank()) {
        reading.line(scalar).ifPresent(line -> hazards.put(hazard.key(), line));
      } else {
        reading
            .faults()
            .add(
                hazard.value().place(),
                "shape",
                "hazard `"
                    + hazard.key()
                    + "` must be described by a text, found "
                    + hazard.value().description());
      }
    }
    fields.done();
    return reading
        .id(member.key(), member.keyPlace(), KindId::new)
        .map(id -> new KindDraft(id, title, needs, hazards));
  }

  private Optional<NeedDraft> need(Mapping.Member member) {
    Optional<Need> need =
        member.value() instanceof Scalar scalar
            ? reading.made(scalar.place(), "unknown-need", () -> Need.of(scalar.text()))
            : reading.made(member.value().place(), "unknown-need", () -> Need.of(""));
    return reading
        .id(member.key(), member.keyPlace(), DecisionId::new)
        .map(id -> new NeedDraft(id, need));
  }

  private Optional<ComplianceDraft> compliance(Node node) {
    Fields fields = reading.fields(node);
    Optional<Located<RoleId>> officer = fields.requireText("officer").flatMap(reading::role);
    List<Located<String>> regulations =
        fields.require("regulations").stream()
            .flatMap(value -> reading.texts("regulations", value).stream())
            .map(scalar -> new Located<>(scalar.text(), scalar.place()))
            .toList();
    fields.done();
    return officer.map(id -> new ComplianceDraft(id, regulations));
  }
}

package org.primum.charter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charter.Chamber;
import org.primum.charter.check.CharterDraft.ComplianceDraft;
import org.primum.charter.check.CharterDraft.PairsDraft;
import org.primum.charter.check.CharterDraft.RegulationDraft;
import org.primum.charter.check.CharterDraft.RoleDraft;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.roster.Credential;
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
            members(reading.requireMembers(fields, "kinds"), new KindReader(reading)::kind),
            fields.require("compliance").flatMap(this::compliance),
            settings.raiserRule(fields),
            settings.precedence(fields),
            settings.severity(fields),
            settings.operation(fields));
    fields.done();
    return draft;
  }

  interface MemberReader<T> {
    Optional<T> read(Mapping.Member member);
  }

  static <T> List<T> members(List<Mapping.Member> members, MemberReader<T> reader) {
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

  private Optional<ComplianceDraft> compliance(Node node) {
    Fields fields = reading.fields(node);
    Optional<Located<RoleId>> officer = fields.requireText("officer").flatMap(reading::role);
    List<RegulationDraft> regulations = new ArrayList<>();
    for (Node item : fields.require("regulations").map(CharterReader::items).orElse(List.of())) {
      if (item instanceof Mapping) {
        scoped(item).ifPresent(regulations::add);
      } else {
        reading.texts("regulations", item).stream()
            .map(text -> new RegulationDraft(new Located<>(text.text(), text.place()), List.of()))
            .forEach(regulations::add);
      }
    }
    fields.done();
    return officer.map(id -> new ComplianceDraft(id, regulations));
  }

  private static List<Node> items(Node node) {
    return node instanceof Sequence list ? list.items() : List.of(node);
  }

  /// A regulation that concerns some kinds of change only.
  private Optional<RegulationDraft> scoped(Node node) {
    Fields fields = reading.fields(node);
    Optional<Scalar> id = fields.requireText("regulation");
    List<Located<KindId>> kinds = new ArrayList<>();
    fields
        .require("appliesTo")
        .map(value -> reading.texts("appliesTo", value))
        .orElse(List.of())
        .forEach(text -> reading.id(text.text(), text.place(), KindId::new).ifPresent(kinds::add));
    fields.done();
    return id.map(text -> new RegulationDraft(new Located<>(text.text(), text.place()), kinds));
  }
}

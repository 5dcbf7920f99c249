package org.primum.charter.check;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.charter.Need;
import org.primum.charter.check.CharterDraft.KindDraft;
import org.primum.charter.check.CharterDraft.NeedDraft;
import org.primum.charter.check.CharterDraft.TierDraft;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;

/// Reads kinds of change.
final class KindReader {
  private final Reading reading;

  KindReader(Reading reading) {
    this.reading = reading;
  }

  Optional<KindDraft> kind(Mapping.Member member) {
    Fields fields = reading.fields(member.value());
    String title = reading.title(fields, member.key());
    List<NeedDraft> needs =
        CharterReader.members(reading.requireMembers(fields, "decisions"), this::need);
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
    Optional<TierDraft> minor =
        fields.find("minor").map(node -> tier(new Located<>("minor", node.place()), node));
    List<TierDraft> patterns =
        fields.members("standard").stream()
            .map(each -> tier(new Located<>(each.key(), each.keyPlace()), each.value()))
            .toList();
    fields.done();
    return reading
        .id(member.key(), member.keyPlace(), KindId::new)
        .map(id -> new KindDraft(id, title, needs, hazards, minor, patterns));
  }

  private TierDraft tier(Located<String> id, Node node) {
    Fields fields = reading.fields(node);
    Optional<String> when = fields.requireText("when").flatMap(reading::line);
    List<NeedDraft> needs =
        CharterReader.members(reading.requireMembers(fields, "decisions"), this::need);
    fields.done();
    return new TierDraft(id, when, needs);
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
}

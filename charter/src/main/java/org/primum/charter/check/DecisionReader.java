package org.primum.charter.check;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.primum.charter.Passage;
import org.primum.charter.check.CharterDraft.CommitteeDraft;
import org.primum.charter.check.CharterDraft.ConsultedDraft;
import org.primum.charter.check.CharterDraft.DecisionDraft;
import org.primum.charter.check.CharterDraft.WorkDraft;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.roster.Profession;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;

/// Reads rows of the matrix, and committees.
final class DecisionReader {
  private static final Pattern COMMITTEE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

  private final Reading reading;

  DecisionReader(Reading reading) {
    this.reading = reading;
  }

  Optional<DecisionDraft> decision(Mapping.Member member) {
    Fields fields = reading.fields(member.value());
    String title = reading.title(fields, member.key());
    Optional<List<Located<RoleId>>> accountable =
        fields.find("accountable").filter(DecisionReader::written).map(this::accountable);
    WorkDraft work = work(fields);
    List<ConsultedDraft> consulted =
        fields.members("consulted").stream().flatMap(each -> consulted(each).stream()).toList();
    List<Located<RoleId>> informed = reading.roles(fields, "informed");
    List<Located<String>> restsOn =
        fields
            .find("restsOn")
            .map(value -> reading.texts("restsOn", value))
            .orElse(List.of())
            .stream()
            .map(scalar -> new Located<>(scalar.text(), scalar.place()))
            .toList();
    fields.done();
    return reading
        .id(member.key(), member.keyPlace(), DecisionId::new)
        .map(id -> new DecisionDraft(id, title, accountable, work, consulted, informed, restsOn));
  }

  /// A committee of the charter's own list.
  Optional<CommitteeDraft> committee(Mapping.Member member) {
    Fields fields = reading.fields(member.value());
    String title = reading.title(fields, member.key());
    Optional<Located<RoleId>> members = fields.requireText("members").flatMap(reading::role);
    CommitteeDraft draft =
        new CommitteeDraft(
            new Located<>(member.key(), member.keyPlace()),
            title,
            members,
            present(fields),
            passage(fields));
    fields.done();
    return committeeId(member.key(), member.keyPlace()) ? Optional.of(draft) : Optional.empty();
  }

  /// An empty value counts as not written.
  private static boolean written(Node value) {
    return !(value instanceof Scalar scalar && scalar.text().isBlank())
        && !(value instanceof Sequence list && list.items().isEmpty());
  }

  private List<Located<RoleId>> accountable(Node value) {
    return reading.texts("accountable", value).stream()
        .flatMap(scalar -> reading.role(scalar).stream())
        .toList();
  }

  private WorkDraft work(Fields fields) {
    List<Located<RoleId>> roles = new ArrayList<>();
    List<CommitteeDraft> committees = new ArrayList<>();
    boolean readable = true;
    Optional<Node> value = fields.find("responsible").filter(DecisionReader::written);
    List<Node> items =
        value
            .map(node -> node instanceof Sequence list ? list.items() : List.of(node))
            .orElse(List.of());
    for (Node item : items) {
      if (item instanceof Scalar scalar) {
        Optional<Located<RoleId>> role = reading.role(scalar);
        role.ifPresent(roles::add);
        readable &= role.isPresent();
      } else {
        Optional<CommitteeDraft> committee = committeeUse(item);
        committee.ifPresent(committees::add);
        readable &= committee.isPresent();
      }
    }
    boolean mayBeAccountable = reading.yes(fields, "responsibleMayBeAccountable");
    return new WorkDraft(roles, committees, readable, mayBeAccountable);
  }

  /// A committee where a decision names it, with what differs there from the charter's list.
  private Optional<CommitteeDraft> committeeUse(Node node) {
    Fields fields = reading.fields(node);
    Optional<Scalar> id = fields.requireText("committee");
    Optional<SortedMap<Profession, Integer>> present = present(fields);
    Optional<Passage> passage = passage(fields);
    fields.done();
    return id.filter(scalar -> committeeId(scalar.text(), scalar.place()))
        .map(
            scalar ->
                new CommitteeDraft(
                    new Located<>(scalar.text(), scalar.place()),
                    scalar.text(),
                    Optional.empty(),
                    present,
                    passage));
  }

  private boolean committeeId(String id, Place place) {
    boolean wellFormed = COMMITTEE.matcher(id).matches();
    if (!wellFormed) {
      reading
          .faults()
          .add(
              place,
              "malformed-id",
              "committee `" + id + "` must be lower-case words joined by `-`");
    }
    return wellFormed;
  }

  private Optional<SortedMap<Profession, Integer>> present(Fields fields) {
    if (fields.find("present").isEmpty()) {
      return Optional.empty();
    }
    SortedMap<Profession, Integer> present = new TreeMap<>();
    for (Mapping.Member member : fields.members("present")) {
      Scalar profession = new Scalar(member.key(), member.keyPlace());
      Optional<Located<Profession>> meant =
          reading.known("profession", profession, Profession.known());
      if (member.value() instanceof Scalar scalar && COUNT.matcher(scalar.text()).matches()) {
        meant.ifPresent(each -> present.put(each.value(), Integer.parseInt(scalar.text())));
      } else {
        reading
            .faults()
            .add(
                member.value().place(),
                "not-a-count",
                "`present` must count `"
                    + member.key()
                    + "` from 1 to 9999, found "
                    + member.value().description());
      }
    }
    return Optional.of(present);
  }

  private Optional<Passage> passage(Fields fields) {
    return fields
        .text("passage")
        .flatMap(
            scalar ->
                reading.made(scalar.place(), "unknown-passage", () -> Passage.of(scalar.text())));
  }

  private Optional<ConsultedDraft> consulted(Mapping.Member member) {
    Optional<Period> deadline = deadline(member);
    return reading
        .id(member.key(), member.keyPlace(), RoleId::new)
        .map(role -> new ConsultedDraft(role, deadline));
  }

  private Optional<Period> deadline(Mapping.Member member) {
    if (member.value() instanceof Scalar scalar) {
      try {
        Period period = Period.parse(scalar.text());
        if (!period.isNegative() && !period.isZero()) {
          return Optional.of(period);
        }
      } catch (DateTimeParseException e) {
        // Told below, together with periods that are no deadline.
      }
    }
    reading
        .faults()
        .add(
            member.value().place(),
            "not-a-deadline",
            "`"
                + member.key()
                + "` must be given at least a day to answer, written as `P5D` for five days, found "
                + member.value().description());
    return Optional.empty();
  }
}

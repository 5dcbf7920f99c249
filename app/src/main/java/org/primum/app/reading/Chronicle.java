package org.primum.app.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.AdoptedCharter;
import org.primum.app.folding.Present;
import org.primum.app.folding.TextActs;
import org.primum.app.keeping.KeptText;
import org.primum.app.keeping.SaltedText;
import org.primum.app.keeping.TextStore;
import org.primum.app.reading.ChangePage.RecordLine;
import org.primum.change.event.ChangeEvents;
import org.primum.charter.Charter;
import org.primum.charter.Role;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.roster.Licence;
import org.primum.roster.RosterEvent;
import org.primum.roster.RosterJson;
import org.primum.terms.Commitment;
import org.primum.terms.Commitment.Confidentiality;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Entries in words.
final class Chronicle {
  private final Present present;
  private final TextStore texts;

  Chronicle(Present present, TextStore texts) {
    this.present = present;
    this.texts = texts;
  }

  /// One line per entry, newest first, titles by `charter`.
  List<RecordLine> newestFirst(List<Entry> entries, Charter charter) {
    return entries.reversed().stream().map(entry -> line(entry, charter)).toList();
  }

  private RecordLine line(Entry entry, Charter charter) {
    Act act = entry.act();
    RoleId role = act.actor().role();
    Optional<Role> worn = Optional.ofNullable(charter.roles().get(role));
    return new RecordLine(
        entry.index(),
        act.at(),
        act.actor().name(),
        role,
        worn.map(Role::title).orElse(role.value()),
        worn.flatMap(Role::chamber).map(chamber -> chamber.value()),
        sentence(entry),
        words(act));
  }

  /// What was done, to follow the name of whoever did it.
  String sentence(Entry entry) {
    Act act = entry.act();
    if (act.stream().equals(ActTypes.CHARTER_STREAM)) {
      Charter charter = AdoptedCharter.of(entry).charter();
      return "adopted charter “%s” %s"
          .formatted(charter.heading().name(), charter.heading().version());
    }
    if (act.stream().equals(ActTypes.ROSTER_STREAM)) {
      List<String> parts = act.events().stream().map(RosterJson::event).map(this::roster).toList();
      return String.join("; ", parts);
    }
    if (act.stream().equals(ActTypes.TEXT_STREAM)) {
      return act.events().stream().map(Chronicle::text).collect(Collectors.joining("; "));
    }
    if (act.stream().equals(ActTypes.INVENTORY_STREAM)) {
      return act.events().size() == 1
          ? inventory(act.events().getFirst())
          : "entered " + act.events().size() + " inherited items, unreviewed";
    }
    return Tellings.all(act.events().stream().map(ChangeEvents::of).toList());
  }

  private static String text(Json.Obj event) {
    String text = new Digest(event.text("commitment")).brief();
    return switch (TextActs.Deed.of(event.text("event"))) {
      case HELD -> "holds the text behind " + text + " for a legal matter";
      case RELEASED -> "released the text behind " + text + " from its hold";
      case ERASED -> "erased the text behind " + text + "; the commitment stays";
    };
  }

  private static String inventory(Json.Obj event) {
    String item = event.text("item");
    return event.find("outcome").isPresent()
        ? "reviewed the inherited " + item + ": " + event.text("outcome").replace('-', ' ')
        : "entered the inherited "
            + item
            + ", unreviewed, to be reviewed by "
            + event.text("reviewBy");
  }

  private String roster(RosterEvent event) {
    return switch (event) {
      case RosterEvent.PersonRegistered registered -> "registered " + registered.person().name();
      case RosterEvent.RoleGranted granted ->
          "gave " + name(granted.personId()) + " the role " + granted.role();
      case RosterEvent.RoleEnded ended ->
          "ended the role " + ended.role() + " of " + name(ended.personId());
      case RosterEvent.LicenceRecorded(PersonId person, Licence licence) ->
          "recorded the licence of "
              + name(person)
              + " as "
              + licence.profession()
              + ", "
              + licence.status().word()
              + ", valid to "
              + licence.expiresOn();
      case RosterEvent.DeputyNamed named ->
          "made "
              + name(named.personId())
              + " deputy of "
              + name(named.principal())
              + " as "
              + named.role()
              + ", until "
              + named.until();
      case RosterEvent.DeputyEnded ended ->
          "ended the deputyship of " + name(ended.personId()) + " as " + ended.role();
    };
  }

  private String name(PersonId person) {
    return present
        .roster()
        .find(person)
        .map(member -> member.person().name())
        .orElse(person.value());
  }

  /// The texts said with an act, where they are kept and open; `withheld` for any other.
  Optional<String> words(Act act) {
    List<String> said = new ArrayList<>();
    act.events().forEach(event -> collect(event, said));
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", said));
  }

  private void collect(Json value, List<String> said) {
    switch (value) {
      case Json.Obj object -> {
        if (object.members().keySet().equals(Set.of("commitment", "class"))) {
          said.add(open(Commitment.of(object)));
        } else {
          for (Map.Entry<String, Json> member : object.members().entrySet()) {
            collect(member.getValue(), said);
          }
        }
      }
      case Json.Arr(List<Json> items) -> items.forEach(item -> collect(item, said));
      case Json.Text text -> {}
      case Json.Int number -> {}
      case Json.Bool truth -> {}
      case Json.Null nothing -> {}
    }
  }

  String open(Commitment commitment) {
    boolean ordinary = commitment.confidentiality() == Confidentiality.ORDINARY;
    return ordinary && texts.find(commitment.digest()) instanceof KeptText.Present(SaltedText text)
        ? text.words()
        : "withheld (" + commitment.confidentiality().word() + ")";
  }
}

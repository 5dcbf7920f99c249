package org.primum.app.governing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.Inherited;
import org.primum.app.folding.Present;
import org.primum.app.governing.Recorder.Ruling;
import org.primum.charter.Charter;
import org.primum.ledger.act.Actor;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// What ran before Primum did is entered as inherited and unreviewed, each item with an owner and a
/// day by which it is reviewed; a review says what becomes of it.
public final class InventoryDesk {
  /// The most items in one act, so that an act stays within its size.
  public static final int MOST_ITEMS = 100;

  private final Recorder recorder;

  InventoryDesk(Recorder recorder) {
    this.recorder = recorder;
  }

  /// Enters `items`, all or none.
  ///
  /// @throws IllegalArgumentException if there are none or too many for one act
  public Acted enter(Hat hat, List<Inherited> items) {
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "an act enters 1 to " + MOST_ITEMS + " items, found `" + items.size() + "`");
    }
    return recorder.record(
        ActTypes.INVENTORY_STREAM,
        (present, at) -> {
          List<Refusal> refusals = new ArrayList<>(hat(present, at, hat));
          for (Inherited item : items) {
            refusals.addAll(mayEnter(present, at, item));
          }
          return refusals.isEmpty()
              ? accepted(
                  present, hat, "inventory.imported", items.stream().map(Inherited::event).toList())
              : new Ruling.Refused(refusals);
        });
  }

  /// Reviews one item.
  public Acted review(Hat hat, String item, Inherited.Review review) {
    return recorder.record(
        ActTypes.INVENTORY_STREAM,
        (present, at) -> {
          List<Refusal> refusals = new ArrayList<>();
          Optional<Inherited> held = Optional.ofNullable(present.inventory().get(item));
          boolean owner = held.map(each -> each.owner().equals(hat.person())).orElse(false);
          if (!(owner && present.roster().actingRoles(hat.person(), at).contains(hat.role()))) {
            refusals.addAll(hat(present, at, hat));
          }
          refusals.addAll(mayReview(present, item, held, review));
          return refusals.isEmpty()
              ? accepted(present, hat, "inventory.reviewed", List.of(Inherited.event(item, review)))
              : new Ruling.Refused(refusals);
        });
  }

  private static List<Refusal> hat(Present present, Instant at, Hat hat) {
    if (present.charter().isEmpty()) {
      return List.of(
          new Refusal("no-charter", "No charter is in force; adopt one before the inventory."));
    }
    Charter charter = present.charter().get().charter();
    SortedSet<RoleId> allowed = new TreeSet<>();
    charter.decisions().values().forEach(decision -> allowed.add(decision.accountable()));
    allowed.add(charter.compliance().officer());
    boolean may =
        allowed.contains(hat.role())
            && present.roster().actingRoles(hat.person(), at).contains(hat.role());
    return may
        ? List.of()
        : List.of(
            new Refusal(
                "wrong-hat",
                "The inventory is kept by whoever signs a decision, and by compliance: %s. `%s` does"
                        .formatted(allowed, hat.person())
                    + " not act in one of these."));
  }

  private static List<Refusal> mayEnter(Present present, Instant at, Inherited item) {
    List<Refusal> refusals = new ArrayList<>();
    if (present.inventory().containsKey(item.item())) {
      refusals.add(
          new Refusal(
              "item-known", "Item `%s` is in the inventory already.".formatted(item.item())));
    }
    if (present.roster().find(item.owner()).isEmpty()) {
      refusals.add(
          new Refusal(
              "unknown-person",
              "Owner `%s` of item `%s` is not on the roster; register the person first."
                  .formatted(item.owner(), item.item())));
    }
    LocalDate today =
        present.charter().map(adopted -> adopted.charter().day(at)).orElse(LocalDate.EPOCH);
    if (item.reviewBy().isBefore(today)) {
      refusals.add(
          new Refusal(
              "date-passed",
              "Item `%s` was to be reviewed by `%s`, which has passed; name a later day."
                  .formatted(item.item(), item.reviewBy())));
    }
    return refusals;
  }

  private static List<Refusal> mayReview(
      Present present, String item, Optional<Inherited> held, Inherited.Review review) {
    List<Refusal> refusals = new ArrayList<>();
    if (held.isEmpty()) {
      refusals.add(
          new Refusal("item-unknown", "Item `%s` is not in the inventory.".formatted(item)));
    }
    if (held.flatMap(Inherited::review).isPresent()) {
      refusals.add(
          new Refusal("reviewed-already", "Item `%s` was reviewed already.".formatted(item)));
    }
    boolean raised = review.outcome() == Inherited.Outcome.CHANGE_RAISED;
    boolean known = review.change().map(id -> present.change(id).isPresent()).orElse(false);
    if (raised != known) {
      refusals.add(
          new Refusal(
              "change-unknown",
              raised
                  ? "A review that raised a change names it, and `%s` was never raised."
                      .formatted(review.change().map(Object::toString).orElse(""))
                  : "Only the outcome `change-raised` names a change."));
    }
    return refusals;
  }

  private static Ruling accepted(Present present, Hat hat, String type, List<Json.Obj> events) {
    String name = present.roster().find(hat.person()).orElseThrow().person().name();
    return new Ruling.Accepted(
        type, new Actor(hat.person(), name, hat.role()), Json.object().build(), events);
  }
}

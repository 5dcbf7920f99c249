package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.change.command.RaisingCommand;
import org.primum.change.command.RaisingCommand.AddOption;
import org.primum.change.command.RaisingCommand.AttachPart;
import org.primum.change.command.RaisingCommand.Raise;
import org.primum.change.command.RaisingCommand.RaiseObjection;
import org.primum.change.command.RaisingCommand.Reopen;
import org.primum.change.command.RaisingCommand.Withdraw;
import org.primum.change.dossier.PartSlot;
import org.primum.change.dossier.PartVersion;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeOption;
import org.primum.change.event.RaisingEvent;
import org.primum.change.reliance.Dossiers;
import org.primum.change.reliance.Voiding;
import org.primum.change.runtime.Mode;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.Kind;
import org.primum.charter.Proportion;
import org.primum.charter.staffing.Staffing;
import org.primum.charter.staffing.StaffingCheck;
import org.primum.charter.staffing.StaffingQuestion;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// Raising a change, enlarging it, attaching its parts, objecting to it, withdrawing it.
final class RaisingRules {
  private static final int LONGEST_TITLE = 200;

  private final Scene scene;
  private final Hats hats;

  RaisingRules(Scene scene) {
    this.scene = scene;
    hats = new Hats(scene);
  }

  ChangeDecision decide(RaisingCommand command) {
    return switch (command) {
      case Raise raise -> raise(raise);
      case AddOption(ChangeOption option) -> addOption(option);
      case AttachPart attach -> attach(attach);
      case RaiseObjection objection -> object(objection);
      case Withdraw withdraw -> withdraw(withdraw);
      case Reopen reopen -> reopen(reopen);
    };
  }

  ChangeDecision raise(Raise raise) {
    Charter charter = scene.charter();
    scene.require(
        scene.state().raising().isEmpty(),
        "already-raised",
        "change " + scene.state().id() + " has been raised; take a new id");
    scene.require(
        !raise.title().isBlank() && raise.title().length() <= LONGEST_TITLE,
        "title-length",
        "the title has "
            + raise.title().length()
            + " characters; allowed are 1 to "
            + LONGEST_TITLE);
    List<ChangeOption> options = withDoingNothing(raise.options());
    options(options);
    if (!scene.require(
        charter.kinds().containsKey(raise.kind()),
        "unknown-kind",
        "kind `"
            + raise.kind()
            + "` is not in charter "
            + charter.heading().version()
            + "; its kinds are "
            + Scene.list(charter.kinds().keySet()))) {
      return scene.refused();
    }
    if (!proportioned(charter, raise)) {
      return scene.refused();
    }
    List<DecisionId> needed =
        charter.needed(raise.kind(), raise.traits()).stream().map(Decision::id).toList();
    scene.require(
        !needed.isEmpty(),
        "no-decision",
        "a change of kind "
            + raise.kind()
            + " with these traits needs no decision under charter "
            + charter.heading().version()
            + "; say what it touches, or choose another kind");
    if (!scene.clear() || !staffed(raise)) {
      return scene.refused();
    }
    return scene.accept(
        new RaisingEvent.Raised(
            new RaisingEvent.Matter(
                scene.state().id(), raise.kind(), raise.title(), options, raise.traits()),
            new RaisingEvent.PinnedCharter(scene.facts().digest(), charter.heading().version()),
            needed));
  }

  private boolean proportioned(Charter charter, Raise raise) {
    Kind kind = charter.kind(raise.kind());
    return scene.require(
        kind.needs(raise.traits().proportion()).isPresent(),
        "unknown-proportion",
        "kind `"
            + raise.kind()
            + "` has no changes of proportion `"
            + raise.traits().proportion().words()
            + "` in charter "
            + charter.heading().version()
            + "; it has "
            + Scene.list(kind.proportions().stream().map(Proportion::words).toList()));
  }

  /// A change that nobody could decide is found before it opens, not after weeks of work.
  private boolean staffed(Raise raise) {
    StaffingQuestion question =
        StaffingQuestion.of(
            scene.charter(),
            raise.kind(),
            raise.traits(),
            new StaffingQuestion.Hands(scene.roster(), Optional.of(scene.person()), scene.at()));
    return switch (StaffingCheck.check(question)) {
      case Staffing.Possible possible -> true;
      case Staffing.Conflict(List<Refusal> rules, List<String> mends) ->
          scene.require(
              false,
              "cannot-be-staffed",
              "a change of kind "
                  + raise.kind()
                  + " raised by "
                  + scene.name()
                  + " cannot be decided by those on the roster: "
                  + rules.stream().map(Refusal::sentence).collect(Collectors.joining("; "))
                  + "; before raising it, "
                  + String.join(", or ", mends));
    };
  }

  private static List<ChangeOption> withDoingNothing(List<ChangeOption> options) {
    List<ChangeOption> all = new ArrayList<>();
    if (options.stream().noneMatch(each -> each.id().equals(ChangeOption.DO_NOTHING))) {
      all.add(new ChangeOption(ChangeOption.DO_NOTHING, "Do nothing"));
    }
    all.addAll(options);
    return all;
  }

  private void options(List<ChangeOption> options) {
    SortedSet<OptionId> ids = new TreeSet<>();
    for (ChangeOption option : options) {
      scene.require(
          ids.add(option.id()),
          "option-twice",
          "option `" + option.id() + "` stands twice; give each option its own id");
    }
    scene.require(
        ids.size() > 1,
        "no-option",
        "a change needs one option or more besides doing nothing; add what is proposed");
  }

  private ChangeDecision addOption(ChangeOption option) {
    SortedSet<RoleId> allowed = hats.responsible();
    allowed.addAll(hats.accountable());
    if (!hats.isRaiser()) {
      hats.oneOf(allowed, "adding an option");
    }
    scene.require(
        !scene.state().content().has(option.id()),
        "option-twice",
        "option `" + option.id() + "` is on the table; give the new one its own id");
    scene.require(
        !active(),
        "running-content",
        "what was chosen is active; raise a new change for another option, or suspend it first");
    if (!scene.clear()) {
      return scene.refused();
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(new RaisingEvent.OptionAdded(option));
    events.addAll(
        new Voiding(scene.state(), scene.needed())
            .optionAdded("option " + option.id() + " was put on the table"));
    return scene.accept(events);
  }

  private ChangeDecision attach(AttachPart attach) {
    PartSlot slot = attach.slot();
    mayAttach(slot);
    scene.require(
        !Dossiers.madeAtTheGates(slot.kind()),
        "made-at-the-gates",
        "the "
            + slot.kind()
            + " is an act of its own and cannot be attached; it is recorded where it is made");
    slot.option().ifPresent(this::known);
    scene.require(
        !(active() && reliedOn(slot)),
        "running-content",
        "what runs rests on the "
            + slot
            + "; it cannot be replaced under a running artifact; raise a new change, or suspend it"
            + " first");
    int version =
        scene.state().content().part(slot).map(held -> held.part().version() + 1).orElse(1);
    PartVersion part = new PartVersion(slot, version, attach.digest());
    scene
        .state()
        .content()
        .part(slot)
        .filter(held -> held.part().digest().equals(attach.digest()))
        .ifPresent(
            held ->
                scene.refuse(
                    "same-part",
                    "version "
                        + held.part().version()
                        + " of the "
                        + slot
                        + " has the same digest "
                        + attach.digest().brief()
                        + "; nothing would change"));
    if (!scene.clear()) {
      return scene.refused();
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(new RaisingEvent.PartAttached(part));
    Voiding voiding = new Voiding(scene.state(), scene.needed());
    events.addAll(voiding.partChanged(slot, "the " + slot + " is now version " + version));
    BesideRules.ifSpend(scene.state(), scene.charter()).stream()
        .filter(unneeded -> unneeded.restsOn().contains(slot.kind()))
        .filter(unneeded -> !Dossiers.madeAtTheGates(slot.kind()))
        .forEach(
            unneeded ->
                events.addAll(voiding.spent(unneeded, "a " + slot.kind() + " was attached")));
    return scene.accept(events);
  }

  private void mayAttach(PartSlot slot) {
    SortedSet<RoleId> allowed = hats.responsible();
    allowed.addAll(hats.committees());
    allowed.add(hats.officer());
    if (!hats.isRaiser()) {
      hats.oneOf(allowed, "attaching the " + slot);
    }
  }

  private void known(OptionId option) {
    scene.require(
        scene.state().content().has(option),
        "unknown-option",
        "option `"
            + option
            + "` is not on the table; the options are "
            + Scene.list(scene.state().content().optionIds()));
  }

  private boolean active() {
    return scene
        .state()
        .running()
        .at(scene.at())
        .map(live -> live.mode() == Mode.ACTIVE && !live.override())
        .orElse(false);
  }

  private boolean reliedOn(PartSlot slot) {
    return slot.concerns(scene.state().chosen())
        && scene.needed().stream().anyMatch(decision -> decision.restsOn().contains(slot.kind()));
  }

  private ChangeDecision object(RaiseObjection objection) {
    objection
        .decision()
        .ifPresent(
            decision ->
                scene.require(
                    scene.state().needs(decision),
                    "decision-not-needed",
                    "decision `"
                        + decision
                        + "` is not part of this change; it needs "
                        + Scene.list(scene.state().raised().event().needed())));
    return scene.accept(new RaisingEvent.Objected(objection.decision(), objection.reason()));
  }

  private ChangeDecision withdraw(Withdraw withdraw) {
    if (!hats.isRaiser()) {
      hats.oneOf(hats.accountable(), "withdrawing a change that somebody else raised");
    }
    scene.require(
        scene.state().running().live().isEmpty(),
        "has-run",
        "something of this change has been started; suspend or retire it instead");
    return scene.accept(new RaisingEvent.Withdrawn(withdraw.reason()));
  }

  private ChangeDecision reopen(Reopen reopen) {
    if (!hats.isRaiser()) {
      hats.oneOf(hats.accountable(), "taking up again a change that somebody else raised");
    }
    scene.require(
        scene.state().end().map(end -> !end.retired()).orElse(false),
        "not-withdrawn",
        "only a withdrawn change is taken up again; this one "
            + (scene.state().end().isPresent() ? "was retired; raise a new one" : "is open"));
    if (!scene.clear()) {
      return scene.refused();
    }
    List<ChangeEvent> events = new ArrayList<>();
    events.add(new RaisingEvent.Reopened(reopen.reason()));
    events.addAll(
        new Voiding(scene.state(), scene.needed()).reopened("the change was taken up again"));
    return scene.accept(events);
  }
}

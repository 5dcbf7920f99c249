package org.primum.server.acting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.primum.change.Change;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Progress;
import org.primum.change.state.Running;
import org.primum.charter.Chamber;
import org.primum.charter.Decision;
import org.primum.charter.Role;
import org.primum.server.ui.change.ActForm;
import org.primum.server.ui.change.ActForm.Choice;
import org.primum.server.ui.change.ActForm.Hidden;
import org.primum.server.ui.change.ActForm.Pick;
import org.primum.server.ui.change.ActForm.Words;
import org.primum.terms.Commitment.Confidentiality;

/// The acts beside the ordinary course: conflicts of interest, silence, receipts, the word that
/// there is no spend, withdrawing and taking up again, emergencies.
final class BesideOffers {
  private static final Set<Chamber> EMERGENCY = Set.of(Chamber.CLINICAL, Chamber.TECHNOLOGY);

  private final Scene scene;

  BesideOffers(Scene scene) {
    this.scene = scene;
  }

  /// Who may read the words: everybody, or a protected circle.
  static Choice confidentiality() {
    return new Choice(
        "class",
        "Class of these words",
        Arrays.stream(Confidentiality.values())
            .map(each -> new Pick(each.word(), each.word()))
            .toList());
  }

  List<ActForm> forms() {
    List<ActForm> forms = new ArrayList<>();
    ChangeState change = scene.change();
    Change.noSpendUnsigned(change, scene.charter()).stream()
        .filter(each -> each.responsible().contains(scene.hat().role()))
        .forEach(each -> forms.add(noSpend(each)));
    scene.needed().forEach(decision -> decision(decision, forms));
    emergency(forms);
    if (!scene.open().isEmpty()) {
      forms.add(recusal());
    }
    if (change.running().live().isEmpty() && mayWithdraw()) {
      forms.add(reasoned("withdraw", "Withdraw the change", "Nothing of it has run."));
    }
    return forms;
  }

  /// What can still be done once a change has ended.
  List<ActForm> afterTheEnd() {
    boolean withdrawn = scene.change().end().map(end -> !end.retired()).orElse(false);
    return withdrawn && mayWithdraw()
        ? List.of(
            reasoned(
                "reopen",
                "Take the change up again",
                "What had been signed must be signed anew. Not after the charter was amended."))
        : List.of();
  }

  private boolean mayWithdraw() {
    return scene.raised()
        || scene.needed().stream().anyMatch(each -> each.accountable().equals(scene.hat().role()));
  }

  private void decision(Decision decision, List<ActForm> forms) {
    Progress progress = scene.change().progress(decision.id());
    var role = scene.hat().role();
    Hidden which = new Hidden("decision", decision.id().value());
    if (progress.signed()
        && decision.informed().contains(role)
        && !progress.beside().receipts().containsKey(role)) {
      forms.add(
          Offers.form(
              "acknowledge",
              "Confirm having read " + decision.id(),
              "You were told of " + decision.title().toLowerCase(java.util.Locale.ROOT) + ".",
              "I have read it",
              which));
    }
    boolean waits =
        !progress.signed()
            && progress
                .consultation()
                .map(held -> held.deadlines().keySet().stream().anyMatch(held::silentUnrecorded))
                .orElse(false);
    if (waits && (decision.accountable().equals(role) || decision.responsible().contains(role))) {
      forms.add(
          Offers.form(
              "silence",
              "Record silence on " + decision.id(),
              "Whoever was Consulted and let the deadline pass is recorded as silent, and the"
                  + " Accountable is told. Refused before the deadline.",
              "Record it",
              which));
    }
  }

  private static ActForm noSpend(Decision decision) {
    return Offers.form(
        "no-spend",
        "Sign that there is no spend",
        decision.id()
            + " is needed only where there is spend or a contract. You say there is none.",
        "Sign",
        new Hidden("decision", decision.id().value()),
        new Words("statement", "Statement", "", false, true));
  }

  private ActForm recusal() {
    boolean officer = scene.officer();
    return Offers.form(
        "recuse",
        officer ? "Declare a conflict of interest of somebody" : "Declare a conflict of interest",
        "Whoever is recused takes no part in the decision; a deputy steps in. The record says why.",
        "Declare",
        new Choice(
            "decision",
            "Decision",
            scene.open().stream()
                .map(each -> new Pick(each.id().value(), each.id() + ", " + each.title()))
                .toList()),
        officer
            ? new Words("person", "Person", "their id", true, false)
            : new Hidden("person", scene.hat().person().value()),
        new Words("reason", "What the conflict is", "", true, true));
  }

  private void emergency(List<ActForm> forms) {
    Role role = scene.charter().roles().get(scene.hat().role());
    boolean signer =
        role != null
            && role.chamber().filter(EMERGENCY::contains).isPresent()
            && scene.charter().decisions().values().stream()
                .anyMatch(each -> each.accountable().equals(scene.hat().role()));
    if (!signer) {
      return;
    }
    Running.Emergency emergency = scene.change().running().emergency();
    emergency.declared().ifPresent(declared -> forms.add(confirmation(declared)));
    if (emergency.started() < 2) {
      forms.add(declaration());
    }
  }

  private static ActForm confirmation(Running.Declaration declared) {
    var override = declared.event().override();
    return Offers.form(
        "confirm-emergency",
        "Sign the emergency as the second chamber",
        declared.stamp().by()
            + " asks that "
            + override.artifact().option()
            + " start now, undecided, until "
            + override.ends()
            + ". It is shown as an override for as long as it runs.",
        "Start it",
        new Hidden("declared", Long.toString(declared.stamp().seq())),
        new Words("reason", "Reason", "", true, true));
  }

  private ActForm declaration() {
    return Offers.form(
        "declare-emergency",
        "Declare an emergency",
        "One clinical and one technology signer start it for 72 hours at most, renewed once at"
            + " most. It skips waiting, never a refusal by compliance.",
        "Declare",
        new Choice("option", "Option", scene.options()),
        new Words("artifact", "Name of what runs", "e.g. sign-in-policy", true, false),
        new Words("hash", "SHA-256 of it", "64 hexadecimal digits", true, false),
        new Words("system", "Where it runs", "empty for Primum itself", false, false),
        new Words("hours", "Hours until it ends", "1 to 72", true, false),
        new Words("reason", "Reason", "", true, true));
  }

  private static ActForm reasoned(String name, String title, String meaning) {
    return Offers.form(name, title, meaning, title, new Words("reason", "Reason", "", true, true));
  }
}

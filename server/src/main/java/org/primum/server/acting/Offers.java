package org.primum.server.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.primum.app.asking.SeenDossier;
import org.primum.change.state.Progress;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.server.ui.change.ActForm;
import org.primum.server.ui.change.ActForm.Choice;
import org.primum.server.ui.change.ActForm.Field;
import org.primum.server.ui.change.ActForm.Hidden;
import org.primum.server.ui.change.ActForm.Pick;
import org.primum.server.ui.change.ActForm.Words;

/// The acts a page offers to a hat: its own part in every open decision, its part at the gates and
/// in what runs, then what is open to everybody. The last form lets anybody try to sign what is not
/// theirs and read why not.
public final class Offers {
  private final Scene scene;
  private final List<ActForm> forms = new ArrayList<>();

  private Offers(Scene scene) {
    this.scene = scene;
  }

  /// The forms for `scene`, those of the hat's own part first.
  public static List<ActForm> of(Scene scene) {
    if (scene.change().end().isPresent()) {
      return new BesideOffers(scene).afterTheEnd();
    }
    Offers offers = new Offers(scene);
    scene.open().forEach(offers::part);
    offers.forms.addAll(new GateOffers(scene).forms());
    offers.forms.addAll(new MatterOffers(scene).forms());
    offers.forms.addAll(new RunningOffers(scene).forms());
    offers.forms.addAll(new BesideOffers(scene).forms());
    offers.everybody();
    return List.copyOf(offers.forms);
  }

  private void part(Decision decision) {
    Progress progress = scene.change().progress(decision.id());
    var role = scene.hat().role();
    if (decision.responsible().contains(role) && !progress.work().prepared().containsKey(role)) {
      forms.add(
          form(
              "prepare",
              "Prepare " + named(decision),
              "You say that the work for this decision is done.",
              "Say that it is done",
              decision(decision),
              new Words("note", "Note", "", false, true)));
    }
    decision.committees().stream()
        .filter(each -> each.members().equals(role))
        .filter(each -> !progress.work().ballots(each.id()).containsKey(scene.hat().person()))
        .forEach(committee -> forms.add(vote(decision, committee)));
    boolean asked =
        progress.consultation().filter(each -> !each.answers().containsKey(role)).isPresent();
    if (asked && decision.consulted().containsKey(role)) {
      forms.add(
          form(
              "answer",
              "Be heard on " + named(decision),
              "Your answer stands on the record; whoever signs has it before them.",
              "Answer",
              decision(decision),
              new Words("answer", "Answer", "", true, true)));
    }
    if (decision.accountable().equals(role)) {
      forms.add(signature(decision));
    }
  }

  private ActForm vote(Decision decision, Committee committee) {
    return form(
        "vote",
        "Vote on " + named(decision),
        "You sit in " + committee.title() + ". A vote against needs its reason.",
        "Vote",
        decision(decision),
        new Hidden("committee", committee.id()),
        new Choice(
            "ballot",
            "Vote",
            List.of(
                new Pick("for", "For"),
                new Pick("against", "Against"),
                new Pick("abstain", "Abstain"))),
        new Words(
            "profession", "Profession you sit for", "only with several licences", false, false),
        new Words("reason", "Reason", "", false, true),
        BesideOffers.confidentiality());
  }

  private ActForm signature(Decision decision) {
    return new ActForm(
        "sign",
        "Sign " + named(decision),
        "You own the outcome in this respect. You sign the dossier as it stands on this page; if a"
            + " part changes, the signature is void.",
        "Sign",
        List.of(
            new Hidden("dossier", dossier(decision)),
            new Choice(
                "ruling",
                "Decision",
                List.of(
                    new Pick("approve", "Approve"),
                    new Pick("evaluate", "Approve for a silent evaluation only"),
                    new Pick("reject", "Reject"))),
            new Words("statement", "Statement", "needed to reject", false, true)));
  }

  private String dossier(Decision decision) {
    return scene
        .dossiers()
        .apply(decision.id())
        .map(each -> new SeenDossier(decision.id(), each.reference()).value())
        .orElse(decision.id().value());
  }

  private void everybody() {
    forms.add(
        form(
            "object",
            "Object",
            "An objection stands on the record beside the decision. It needs no permission.",
            "Object",
            new Words("reason", "Reason", "", true, true),
            BesideOffers.confidentiality()));
    List<Pick> others =
        scene.open().stream()
            .filter(each -> !each.accountable().equals(scene.hat().role()))
            .map(each -> new Pick(dossier(each), named(each)))
            .toList();
    if (!others.isEmpty()) {
      forms.add(
          form(
              "sign",
              "Try to sign what is not yours",
              "The matrix is the permission. It refuses, and names the rule.",
              "Try",
              new Choice("dossier", "Decision", others),
              new Hidden("ruling", "approve")));
    }
  }

  private static String named(Decision decision) {
    return decision.id() + ", " + decision.title().toLowerCase(Locale.ROOT);
  }

  private static Hidden decision(Decision decision) {
    return new Hidden("decision", decision.id().value());
  }

  static ActForm form(String name, String title, String meaning, String button, Field... fields) {
    return new ActForm(name, title, meaning, button, List.of(fields));
  }
}

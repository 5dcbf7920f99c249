package org.primum.server.acting;

import java.util.ArrayList;
import java.util.List;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.server.ui.change.ActForm;
import org.primum.server.ui.change.ActForm.Hidden;
import org.primum.server.ui.change.ActForm.Words;

/// The acts on what runs: stopping, agreeing to start again, and looking at what runs outside.
final class RunningOffers {
  private final Scene scene;

  RunningOffers(Scene scene) {
    this.scene = scene;
  }

  List<ActForm> forms() {
    List<ActForm> forms = new ArrayList<>();
    ChangeState change = scene.change();
    Running running = change.running();
    if (running.suspension().isPresent()) {
      forms.add(
          Offers.form(
              "resume",
              "Agree to start it again",
              "It starts again only when both chambers agree.",
              "Agree",
              new Words("reason", "Reason", "", true, true)));
    }
    if (running.started().isPresent()) {
      forms.add(
          Offers.form(
              "suspend",
              "Stop what runs",
              "Stopping is always allowed, by one chamber alone. Clinicians are told that it is"
                  + " down.",
              "Stop it",
              new Words("reason", "Reason", "", true, true)));
    }
    if (running.live().isPresent() && (scene.accountable() || scene.officer())) {
      forms.add(
          Offers.form(
              "retire",
              "Retire what runs",
              "It is taken out of use for good; clinicians are told that it is down.",
              "Retire it",
              new Words("reason", "Reason", "", true, true)));
    }
    running.external().ifPresent(external -> forms.addAll(outside(external)));
    return forms;
  }

  private static List<ActForm> outside(Running.External external) {
    Hidden artifact = new Hidden("artifact", external.registration().id().value());
    String system = external.registration().system();
    if (external.attestation().isEmpty()) {
      return List.of(
          Offers.form(
              "attest",
              "Attest what was installed",
              "You installed it in the " + system + " and say by its digest what it is.",
              "Attest",
              artifact,
              digest("installed")));
    }
    return List.of(
        Offers.form(
            "verify",
            "Verify what is installed",
            "You looked for yourself. You are not the person who attested.",
            "Verify",
            artifact,
            digest("found")),
        Offers.form(
            "reconcile",
            "Reconcile with production",
            "You compare what is in production with what was approved. A difference opens an"
                + " incident.",
            "Reconcile",
            artifact,
            digest("found")));
  }

  private static Words digest(String name) {
    return new Words(name, "SHA-256 of it", "64 hexadecimal digits", true, false);
  }
}

package org.primum.server.acting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.charter.PartKind;
import org.primum.server.ui.change.ActForm;
import org.primum.server.ui.change.ActForm.Choice;
import org.primum.server.ui.change.ActForm.Field;
import org.primum.server.ui.change.ActForm.Pick;
import org.primum.server.ui.change.ActForm.Words;

/// The acts on the matter itself: raising it, its parts and options, the harm estimate, the
/// adjudication; and starting what was decided.
public final class MatterOffers {
  private static final Pick NONE = new Pick("", "all options");
  private static final List<Pick> MODES =
      List.of(new Pick("silent", "silently"), new Pick("active", "actively"));

  private final Scene scene;

  MatterOffers(Scene scene) {
    this.scene = scene;
  }

  /// The form that raises a change under `charter`.
  public static ActForm raising(Charter charter) {
    return Offers.form(
        "raise",
        "Raise a change",
        "It is bound by the charter in force, and opens only if the people on the roster can decide"
            + " it. Doing nothing is always one of its options.",
        "Raise it",
        new Words("change", "Its number", "free, e.g. C-2026-021", true, false),
        new Choice(
            "kind",
            "Kind",
            charter.kinds().values().stream()
                .map(kind -> new Pick(kind.id().value(), kind.title()))
                .toList()),
        new Words("title", "Title", "", true, false),
        new Words("options", "Options", "one a line: id: title", true, true),
        new Words(
            "reach",
            "What it reaches",
            "any of spend, clinical-content, patients; parted by commas",
            false,
            false),
        new Words(
            "proportion",
            "How large",
            "major, minor, or standard: pattern; left out, it is major",
            false,
            false));
  }

  List<ActForm> forms() {
    List<ActForm> forms = new ArrayList<>();
    boolean works =
        scene.needed().stream().anyMatch(each -> each.responsible().contains(scene.hat().role()));
    if (works || scene.raised()) {
      forms.add(attachment());
      forms.add(option());
    }
    if (works) {
      forms.add(estimate());
    }
    if (scene.change().gates().adjudication().isEmpty() && (works || scene.officer())) {
      forms.add(adjudication());
    }
    ChangeState change = scene.change();
    if (works && change.chosen().isPresent()) {
      forms.add(start());
      forms.add(register());
    }
    if (scene.leadership() && change.chosen().isPresent()) {
      forms.add(waiver());
    }
    return forms;
  }

  private ActForm attachment() {
    Set<PartKind> kinds = new TreeSet<>();
    scene.needed().forEach(each -> kinds.addAll(each.restsOn()));
    kinds.add(PartKind.SILENT_TRIAL_REPORT);
    return Offers.form(
        "attach",
        "Attach a part",
        "A new version voids exactly the decisions that rest on it, and says so on this page.",
        "Attach",
        new Choice(
            "part",
            "Part",
            kinds.stream().map(kind -> new Pick(kind.value(), kind.value())).toList()),
        about(),
        new Words("text", "Text", "kept as a document", true, true));
  }

  private Field about() {
    List<Pick> picks = new ArrayList<>(List.of(NONE));
    picks.addAll(scene.options());
    return new Choice("option", "About", picks);
  }

  private static ActForm option() {
    return Offers.form(
        "add-option",
        "Put one more option on the table",
        "What was signed about all options is void.",
        "Add it",
        new Words("option", "Its id", "lower-case words joined by -", true, false),
        new Words("title", "Title", "", true, false));
  }

  private static ActForm estimate() {
    return Offers.form(
        "estimate-harm",
        "Estimate the harm",
        "Draws the model under the charter's severity scale and attaches both.",
        "Estimate",
        new Words("model", "Harm model", "YAML", true, true));
  }

  private ActForm adjudication() {
    return Offers.form(
        "adjudicate",
        "Compute the adjudication",
        "The program computes it from what was determined and signed, and puts it on the record. Where"
            + " doing nothing is unlawful too, a remediation is mandatory.",
        "Compute and record",
        new Words("interim-control", "Interim control", "only for a remediation", false, true),
        new Words("due", "Due", "a day as 2026-12-31", false, false),
        new Words("owner", "Owner", "the id of a person", false, false));
  }

  private static ActForm start() {
    return Offers.form(
        "activate",
        "Start it in Primum",
        "Starts the approved artifact, silently first. Every signature it needs is looked up again.",
        "Start it",
        new Words("artifact", "Name of the service", "", true, false),
        new Choice("mode", "How", MODES));
  }

  private static ActForm register() {
    return Offers.form(
        "register",
        "Register what runs outside",
        "The implementer attests it, a second person verifies it, and production is compared.",
        "Register",
        new Words("artifact", "Its name", "", true, false),
        new Words("system", "Where it runs", "e.g. identity provider", true, false),
        new Words("every", "Compared every", "a period as P7D", false, false));
  }

  private static ActForm waiver() {
    return Offers.form(
        "waive-trial",
        "Accept that there is no silent trial",
        "For this artifact only. Never for money.",
        "Accept",
        new Choice(
            "reason-class",
            "Reason",
            Arrays.stream(org.primum.change.gate.ReasonClass.values())
                .map(each -> new Pick(each.word(), each.word().replace('-', ' ')))
                .toList()),
        new Words("reason", "Reason", "", true, true));
  }
}

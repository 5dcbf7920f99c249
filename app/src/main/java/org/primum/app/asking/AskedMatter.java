package org.primum.app.asking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.app.assessing.AdjudicationDesk;
import org.primum.app.assessing.HarmDesk;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.GateCommand;
import org.primum.change.command.RaisingCommand;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeOption;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Remediation;
import org.primum.charter.ChangeTraits;
import org.primum.charter.PartKind;
import org.primum.charter.Proportion;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.Refusal;

/// Reads what is asked of the matter itself: raising it, its options and parts, what is computed
/// about it, ending it.
final class AskedMatter {
  private static final long SEED = 20_261_125;
  private static final Set<String> REACH = Set.of("spend", "clinical-content", "patients");

  private final Asked asked;
  private final Filled form;

  AskedMatter(Asked asked) {
    this.asked = asked;
    form = asked.form();
  }

  ChangeCommand command(String name) {
    return switch (name) {
      case "raise" -> raise();
      case "add-option" ->
          new RaisingCommand.AddOption(new ChangeOption(asked.option(), form.text("title")));
      case "attach" -> new RaisingCommand.AttachPart(slot(), document());
      case "object" ->
          new RaisingCommand.RaiseObjection(
              form.find("decision").map(DecisionId::new), asked.required("reason"));
      case "withdraw" -> new RaisingCommand.Withdraw(asked.required("reason"));
      case "reopen" -> new RaisingCommand.Reopen(asked.required("reason"));
      default -> throw new BadForm("There is no act `" + name + "`; choose one that there is.");
    };
  }

  private ChangeCommand raise() {
    Set<String> reach = new TreeSet<>(form.words("reach"));
    reach.stream()
        .filter(word -> !REACH.contains(word))
        .forEach(
            word -> {
              throw new BadForm(
                  "`reach` has `"
                      + word
                      + "`; allowed are `spend`, `clinical-content` and `patients`.");
            });
    return new RaisingCommand.Raise(
        form.read("kind", KindId::new, "a kind of the charter"),
        form.text("title"),
        form.lines("options").stream().map(AskedMatter::option).toList(),
        new ChangeTraits(
            reach.contains("spend"),
            reach.contains("clinical-content"),
            reach.contains("patients"),
            form.find("proportion").isEmpty()
                ? new Proportion.Major()
                : form.read(
                    "proportion", Proportion::of, "`major`, `minor` or `standard: pattern`")));
  }

  private static ChangeOption option(String line) {
    int colon = line.indexOf(':');
    try {
      if (colon > 0) {
        return new ChangeOption(
            new OptionId(line.substring(0, colon).strip()), line.substring(colon + 1).strip());
      }
    } catch (IllegalArgumentException e) {
      throw new BadForm("`options` has the line `" + line + "`: " + e.getMessage() + ".");
    }
    throw new BadForm("`options` has the line `" + line + "`; expected is `id: title`.");
  }

  private PartSlot slot() {
    Optional<OptionId> option =
        form.find("option").isEmpty() ? Optional.empty() : Optional.of(asked.option());
    return new PartSlot(form.read("part", PartKind::new, "a kind of part"), option);
  }

  /// What was written, kept as a document; or the digest of one that is kept.
  private Digest document() {
    if (form.find("digest").isPresent() == form.find("text").isPresent()) {
      throw new BadForm("A part is attached by its `text`, or by the `digest` of a kept document.");
    }
    if (form.find("text").isPresent()) {
      return asked.kept("text");
    }
    Digest digest = form.digest("digest");
    if (asked.primum().documents().find(digest).isEmpty()) {
      throw new BadForm("No document `" + digest.brief() + "` is kept; attach it by its `text`.");
    }
    return digest;
  }

  /// Draws a harm model, and attaches both the model and its estimate.
  List<ChangeCommand> estimate() {
    HarmDesk.Drawing drawing =
        new HarmDesk.Drawing(
            form.find("seed").isEmpty() ? SEED : form.read("seed", Long::parseLong, "a number"),
            form.find("draws").isEmpty()
                ? DrawPlan.USUAL_DRAWS
                : form.read("draws", Integer::parseInt, "a number"));
    HarmDesk.Estimated estimated = estimated(drawing);
    return List.of(
        new RaisingCommand.AttachPart(PartSlot.whole(PartKind.HARM_MODEL), estimated.model()),
        new RaisingCommand.AttachPart(
            PartSlot.whole(PartKind.HARM_ESTIMATE), estimated.estimate()));
  }

  private HarmDesk.Estimated estimated(HarmDesk.Drawing drawing) {
    try {
      return new HarmDesk(asked.primum().documents())
          .estimate(
              asked.state(),
              asked.charter(),
              new HarmDesk.ModelFile("model", form.text("model") + "\n"),
              drawing);
    } catch (MalformedDocument faulty) {
      throw new BadForm(
          faulty.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    } catch (IllegalArgumentException e) {
      throw new BadForm("The harm cannot be estimated: " + e.getMessage() + ".");
    }
  }

  /// The adjudication as computed now, to be put on the record.
  ///
  /// @throws NotReady if it cannot be computed yet
  ChangeCommand adjudication() {
    AdjudicationDesk desk = new AdjudicationDesk(asked.primum().documents());
    return switch (desk.compute(asked.state(), asked.charter())) {
      case AdjudicationDesk.Computed.Ready(AdjudicationRecord record) ->
          new GateCommand.RecordAdjudication(record, remediation());
      case AdjudicationDesk.Computed.Refused(Refusal refusal) -> throw new NotReady(refusal);
    };
  }

  private Optional<Remediation> remediation() {
    return form.find("interim-control").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Remediation(
                asked.required("interim-control"), form.day("due"), asked.person("owner")));
  }
}

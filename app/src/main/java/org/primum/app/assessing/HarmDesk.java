package org.primum.app.assessing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.app.keeping.DocumentStore;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeOption;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Content;
import org.primum.charter.Charter;
import org.primum.charter.PartKind;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.risk.adjudication.Limits;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Measure;
import org.primum.risk.model.Measures;
import org.primum.risk.model.ReplayMeasures;
import org.primum.risk.model.SeverityScale;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.risk.simulation.Simulation;
import org.primum.terms.Digest;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// Estimates the harm of a change's options from a model that people wrote, under the charter's
/// severity scale and limits and with the measures of the replay reports attached to the change.
///
/// In a model, `evidence: {report: OPTION, measure: …}` names the report attached to that option.
public final class HarmDesk {
  private final DocumentStore documents;

  /// @param documents where models, reports and estimates are kept
  public HarmDesk(DocumentStore documents) {
    this.documents = documents;
  }

  /// A model drawn, with what is to be attached.
  ///
  /// @param model digest of the file as written, for the part `harm-model`
  /// @param estimate digest of the estimate's canonical JSON, for the part `harm-estimate`
  public record Estimated(Simulation simulation, Digest model, Digest estimate) {}

  /// Reads the model in `text` for `change`, draws it and keeps model and estimate.
  ///
  /// @param charter the one that binds the change
  /// @param file the name for messages
  /// @throws org.primum.documents.MalformedDocument with every fault of the model
  /// @throws IllegalArgumentException if the seed or the number of draws is out of range
  public Estimated estimate(ChangeState change, Charter charter, ModelFile file, Drawing drawing) {
    Simulation simulation =
        HarmEngine.simulate(
            read(change, charter, file), DrawPlan.random(drawing.seed, drawing.draws));
    Digest model = documents.put(file.text().getBytes(StandardCharsets.UTF_8));
    Digest estimate = documents.put(CanonicalJson.bytes(simulation.estimate().json()));
    return new Estimated(simulation, model, estimate);
  }

  /// How a model is drawn; the same drawing of the same model gives the same figures.
  ///
  /// @param seed 0 to 2^53 − 1
  /// @param draws 1,000 to 1,000,000
  public record Drawing(long seed, int draws) {}

  /// A harm model as written.
  ///
  /// @param name for messages
  public record ModelFile(String name, String text) {}

  /// Draws again what is attached to `change`; empty where model or estimate are not attached, not
  /// kept, or do not fit each other: then the harm must be estimated again.
  Optional<Simulation> again(ChangeState change, Charter charter) {
    Optional<String> model =
        part(change, PartSlot.whole(PartKind.HARM_MODEL))
            .flatMap(documents::find)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    Optional<Digest> attached = part(change, PartSlot.whole(PartKind.HARM_ESTIMATE));
    Optional<Json.Obj> estimate = attached.flatMap(this::json);
    if (model.isEmpty() || estimate.isEmpty()) {
      return Optional.empty();
    }
    Simulation simulation =
        HarmEngine.simulate(
            read(change, charter, new ModelFile("harm-model", model.get())),
            DrawPlan.random(
                estimate.get().integer("seed"), Math.toIntExact(estimate.get().integer("draws"))));
    return Optional.of(simulation)
        .filter(drawn -> Optional.of(drawn.estimate().digest()).equals(attached));
  }

  private HarmModel read(ChangeState change, Charter charter, ModelFile file) {
    var kind = charter.kind(change.raised().event().matter().kind());
    return HarmFile.read(
        file.name(),
        file.text(),
        new HarmContext(
            Optional.of(scale(charter)),
            Optional.of(limits(charter)),
            List.copyOf(kind.hazards().keySet()),
            measures(change)));
  }

  /// The charter's limits of the safety gate.
  public static Limits limits(Charter charter) {
    Precedence precedence = charter.precedence();
    return new Limits(
        precedence.margin(),
        precedence.alpha(),
        precedence.harmProbabilityLimit(),
        precedence.newHarmLimit());
  }

  /// The charter's severity scale as harm models use it.
  public static SeverityScale scale(Charter charter) {
    List<SeverityScale.Step> steps = new ArrayList<>();
    for (SeverityLevel level : charter.severity().levels()) {
      steps.add(new SeverityScale.Step(level.id(), level.value(), level.low(), level.high()));
    }
    return new SeverityScale(steps);
  }

  private Measures measures(ChangeState change) {
    Map<String, Map<String, Measure>> byReport = new TreeMap<>();
    for (ChangeOption option : change.content().options()) {
      part(change, PartSlot.of(PartKind.EVIDENCE_REPORT, option.id()))
          .ifPresent(
              digest ->
                  report(digest)
                      .ifPresent(
                          report ->
                              byReport.put(
                                  option.id().value(), ReplayMeasures.of(report, digest))));
    }
    return new Measures(byReport);
  }

  // The kept report is what its hash covers; the hash itself is put back for its readers.
  private Optional<Json.Obj> report(Digest digest) {
    return json(digest)
        .filter(kept -> kept.find("windowed").isPresent())
        .map(
            kept -> {
              Json.Builder whole = Json.object();
              kept.members().forEach(whole::put);
              return whole.put("reportHash", digest.hex()).build();
            });
  }

  private Optional<Json.Obj> json(Digest digest) {
    return documents
        .find(digest)
        .filter(bytes -> bytes.length > 0 && bytes[0] == '{')
        .flatMap(
            bytes ->
                StrictJson.read(bytes) instanceof Json.Obj object
                    ? Optional.of(object)
                    : Optional.empty());
  }

  private static Optional<Digest> part(ChangeState change, PartSlot slot) {
    return change.content().part(slot).map(Content.Attached::part).map(part -> part.digest());
  }
}

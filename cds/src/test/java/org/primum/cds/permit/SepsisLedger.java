package org.primum.cds.permit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Actor;
import org.primum.ledger.act.Entry;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.ledger.merkle.MerkleTree;
import org.primum.ledger.merkle.TreeHash;
import org.primum.ledger.store.Append;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// A ledger in which a sepsis alert is raised, decided and activated by fictional people, with
/// other streams in between. Tests take the story apart by replacing single events.
final class SepsisLedger {
  static final String NAME = "ledger.example.org/primum";
  static final CheckpointSigner SIGNER = signer(1);
  static final ChangeId CHANGE = new ChangeId("C-2026-014");
  static final Digest ARTIFACT = digest("artifact, version 1");
  static final Digest BUILD = digest("build");
  static final Digest TRIAL = digest("silent trial");
  static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  // Places of the acts in the stream of the change.
  static final long DETERMINED = 2;
  static final long SAFETY = 3;
  static final long ADJUDICATED = 4;
  static final long LOGIC = 5;
  static final long ARCHITECTURE = 6;
  static final long SILENT = 7;
  static final long TRIAL_ATTACHED = 8;
  static final long WORKFLOW = 9;

  private final InMemoryLedgerStore store = new InMemoryLedgerStore();

  static CheckpointSigner signer(int secret) {
    byte[] seed = new byte[CheckpointSigner.SEED_BYTES];
    Arrays.fill(seed, (byte) secret);
    return CheckpointSigner.of(NAME, seed);
  }

  static Digest digest(String text) {
    return Digest.of(text.getBytes(UTF_8));
  }

  /// Every act up to and with the silent activation.
  static List<Json.Obj> untilSilent() {
    List<Json.Obj> events = new ArrayList<>();
    events.add(raised("S", "T1", "T2", "T3"));
    events.add(attached("artifact", ARTIFACT));
    events.add(determined("compliant"));
    events.add(signed("S", "full"));
    events.add(adjudicated("sirs"));
    events.add(signed("T1", "full"));
    events.add(signed("T2", "full"));
    events.add(activated("silent", grounds(List.of("T1", "T2"), List.of(LOGIC, ARCHITECTURE))));
    return events;
  }

  /// Every act up to and with the active one.
  static List<Json.Obj> untilActive() {
    List<Json.Obj> events = untilSilent();
    events.add(attached("silent-trial-report", TRIAL));
    events.add(signed("T3", "full"));
    events.add(activated("active", activeGrounds().put("silentTrial", TRIAL.hex())));
    return events;
  }

  static Json.Builder activeGrounds() {
    return grounds(List.of("S", "T1", "T2", "T3"), List.of(SAFETY, LOGIC, ARCHITECTURE, WORKFLOW));
  }

  static Json.Builder grounds(List<String> decisions, List<Long> seqs) {
    List<Json> references = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      references.add(
          Json.object().put("decision", decisions.get(i)).put("seq", seqs.get(i)).build());
    }
    return Json.object()
        .put("decisions", new Json.Arr(references))
        .put("determination", DETERMINED)
        .put("adjudication", ADJUDICATED);
  }

  static Json.Obj raised(String... needed) {
    Json.Obj traits =
        Json.object()
            .put("spend", false)
            .put("clinicalContent", true)
            .put("reachesPatients", true)
            .build();
    return Json.object()
        .put("event", "raised")
        .put("change", CHANGE.value())
        .put("kind", "cds-alert")
        .put("title", "Earlier recognition of sepsis")
        .put("options", new Json.Arr(List.of(option("do-nothing"), option("sirs"))))
        .put("traits", traits)
        .put(
            "charter",
            Json.object().put("digest", digest("charter").hex()).put("version", "2026.2").build())
        .put("needed", Json.texts(List.of(needed)))
        .build();
  }

  private static Json option(String id) {
    return Json.object().put("option", id).put("title", "Option " + id).build();
  }

  static Json.Obj attached(String part, Digest digest) {
    return Json.object()
        .put("event", "part-attached")
        .put("part", part)
        .put("option", "sirs")
        .put("version", 1)
        .put("digest", digest.hex())
        .build();
  }

  static Json.Obj determined(String verdict, Json... conditions) {
    return Json.object()
        .put("event", "determined")
        .put("option", "sirs")
        .put("verdict", verdict)
        .put("citations", new Json.Arr(List.of()))
        .put("considered", new Json.Arr(List.of()))
        .put("conditions", new Json.Arr(List.of(conditions)))
        .put("covers", "compliance")
        .build();
  }

  static Json condition(String id, String due) {
    return Json.object()
        .put("condition", id)
        .put("owner", "p-demo")
        .put("evidence", text())
        .put("due", due)
        .build();
  }

  static Json.Obj conditionMet(String id) {
    return Json.object()
        .put("event", "condition-met")
        .put("option", "sirs")
        .put("condition", id)
        .put("evidence", digest("evidence").hex())
        .build();
  }

  static Json.Obj signed(String decision, String extent) {
    return Json.object()
        .put("event", "signed")
        .put("decision", decision)
        .put("option", "sirs")
        .put(
            "dossier",
            Json.object().put("version", 1).put("digest", digest("dossier").hex()).build())
        .put("extent", extent)
        .put("covers", "clinical")
        .put("informed", Json.texts(List.of("chief-information-officer")))
        .build();
  }

  static Json.Obj signatureVoided(String decision, long seq) {
    return Json.object()
        .put("event", "signature-voided")
        .put("decision", decision)
        .put("seq", seq)
        .put("because", "a part changed")
        .build();
  }

  static Json.Obj adjudicated(String option) {
    return adjudicated(Json.object().put("outcome", "proposed").put("option", option).build());
  }

  static Json.Obj adjudicated(Json.Obj result) {
    return Json.object()
        .put("event", "adjudicated")
        .put(
            "record",
            Json.object()
                .put("inputs", Json.object().build())
                .put("verdicts", new Json.Arr(List.of()))
                .put("result", result)
                .build())
        .build();
  }

  static Json.Obj riskAccepted() {
    return Json.object()
        .put("event", "risk-accepted")
        .put("option", "sirs")
        .put("reasonClass", "clinical")
        .put("reason", text())
        .put("owner", "p-demo")
        .put("expiresOn", "2027-11-24")
        .put("covers", "clinical")
        .build();
  }

  static Json.Obj waived(Digest artifact) {
    return Json.object()
        .put("event", "silent-trial-waived")
        .put("artifact", artifact.hex())
        .put("reasonClass", "clinical")
        .put("reason", text())
        .put("covers", "clinical")
        .build();
  }

  static Json.Obj activated(String mode, Json.Builder grounds) {
    return activated(mode, ARTIFACT, stop(), grounds);
  }

  static Json.Obj activated(String mode, Digest hash, Json outage, Json.Builder grounds) {
    return Json.object()
        .put("event", "activated")
        .put("artifact", "sepsis-alert")
        .put("option", "sirs")
        .put("hash", hash.hex())
        .put("engineBuild", BUILD.hex())
        .put("mode", mode)
        .put("outage", outage)
        .put("fallback", Json.object().put("to", "downtime-notice").build())
        .put("restsOn", grounds.build())
        .build();
  }

  static Json stop() {
    return Json.object().put("behaviour", "stop").build();
  }

  static Json continueFor(String atMost) {
    return Json.object().put("behaviour", "continue").put("atMost", atMost).build();
  }

  static Json.Obj suspended(Json fallback) {
    return Json.object()
        .put("event", "suspended")
        .put("chamber", "clinical")
        .put("fallback", fallback)
        .put("cause", "person")
        .build();
  }

  static Json.Obj retired() {
    return Json.object()
        .put("event", "retired")
        .put("chamber", "clinical")
        .put("fallback", notice())
        .put("reason", text())
        .build();
  }

  static Json.Obj withdrawn() {
    return Json.object().put("event", "withdrawn").put("reason", text()).build();
  }

  static Json notice() {
    return Json.object().put("to", "downtime-notice").build();
  }

  static Json earlier(Digest artifact) {
    return Json.object().put("to", "earlier").put("artifact", artifact.hex()).build();
  }

  static Json text() {
    return Commitment.to("words", new byte[32], Commitment.Confidentiality.ORDINARY).json();
  }

  /// Writes the events as one act each, with an act of the roster after every second one.
  SepsisLedger write(List<Json.Obj> events) {
    events.forEach(event -> append("change/" + CHANGE, event));
    return this;
  }

  SepsisLedger append(String stream, Json.Obj event) {
    put(stream, event);
    if (store.size() % 3 == 1) {
      put("roster", Json.object().put("event", "licence-recorded").build());
    }
    return this;
  }

  private void put(String stream, Json.Obj event) {
    long seq = store.stream(stream).size();
    Act act =
        new Act(
            "change.acted",
            1,
            stream,
            seq,
            START.plusSeconds(60 * store.size()),
            new Actor(new PersonId("p-demo"), "Demo Person", new RoleId("demo-role")),
            Json.object().build(),
            List.of(event));
    if (!(store.append(act) instanceof Append.Appended)) {
      throw new IllegalStateException("the demo act was not appended");
    }
  }

  InMemoryLedgerStore store() {
    return store;
  }

  List<Entry> record() {
    return store.stream("change/" + CHANGE);
  }

  MerkleTree tree() {
    MerkleTree tree = new MerkleTree();
    store.read(0, 1_000).forEach(entry -> tree.append(TreeHash.leaf(entry.bytes())));
    return tree;
  }

  Checkpoint head(Instant issued) {
    MerkleTree tree = tree();
    return new Checkpoint(NAME, tree.size(), tree.root(), issued);
  }

  String note(Instant issued) {
    return note(SIGNER, head(issued));
  }

  static String note(CheckpointSigner signer, Checkpoint head) {
    return new String(signer.sign(head).bytes(), UTF_8);
  }

  Permit permit(Instant issued) {
    return PermitAssembly.latest(record(), tree(), head(issued), note(issued)).orElseThrow();
  }
}

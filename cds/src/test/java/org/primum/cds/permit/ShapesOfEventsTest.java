package org.primum.cds.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.change.event.ChangeEvents;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// The guard reads events as JSON, on purpose; the events it is tested with must be those that a
/// change really writes.
final class ShapesOfEventsTest {
  @Test
  void testsWithTheEventsThatAChangeWrites() {
    List<Json.Obj> events = new ArrayList<>(SepsisLedger.untilActive());
    events.add(SepsisLedger.determined("non-compliant"));
    events.add(
        SepsisLedger.determined(
            "compliant-with-conditions", SepsisLedger.condition("logoff", "before-active")));
    events.add(SepsisLedger.conditionMet("logoff"));
    events.add(SepsisLedger.signed("T1", "evaluation"));
    events.add(SepsisLedger.signatureVoided("T1", 5));
    events.add(SepsisLedger.riskAccepted());
    events.add(SepsisLedger.waived(SepsisLedger.ARTIFACT));
    events.add(
        SepsisLedger.activated(
            "active",
            SepsisLedger.ARTIFACT,
            SepsisLedger.continueFor("PT4H"),
            SepsisLedger.activeGrounds().put("waiver", 8).put("acceptance", 7)));
    events.add(SepsisLedger.suspended(SepsisLedger.notice()));
    events.add(SepsisLedger.suspended(SepsisLedger.earlier(SepsisLedger.ARTIFACT)));
    events.add(SepsisLedger.retired());
    events.add(SepsisLedger.withdrawn());
    for (Json.Obj event : events) {
      String written = CanonicalJson.text(ChangeEvents.json(ChangeEvents.of(event)));
      assertThat(written).isEqualTo(CanonicalJson.text(event));
    }
  }
}

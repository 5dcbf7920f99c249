package org.primum.cds.permit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.cds.permit.ChangeRecord.Happening;
import org.primum.terms.Refusal;

/// Checks the grounds of something started in an emergency: two persons of the clinical and the
/// technology chamber signed the very same, with an end at most 72 hours away, for the first or
/// second time, and compliance had not refused it.
final class EmergencyGrounds {
  private static final Set<String> CHAMBERS = Set.of("clinical", "technology");
  private static final Duration LONGEST = Duration.ofDays(3);
  private static final List<String> TERMS =
      List.of("artifact", "option", "hash", "engineBuild", "ends");

  private EmergencyGrounds() {}

  static List<Refusal> missing(Activation activation, ChangeRecord record) {
    List<Refusal> refusals = new ArrayList<>();
    Optional<Happening> started = record.at(activation.seq(), "emergency-started", each -> true);
    Optional<Happening> declared =
        started.flatMap(
            each -> record.at(each.event().integer("declared"), "emergency-declared", any -> true));
    boolean signed =
        started.isPresent() && declared.isPresent() && both(started.get(), declared.get());
    if (!signed) {
      refusals.add(
          new Refusal(
              "emergency-signers-missing",
              "an emergency needs one clinical and one technology signer for the very same start,"
                  + " ending at most 72 hours later; the record does not bear that out"));
    }
    boolean refused =
        record
            .last("determined", each -> each.says("option", activation.option()))
            .filter(each -> each.says("verdict", "non-compliant"))
            .isPresent();
    if (refused) {
      refusals.add(
          new Refusal(
              "not-compliant",
              "compliance refused option `"
                  + activation.option()
                  + "`; an emergency never skips that"));
    }
    if (record.count("emergency-started") > 2) {
      refusals.add(
          new Refusal(
              "emergency-renewed", "the emergency was renewed more than once in this change"));
    }
    return refusals;
  }

  private static boolean both(Happening started, Happening declared) {
    String first = declared.event().text("covers");
    String second = started.event().text("covers");
    boolean chambers =
        CHAMBERS.contains(first) && CHAMBERS.contains(second) && !first.equals(second);
    boolean persons = !declared.act().actor().person().equals(started.act().actor().person());
    boolean same =
        TERMS.stream()
            .allMatch(name -> declared.event().text(name).equals(started.event().text(name)));
    Instant ends = Instant.parse(started.event().text("ends"));
    boolean inTime = !ends.isAfter(declared.act().at().plus(LONGEST));
    return chambers && persons && same && inTime;
  }
}

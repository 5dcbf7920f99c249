package org.primum.app.folding;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.primum.ledger.act.Act;

/// The types of acts that this build writes and reads, and the streams they stand in.
public final class ActTypes {
  /// The stream of charters.
  public static final String CHARTER_STREAM = "charter";

  /// The stream of people, roles and licences.
  public static final String ROSTER_STREAM = "roster";

  /// What the stream of every change begins with; its id follows.
  public static final String CHANGE_PREFIX = "change/";

  /// The stream of what happens to texts behind commitments.
  public static final String TEXT_STREAM = "texts";

  /// The stream of what the hospital inherited.
  public static final String INVENTORY_STREAM = "inventory";

  /// The type of acts that activate something inside Primum.
  public static final String ACTIVATION = "change.activated";

  /// The type of acts that start something in an emergency.
  public static final String EMERGENCY = "change.emergency-started";

  /// The version every act of this build is written in.
  public static final int VERSION = 1;

  private static final Set<String> KNOWN =
      Set.of(
          "charter.adopted",
          "roster.person-registered",
          "roster.role-granted",
          "roster.role-ended",
          "roster.licence-recorded",
          "roster.deputy-named",
          "roster.deputy-ended",
          "roster.imported",
          "text.held",
          "text.released",
          "text.erased",
          "inventory.imported",
          "inventory.reviewed",
          "change.raised",
          "change.option-added",
          "change.part-attached",
          "change.objected",
          "change.withdrawn",
          "change.determined",
          "change.condition-met",
          "change.adjudicated",
          "change.judged",
          "change.risk-accepted",
          "change.prepared",
          "change.voted",
          "change.consulted",
          "change.signed",
          "change.rejected",
          "change.silent-trial-waived",
          ACTIVATION,
          "change.suspended",
          "change.resumption-agreed",
          "change.external-registered",
          "change.external-attested",
          "change.external-verified",
          "change.reconciled",
          "change.retired",
          "change.reopened",
          "change.silence-recorded",
          "change.recused",
          "change.acknowledged",
          "change.no-spend-stated",
          "change.emergency-declared",
          EMERGENCY);

  private ActTypes() {}

  /// Refuses a ledger that holds types or versions this build cannot read.
  ///
  /// @param found types with their versions, written `type v1`
  /// @throws UnknownAct naming all of them
  public static void requireKnown(Collection<String> found) {
    Set<String> unknown = new TreeSet<>(found);
    unknown.removeIf(each -> each.endsWith(" v" + VERSION) && KNOWN.contains(typeOf(each)));
    if (!unknown.isEmpty()) {
      throw new UnknownAct(
          "cannot read the ledger: it holds acts of `"
              + String.join("`, `", unknown)
              + "`, which this version of Primum does not know; start the version that wrote them");
    }
  }

  static void requireKnown(Act act) {
    if (act.v() != VERSION || !KNOWN.contains(act.type())) {
      requireKnown(Set.of(act.type() + " v" + act.v()));
    }
  }

  private static String typeOf(String versioned) {
    return versioned.substring(0, versioned.lastIndexOf(" v"));
  }
}

package org.primum.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a second decider remembers of one change, and what follows from it: what runs, what is
/// lawful, what falls with what.
class SecondWorld {
  static final String CMO = "chief-medical-officer";
  static final String CMIO = "chief-medical-information-officer";
  static final String CIO = "chief-information-officer";
  static final String OFFICER = "compliance-officer";
  static final String MEMBER = "committee-member";
  static final String INFO = "clinical-informaticist";
  static final String ARCH = "it-architect";
  static final String SEC = "security-official";
  static final int DAY = 1440;

  /// A row of the matrix.
  record Row(
      String a,
      Set<String> r,
      boolean committee,
      Map<String, Integer> c,
      Set<String> i,
      Set<String> parts,
      Set<String> after) {
    // In one order in every run, so that a seed means the same walk again.
    Row {
      r = new TreeSet<>(r);
      c = new TreeMap<>(c);
      i = new TreeSet<>(i);
      parts = new TreeSet<>(parts);
      after = new TreeSet<>(after);
    }
  }

  static final Map<String, Row> MATRIX =
      Map.of(
          "S",
          new Row(
              CMO,
              Set.of(CMIO),
              true,
              Map.of(SEC, 5, INFO, 5),
              Set.of(),
              Set.of("harm-model", "harm-estimate", "evidence-report"),
              Set.of()),
          "T1",
          new Row(
              CMO,
              Set.of(CMIO),
              true,
              Map.of(INFO, 5),
              Set.of(),
              Set.of("artifact", "evidence-report", "harm-estimate", "adjudication"),
              Set.of()),
          "T2",
          new Row(
              CIO,
              Set.of(ARCH, INFO),
              false,
              Map.of(CMIO, 5),
              Set.of(),
              Set.of("artifact", "architecture"),
              Set.of()),
          "T3",
          new Row(
              CMIO,
              Set.of(INFO),
              false,
              Map.of(CIO, 3),
              Set.of(CMO, OFFICER),
              Set.of("artifact", "workflow-plan"),
              Set.of("S", "T1", "T2", "T4")),
          "T4",
          new Row(
              CIO,
              Set.of(CIO),
              false,
              Map.of(CMIO, 5),
              Set.of("board"),
              Set.of("contract"),
              Set.of()));
  static final Map<String, String> CHAMBER =
      new TreeMap<>(
          Map.of(
              CMO,
              "clinical",
              CMIO,
              "clinical",
              MEMBER,
              "clinical",
              CIO,
              "technology",
              ARCH,
              "technology",
              SEC,
              "technology",
              OFFICER,
              "compliance",
              "board",
              "board"));
  static final Set<String> EXCLUSIVE = Set.of("board", CMO, CMIO, CIO, OFFICER);
  static final Set<String> LICENSED = Set.of(CMO, CMIO, MEMBER);

  // The world around the change.
  final Map<String, Set<String>> holds = new HashMap<>();
  final Map<String, String> deputies = new HashMap<>();
  final Map<String, String> professions = new HashMap<>();
  Set<String> unlicensed = new HashSet<>();
  int now;

  // The change.
  final Set<String> needed = new TreeSet<>();
  Set<String> options = new TreeSet<>(Set.of("do-nothing", "sirs", "b"));
  Map<String, Integer> parts = new TreeMap<>();
  Map<String, String> authors = new TreeMap<>();
  Map<String, String> verdicts = new TreeMap<>();
  Set<String> met = new TreeSet<>();
  String outcome = "";
  Set<String> needing = new TreeSet<>();
  String chosen = "";
  String earlier = "";
  int acceptedUntil = -1;
  Map<String, Set<String>> prepared = new TreeMap<>();
  Map<String, Map<String, String>> votes = new TreeMap<>();
  Set<String> workers = new TreeSet<>();
  Set<String> passed = new TreeSet<>();
  Map<String, Integer> opened = new TreeMap<>();
  Set<String> answered = new TreeSet<>();
  Set<String> silences = new TreeSet<>();
  Map<String, String> signed = new TreeMap<>();
  Map<String, String> evaluated = new TreeMap<>();
  Set<String> recused = new TreeSet<>();
  Set<String> receipts = new TreeSet<>();
  boolean noSpend;
  Map<String, Set<String>> covered = new TreeMap<>();
  String live = "";
  int until = Integer.MAX_VALUE;
  boolean silent;
  boolean override;
  String stopper = "";
  Set<String> agreed = new TreeSet<>();
  Set<String> trials = new TreeSet<>();
  String waived = "";
  String registered = "";
  String attester = "";
  String declared = "";
  int declaredEnd;
  String declaredOption = "";
  int emergencies;
  String end = "";

  static Row row(String decision) {
    return Objects.requireNonNull(MATRIX.get(decision), decision);
  }

  static String chamber(String role) {
    return CHAMBER.getOrDefault(role, "");
  }

  /// The kind of a slot such as `artifact/sirs`.
  static String kind(String slot) {
    return slot.contains("/") ? slot.substring(0, slot.indexOf('/')) : slot;
  }

  /// One thing asked.
  record Ask(String person, String role, String verb, String first, String second) {}

  boolean raiser(Ask ask) {
    return ask.person().equals("castell");
  }

  boolean accountable(String role) {
    return needed.stream().anyMatch(each -> row(each).a().equals(role));
  }

  boolean responsible(String role) {
    return needed.stream().anyMatch(each -> row(each).r().contains(role));
  }

  boolean sits(String role) {
    return role.equals(MEMBER) && needed.stream().anyMatch(each -> row(each).committee());
  }

  boolean witness(String role) {
    return responsible(role)
        || accountable(role)
        || role.equals(OFFICER)
        || needed.stream().anyMatch(each -> row(each).c().containsKey(role));
  }

  boolean ends(String how) {
    end = how;
    if (how.equals("retired")) {
      live = "";
      stopper = "";
    }
    return true;
  }

  boolean reopened() {
    end = "";
    fall(needed, false);
    return true;
  }

  /// Started and not stopped.
  boolean started() {
    return !live.isEmpty() && stopper.isEmpty();
  }

  /// Runs now, as it was decided.
  boolean runs() {
    return started() && now < until && !override;
  }

  boolean stops(String chamber) {
    stopper = chamber;
    agreed = new TreeSet<>();
    attester = attester.replace("/after the stop", "");
    return true;
  }

  int day() {
    return Math.floorDiv(now + 540, DAY);
  }

  boolean licensed(Ask ask) {
    return !LICENSED.contains(ask.role())
        || (professions.containsKey(ask.person()) && !unlicensed.contains(ask.person()));
  }

  /// Covers a chamber, if no other is covered.
  boolean alone(Ask ask, String chamber) {
    return Set.of(chamber).containsAll(covered.getOrDefault(ask.person(), Set.of()));
  }

  boolean covers(Ask ask, String chamber) {
    covered.computeIfAbsent(ask.person(), any -> new TreeSet<>()).add(chamber);
    return true;
  }

  boolean lawful(String option) {
    return Set.of("yes", "if").contains(verdicts.getOrDefault(option, ""));
  }

  boolean conditional(String option) {
    return "if".equals(verdicts.get(option));
  }

  boolean allRefused() {
    return options.stream()
        .allMatch(each -> each.equals("do-nothing") || "no".equals(verdicts.get(each)));
  }

  boolean determined() {
    return options.stream()
        .allMatch(each -> Set.of("yes", "if", "no").contains(verdicts.getOrDefault(each, "")));
  }

  boolean decidable() {
    return !outcome.isEmpty()
        && !chosen.isEmpty()
        && !chosen.equals("do-nothing")
        && lawful(chosen);
  }

  /// The artifact of the chosen option in its version; empty where there is none.
  String artifact() {
    return parts.containsKey("artifact/" + chosen)
        ? chosen + "/" + parts.get("artifact/" + chosen)
        : "";
  }

  boolean concerns(String slot, String decision) {
    String option = slot.contains("/") ? slot.substring(slot.indexOf('/') + 1) : "";
    return option.isEmpty() || decision.equals("S") || chosen.isEmpty() || option.equals(chosen);
  }

  boolean relies(String slot, String decision) {
    return row(decision).parts().contains(kind(slot));
  }

  boolean complete(String decision) {
    return row(decision).parts().stream()
        .filter(kind -> !kind.equals("adjudication"))
        .allMatch(
            kind ->
                parts.keySet().stream()
                    .anyMatch(slot -> kind(slot).equals(kind) && concerns(slot, decision)));
  }

  /// What falls: decisions that list what changed, those that come after one whose signature falls,
  /// and, with the safety statement or a determination, the adjudication and those that list it.
  void fall(Set<String> seeds, boolean gates) {
    Set<String> falling = new TreeSet<>(seeds);
    boolean adjudication = gates;
    for (int round = 0; round < MATRIX.size() + 2; round++) {
      adjudication |= falling.contains("S") && signed.containsKey("S");
      for (String each : needed) {
        Row row = row(each);
        boolean rests = adjudication && !outcome.isEmpty() && row.parts().contains("adjudication");
        if (rests
            || row.after().stream().anyMatch(e -> falling.contains(e) && signed.containsKey(e))) {
          falling.add(each);
        }
      }
    }
    for (String each : falling) {
      receipts.removeIf(receipt -> signed.containsKey(each) && receipt.startsWith(each));
      signed.remove(each);
      evaluated.remove(each);
      prepared.remove(each);
      votes.remove(each);
      passed.remove(each);
      opened.remove(each);
      workers.removeIf(worker -> worker.startsWith(each + "/"));
      answered.removeIf(worker -> worker.startsWith(each + "/"));
      silences.removeIf(worker -> worker.startsWith(each + "/"));
    }
    if (adjudication && !outcome.isEmpty()) {
      outcome = "";
      earlier = chosen.isEmpty() ? earlier : chosen;
      chosen = "";
      acceptedUntil = -1;
    }
  }

  String about(String decision) {
    return decision.equals("S") ? "" : chosen.isEmpty() ? earlier : chosen;
  }
}

package org.primum.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primum.change.SecondWorld.Ask;

/// What would bring a change forward, as the second decider sees it: who could do what next. Most
/// of it will be allowed, so that walks come far.
final class Forward {
  private static final Map<String, List<String>> WHO =
      Map.of(
          "chief-medical-officer", List.of("okoye", "castell"),
          "chief-medical-information-officer", List.of("winter"),
          "chief-information-officer", List.of("lindqvist", "adeyemi", "tanaka"),
          "compliance-officer", List.of("brandt"),
          "committee-member", List.of("amari", "adeyemi", "silva", "vogt"),
          "clinical-informaticist", List.of("castell", "castell", "winter"),
          "it-architect", List.of("novak"),
          "security-official", List.of("tanaka"),
          "board", List.of("ferro"));

  private final SecondWorld world;
  private final List<Ask> due = new ArrayList<>();

  private Forward(SecondWorld world) {
    this.world = world;
  }

  static List<Ask> of(SecondWorld world, boolean outside) {
    Forward forward = new Forward(world);
    forward.gates();
    forward.parts();
    world.needed.stream()
        .filter(each -> !world.signed.containsKey(each))
        .forEach(forward::decision);
    forward.choice();
    if (world.signed.keySet().containsAll(world.needed) && !world.chosen.isEmpty()) {
      forward.running(outside);
    }
    if (!world.stopper.isEmpty()) {
      forward.ask("chief-medical-officer", "agree", "", "");
      forward.ask("chief-information-officer", "agree", "", "");
      forward.ask("compliance-officer", "agree", "", "");
    }
    if (world.emergencies < 2 && world.live.isEmpty()) {
      forward.ask("chief-medical-officer", "declare", "sirs", "72");
    }
    if (!world.declared.isEmpty()) {
      forward.ask("chief-information-officer", "confirm", "", "");
      forward.ask("chief-medical-officer", "confirm", "", "");
    }
    return forward.due;
  }

  private void ask(String role, String verb, String first, String second) {
    WHO.getOrDefault(role, List.of())
        .forEach(person -> due.add(new Ask(person, role, verb, first, second)));
  }

  private void gates() {
    for (String option : world.options) {
      String verdict = world.verdicts.getOrDefault(option, "");
      if (!Set.of("yes", "if", "no").contains(verdict)) {
        for (String next : List.of("yes", "yes", "yes", "if", "no")) {
          ask("compliance-officer", "determine", option, next);
        }
      }
      if (verdict.equals("if")) {
        ask("compliance-officer", "meet", option, "");
      }
    }
    if (world.outcome.isEmpty() && world.signed.containsKey("S")) {
      String role = "chief-medical-information-officer";
      ask(role, "adjudicate", "sirs", "");
      ask(role, "adjudicate", "b", "sirs");
      ask(role, "adjudicate", "indeterminate", "");
      ask(role, "adjudicate", "do-nothing", "sirs");
    }
  }

  private void parts() {
    for (String part :
        List.of(
            "artifact/sirs",
            "artifact/b",
            "evidence-report",
            "harm-model",
            "harm-estimate",
            "architecture",
            "workflow-plan")) {
      if (!world.parts.containsKey(part)) {
        ask("clinical-informaticist", "attach", part, "");
      }
    }
    if (world.needed.contains("T4") && !world.parts.containsKey("contract")) {
      ask("clinical-informaticist", "attach", "contract", "");
    }
  }

  private void decision(String decision) {
    SecondWorld.Row row = SecondWorld.row(decision);
    boolean worked = world.opened.containsKey(decision);
    if (!worked) {
      row.r().forEach(role -> ask(role, "prepare", decision, ""));
      if (row.committee()) {
        ask("committee-member", "vote", decision, "for");
      }
      return;
    }
    row.c().keySet().stream()
        .filter(role -> !world.answered.contains(decision + "/" + role))
        .forEach(role -> ask(role, "answer", decision, ""));
    ask(row.a(), "sign", decision, "");
    ask(row.a(), "sign", decision, "");
    ask(row.a(), "evaluate", decision, "");
    ask(row.a(), "silence", decision, "");
  }

  private void choice() {
    if (world.outcome.equals("indeterminate") && world.chosen.isEmpty()) {
      ask("chief-medical-officer", "judge", "sirs", "");
      ask("chief-medical-officer", "judge", "b", "");
    }
    boolean over = world.acceptedUntil >= 0 && world.day() > world.acceptedUntil;
    if (world.chosen.equals("do-nothing") || over) {
      ask("chief-medical-officer", "accept", "sirs", "clinical 20");
      ask("chief-medical-officer", "accept", "b", "clinical 20");
    }
  }

  private void running(boolean outside) {
    if (!world.needed.contains("T4") && !world.noSpend) {
      ask("chief-information-officer", "no-spend", "T4", "");
    }
    String role = "clinical-informaticist";
    if (outside) {
      if (world.registered.isEmpty() || !world.registered.equals(world.artifact())) {
        ask(role, "register", "", "");
      }
      ask("it-architect", "attest", "", "");
      ask(role, "verify", "", "");
      ask(role, "reconcile", "", "");
    } else {
      ask(role, "activate", "silent", "");
      ask(role, "activate", "active", "");
      ask(role, "attach", "silent-trial-report/" + world.chosen, "");
      ask("chief-medical-officer", "waive", "clinical", "");
    }
    world.needed.stream()
        .forEach(
            each -> SecondWorld.row(each).i().forEach(told -> ask(told, "acknowledge", each, "")));
  }
}

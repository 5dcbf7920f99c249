package org.primum.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The second decider on content, gates, work and signatures.
class SecondGates extends SecondWorld {
  boolean attach(Ask ask) {
    String slot = ask.first();
    String option = slot.contains("/") ? slot.substring(slot.indexOf('/') + 1) : "";
    boolean may =
        raiser(ask) || responsible(ask.role()) || sits(ask.role()) || ask.role().equals(OFFICER);
    boolean held =
        runs()
            && !silent
            && needed.stream().anyMatch(each -> relies(slot, each))
            && (option.isEmpty() || chosen.isEmpty() || option.equals(chosen));
    if (!may || held) {
      return false;
    }
    Set<String> seeds = new TreeSet<>();
    for (String each : needed) {
      String about = about(each);
      if (relies(slot, each) && (option.isEmpty() || about.isEmpty() || about.equals(option))) {
        seeds.add(each);
      }
    }
    fall(seeds, false);
    parts.merge(slot, 1, Integer::sum);
    authors.put(slot, ask.person());
    noSpend &= !slot.equals("contract");
    return true;
  }

  boolean option(Ask ask) {
    boolean may = raiser(ask) || responsible(ask.role()) || accountable(ask.role());
    if (!may || options.contains(ask.first()) || (runs() && !silent)) {
      return false;
    }
    options = new TreeSet<>(options);
    options.add(ask.first());
    fall(Set.of("S"), true);
    return true;
  }

  boolean determine(Ask ask) {
    if (!ask.role().equals(OFFICER)
        || !alone(ask, "compliance")
        || !options.contains(ask.first())) {
      return false;
    }
    Set<String> seeds = new TreeSet<>();
    needed.stream().filter(each -> about(each).equals(ask.first())).forEach(seeds::add);
    fall(seeds, true);
    verdicts.put(ask.first(), ask.second());
    met.remove(ask.first());
    if (ask.second().equals("no") && started() && live.equals(ask.first())) {
      stops("compliance");
    }
    return covers(ask, "compliance");
  }

  boolean adjudicate(Ask ask) {
    boolean may = Set.of(CMIO, MEMBER, OFFICER).contains(ask.role());
    boolean safe = signed.containsKey("S") || allRefused();
    Set<String> needs = ask.second().isEmpty() ? Set.of() : Set.of(ask.second());
    if (!may || !outcome.isEmpty() || !determined() || !safe) {
      return false;
    }
    boolean option = options.contains(ask.first());
    boolean fits =
        option
            ? !allRefused() && lawful(ask.first()) && !needs.contains(ask.first())
            : ask.first().equals("all-refused")
                ? allRefused() && !"no".equals(verdicts.get("do-nothing"))
                : !allRefused() && lawful("sirs") && lawful("b");
    if (!fits) {
      return false;
    }
    outcome = option ? "proposed" : ask.first();
    needing = new TreeSet<>(needs);
    return !option || choose(ask.first());
  }

  boolean choose(String option) {
    Set<String> seeds = new TreeSet<>();
    for (String each : needed) {
      if (!about(each).isEmpty() && !about(each).equals(option)) {
        seeds.add(each);
      }
    }
    fall(seeds, false);
    chosen = option;
    acceptedUntil = -1;
    return true;
  }

  boolean leader(Ask ask) {
    return ask.role().equals(CMO) && licensed(ask) && alone(ask, "clinical");
  }

  boolean judgement(Ask ask) {
    String option = ask.first();
    return leader(ask)
        && outcome.equals("indeterminate")
        && Set.of("sirs", "b").contains(option)
        && chosen.isEmpty()
        && lawful(option)
        && !needing.contains(option)
        && choose(option)
        && covers(ask, "clinical");
  }

  boolean accept(Ask ask) {
    String option = ask.first();
    int days = Integer.parseInt(ask.second().substring(ask.second().indexOf(' ') + 1));
    boolean plain = chosen.equals(option) && acceptedUntil < 0;
    boolean may =
        !ask.second().startsWith("financial")
            && leader(ask)
            && !outcome.isEmpty()
            && options.contains(option)
            && !option.equals("do-nothing")
            && lawful(option)
            && !plain
            && days > 0;
    if (!may) {
      return false;
    }
    choose(option);
    acceptedUntil = day() + days;
    return covers(ask, "clinical");
  }

  boolean acceptance() {
    return acceptedUntil < 0 ? !needing.contains(chosen) : day() <= acceptedUntil;
  }

  boolean mayWork(Ask ask) {
    String decision = ask.first();
    boolean turn = decision.equals("S") ? determined() && !allRefused() : decidable();
    return needed.contains(decision)
        && turn
        && licensed(ask)
        && !recused.contains(decision + "/" + ask.person())
        && complete(decision)
        && !signed.containsKey(decision);
  }

  boolean prepare(Ask ask) {
    String decision = ask.first();
    if (!needed.contains(decision)
        || !row(decision).r().contains(ask.role())
        || !mayWork(ask)
        || prepared.getOrDefault(decision, Set.of()).contains(ask.role())) {
      return false;
    }
    prepared.computeIfAbsent(decision, any -> new TreeSet<>()).add(ask.role());
    workers.add(decision + "/" + ask.person());
    open(decision);
    return true;
  }

  boolean worked(String decision) {
    Row row = row(decision);
    return prepared.getOrDefault(decision, Set.of()).containsAll(row.r())
        && (!row.committee() || passed.contains(decision));
  }

  void open(String decision) {
    if (worked(decision) && !row(decision).c().isEmpty()) {
      opened.put(decision, now);
    }
  }

  boolean vote(Ask ask) {
    String decision = ask.first();
    boolean may =
        needed.contains(decision)
            && row(decision).committee()
            && ask.role().equals(MEMBER)
            && mayWork(ask)
            && alone(ask, "clinical")
            && !passed.contains(decision);
    if (!may) {
      return false;
    }
    Map<String, String> cast = votes.computeIfAbsent(decision, any -> new TreeMap<>());
    cast.put(ask.person(), ask.second() + " " + professions.get(ask.person()));
    workers.add(decision + "/" + ask.person());
    long members = holds.values().stream().filter(hats -> hats.contains(MEMBER)).count();
    long votesFor = cast.values().stream().filter(each -> each.startsWith("for")).count();
    boolean quorum =
        List.of("physician", "nurse", "pharmacist").stream()
            .allMatch(each -> cast.values().stream().anyMatch(vote -> vote.endsWith(" " + each)));
    if (quorum && votesFor * 2 > members) {
      passed.add(decision);
      open(decision);
    }
    return covers(ask, "clinical");
  }

  boolean answer(Ask ask) {
    String decision = ask.first();
    return needed.contains(decision)
        && row(decision).c().containsKey(ask.role())
        && !recused.contains(decision + "/" + ask.person())
        && opened.containsKey(decision)
        && !signed.containsKey(decision)
        && hears(decision + "/" + ask.role());
  }

  private boolean hears(String role) {
    answered.add(role);
    return true;
  }

  boolean overdue(String decision, String role) {
    int days = row(decision).c().getOrDefault(role, 0);
    return now >= opened.getOrDefault(decision, now) + days * DAY;
  }

  boolean heard(String decision) {
    return opened.containsKey(decision)
        && row(decision).c().keySet().stream()
            .allMatch(role -> answered.contains(decision + "/" + role) || overdue(decision, role));
  }

  boolean sign(Ask ask) {
    String decision = ask.first();
    if (!needed.contains(decision)) {
      return false;
    }
    Row row = row(decision);
    boolean own = workers.contains(decision + "/" + ask.person());
    boolean wrote =
        authors.entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().equals(ask.person())
                        && relies(each.getKey(), decision)
                        && concerns(each.getKey(), decision));
    boolean may =
        row.a().equals(ask.role())
            && licensed(ask)
            && !recused.contains(decision + "/" + ask.person())
            && (!own || decision.equals("T4"))
            && !(raiser(ask) && (own || wrote))
            && alone(ask, chamber(ask.role()))
            && (decision.equals("S") ? determined() && !allRefused() : decidable())
            && complete(decision)
            && !ask.second().equals("stale");
    if (!may) {
      return false;
    }
    if (ask.verb().equals("reject")) {
      boolean touched = workers.stream().anyMatch(each -> each.startsWith(decision + "/"));
      if (!touched || (runs() && signed.containsKey(decision))) {
        return false;
      }
      fall(Set.of(decision), false);
      return covers(ask, chamber(ask.role()));
    }
    boolean evaluation = ask.verb().equals("evaluate");
    boolean ready =
        (decision.equals("S") || acceptance())
            && row.after().stream().allMatch(e -> !needed.contains(e) || signed.containsKey(e))
            && !signed.containsKey(decision)
            && worked(decision)
            && heard(decision)
            && (!evaluation
                || (Set.of("T1", "T2").contains(decision) && !evaluated.containsKey(decision)));
    if (!ready) {
      return false;
    }
    row.c().keySet().stream()
        .filter(role -> !answered.contains(decision + "/" + role))
        .forEach(role -> silences.add(decision + "/" + role));
    (evaluation ? evaluated : signed).put(decision, ask.person());
    return covers(ask, chamber(ask.role()));
  }
}

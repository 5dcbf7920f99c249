package org.primum.change;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A second decider, written from the charter cases and the matrix of the mission with sets and
/// loops, sharing nothing with the rules. It knows one world: the matrix of `House`, an alert or an
/// access policy, options `sirs` and `b`. Time is minutes since the opening, 09:00 in Chicago.
final class SecondOpinion extends SecondGates {
  /// True where it may be done; then it is done.
  boolean judge(Ask ask) {
    String role = ask.role();
    Set<String> hats = new HashSet<>(holds.getOrDefault(ask.person(), Set.of()));
    boolean deputy = ask.role().equals(deputies.get(ask.person())) && !hats.contains(role);
    if (deputies.containsKey(ask.person())) {
      hats.add(deputies.get(ask.person()));
    }
    boolean both =
        EXCLUSIVE.contains(role)
            && hats.stream().anyMatch(each -> EXCLUSIVE.contains(each) && !each.equals(role));
    boolean free = Set.of("suspend", "object", "recuse").contains(ask.verb());
    if (!hats.contains(role) || (both && !free)) {
      return false;
    }
    if (!end.isEmpty() && !(ask.verb().equals("reopen") && end.equals("withdrawn"))) {
      return false;
    }
    return switch (ask.verb()) {
      case "attach" -> attach(ask);
      case "option" -> option(ask);
      case "object" -> true;
      case "withdraw" -> (raiser(ask) || accountable(role)) && live.isEmpty() && ends("withdrawn");
      case "reopen" -> (raiser(ask) || accountable(role)) && !end.isEmpty() && reopened();
      case "determine" -> determine(ask);
      case "meet" -> role.equals(OFFICER) && conditional(ask.first()) && met.add(ask.first());
      case "adjudicate" -> adjudicate(ask);
      case "judge" -> judgement(ask);
      case "accept" -> accept(ask);
      case "prepare" -> prepare(ask);
      case "vote" -> !deputy && vote(ask);
      case "answer" -> answer(ask);
      case "sign", "evaluate", "reject" -> sign(ask);
      case "silence" -> silence(ask);
      case "recuse" -> recuse(ask);
      case "acknowledge" ->
          needed.contains(ask.first())
              && row(ask.first()).i().contains(role)
              && signed.containsKey(ask.first())
              && receipts.add(ask.first() + role);
      case "no-spend" -> !needed.contains("T4") && role.equals(CIO) && !noSpend && (noSpend = true);
      case "declare" -> declare(ask);
      case "confirm" -> confirm(ask);
      case "waive" ->
          !ask.first().equals("financial") && leader(ask) && !artifact().isEmpty() && waives(ask);
      case "activate" -> activate(ask);
      case "suspend" ->
          Set.of("clinical", "technology", "compliance").contains(chamber(role))
              && started()
              && stops(chamber(role));
      case "agree" -> agree(ask);
      case "retire" ->
          (accountable(role) || role.equals(OFFICER)) && !live.isEmpty() && ends("retired");
      case "register" -> register(ask);
      case "attest" -> attest(ask);
      case "verify" -> verify(ask);
      case "reconcile" -> witness(role) && !registered.isEmpty() && !live.isEmpty();
      default -> throw new IllegalArgumentException(ask.verb());
    };
  }

  private boolean silence(Ask ask) {
    String decision = ask.first();
    if (!needed.contains(decision) || !opened.containsKey(decision)) {
      return false;
    }
    Row row = row(decision);
    boolean may = raiser(ask) || row.r().contains(ask.role()) || row.a().equals(ask.role());
    boolean any = false;
    for (String role : row.c().keySet()) {
      boolean quiet = !answered.contains(decision + "/" + role) && overdue(decision, role);
      any |= may && quiet && silences.add(decision + "/" + role);
    }
    return any;
  }

  private boolean recuse(Ask ask) {
    String decision = ask.first();
    String person = ask.second();
    boolean may =
        needed.contains(decision)
            && (person.equals(ask.person()) || ask.role().equals(OFFICER))
            && holds.containsKey(person)
            && recused.add(decision + "/" + person);
    boolean part =
        workers.contains(decision + "/" + person)
            || person.equals(signed.get(decision))
            || person.equals(evaluated.get(decision));
    if (may && part) {
      fall(Set.of(decision), false);
    }
    return may;
  }

  private boolean emergencySigner(Ask ask) {
    return Set.of(CMO, CMIO, CIO).contains(ask.role())
        && licensed(ask)
        && alone(ask, chamber(ask.role()));
  }

  private boolean emergencyFor(String option) {
    return options.contains(option)
        && !option.equals("do-nothing")
        && !"no".equals(verdicts.get(option))
        && !(conditional(option) && !met.contains(option))
        && stopper.isEmpty()
        && emergencies < 2
        && !runs();
  }

  private boolean declare(Ask ask) {
    int hours = Integer.parseInt(ask.second());
    if (!emergencySigner(ask) || !emergencyFor(ask.first()) || hours < 1 || hours > 72) {
      return false;
    }
    declared = ask.person() + "/" + chamber(ask.role());
    declaredOption = ask.first();
    declaredEnd = now + hours * 60;
    return covers(ask, chamber(ask.role()));
  }

  private boolean confirm(Ask ask) {
    boolean second =
        !declared.isEmpty()
            && !declared.startsWith(ask.person() + "/")
            && !declared.endsWith("/" + chamber(ask.role()));
    if (!emergencySigner(ask) || !second || !emergencyFor(declaredOption) || now >= declaredEnd) {
      return false;
    }
    start(declaredOption, declaredEnd);
    silent = false;
    override = true;
    emergencies++;
    declared = "";
    return covers(ask, chamber(ask.role()));
  }

  private void start(String option, int ending) {
    live = option;
    until = ending;
    override = false;
    stopper = "";
  }

  private boolean waives(Ask ask) {
    waived = artifact();
    return covers(ask, "clinical");
  }

  private boolean ready(boolean forSilence) {
    Set<String> basis = forSilence ? Set.of("T1", "T2") : needed;
    boolean decisions =
        needed.stream()
            .filter(basis::contains)
            .allMatch(
                each -> signed.containsKey(each) || (forSilence && evaluated.containsKey(each)));
    Set<String> chambers = new TreeSet<>(Set.of("clinical", "technology"));
    chambers.add(stopper);
    return decidable()
        && acceptance()
        && (forSilence || !conditional(chosen) || met.contains(chosen))
        && decisions
        && (forSilence || needed.contains("T4") || noSpend)
        && (stopper.isEmpty() || agreed.containsAll(chambers));
  }

  private int ending() {
    return acceptedUntil < 0 ? Integer.MAX_VALUE : (acceptedUntil + 1) * DAY - 540;
  }

  private boolean activate(Ask ask) {
    boolean quiet = ask.first().equals("silent");
    boolean busy = started() && now < until && (quiet || (!silent && !override));
    boolean may =
        (responsible(ask.role()) || accountable(ask.role()))
            && registered.isEmpty()
            && !busy
            && ready(quiet)
            && !artifact().isEmpty()
            && !ask.second().equals("tampered");
    boolean tried =
        trials.contains(artifact()) && parts.containsKey("silent-trial-report/" + chosen);
    boolean excused = waived.equals(artifact());
    if (!may || !(quiet || tried || excused)) {
      return false;
    }
    start(chosen, ending());
    silent = quiet;
    if (quiet) {
      trials.add(artifact());
    }
    return true;
  }

  private boolean agree(Ask ask) {
    String chamber = chamber(ask.role());
    return !stopper.isEmpty()
        && (accountable(ask.role()) || ask.role().equals(OFFICER))
        && licensed(ask)
        && alone(ask, chamber)
        && (Set.of("clinical", "technology").contains(chamber) || stopper.equals(chamber))
        && agreed.add(chamber)
        && covers(ask, chamber);
  }

  private boolean register(Ask ask) {
    boolean may =
        (responsible(ask.role()) || accountable(ask.role()))
            && !runs()
            && decidable()
            && !artifact().isEmpty();
    if (may) {
      registered = artifact();
      attester = "";
    }
    return may;
  }

  private boolean installable() {
    return !registered.isEmpty() && registered.equals(artifact()) && !runs() && ready(false);
  }

  private boolean attest(Ask ask) {
    if (!responsible(ask.role()) || !installable() || ask.second().equals("tampered")) {
      return false;
    }
    attester = ask.person() + (stopper.isEmpty() ? "" : "/after the stop");
    return true;
  }

  private boolean verify(Ask ask) {
    boolean fresh = stopper.isEmpty() || attester.endsWith("/after the stop");
    if (!witness(ask.role())
        || !installable()
        || attester.isEmpty()
        || !fresh
        || kind(attester).equals(ask.person())) {
      return false;
    }
    if (!ask.second().equals("tampered")) {
      start(chosen, ending());
      silent = false;
    }
    return true;
  }

  /// The same once more, to be asked without consequence.
  SecondOpinion copy() {
    SecondOpinion copy = new SecondOpinion();
    copy.holds.putAll(holds);
    copy.deputies.putAll(deputies);
    copy.professions.putAll(professions);
    copy.unlicensed.addAll(unlicensed);
    copy.now = now;
    copy.needed.addAll(needed);
    copy.options = new TreeSet<>(options);
    copy.parts.putAll(parts);
    copy.authors.putAll(authors);
    copy.verdicts.putAll(verdicts);
    copy.met.addAll(met);
    copy.outcome = outcome;
    copy.needing = new TreeSet<>(needing);
    copy.chosen = chosen;
    copy.earlier = earlier;
    copy.acceptedUntil = acceptedUntil;
    prepared.forEach((key, value) -> copy.prepared.put(key, new TreeSet<>(value)));
    votes.forEach((key, value) -> copy.votes.put(key, new TreeMap<>(value)));
    copy.workers.addAll(workers);
    copy.passed.addAll(passed);
    copy.opened.putAll(opened);
    copy.answered.addAll(answered);
    copy.silences.addAll(silences);
    copy.signed.putAll(signed);
    copy.evaluated.putAll(evaluated);
    copy.recused.addAll(recused);
    copy.receipts.addAll(receipts);
    copy.noSpend = noSpend;
    covered.forEach((key, value) -> copy.covered.put(key, new TreeSet<>(value)));
    copyRunning(copy);
    return copy;
  }

  /// What tells one state from another: everything but the clock and the versions of parts.
  String key() {
    String heard = answered + "" + silences + opened.keySet() + receipts + recused;
    String done = "" + prepared + votes + passed + signed.keySet() + evaluated.keySet() + covered;
    String gates = "" + options + verdicts + met + outcome + needing + chosen + earlier;
    String runs =
        live
            + silent
            + override
            + stopper
            + agreed
            + trials.size()
            + !waived.isEmpty()
            + !registered.isEmpty()
            + attester
            + declared
            + emergencies
            + end
            + noSpend;
    boolean lapsed = acceptedUntil >= 0 && !acceptance();
    return needed + "" + parts.keySet() + gates + done + heard + runs + lapsed + (now < until);
  }

  private void copyRunning(SecondOpinion copy) {
    copy.live = live;
    copy.until = until;
    copy.silent = silent;
    copy.override = override;
    copy.stopper = stopper;
    copy.agreed = new TreeSet<>(agreed);
    copy.trials.addAll(trials);
    copy.waived = waived;
    copy.registered = registered;
    copy.attester = attester;
    copy.declared = declared;
    copy.declaredEnd = declaredEnd;
    copy.declaredOption = declaredOption;
    copy.emergencies = emergencies;
    copy.end = end;
  }
}

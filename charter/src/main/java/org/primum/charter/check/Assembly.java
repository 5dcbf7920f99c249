package org.primum.charter.check;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Compliance;
import org.primum.charter.Decision;
import org.primum.charter.Guardians;
import org.primum.charter.Kind;
import org.primum.charter.Need;
import org.primum.charter.PartKind;
import org.primum.charter.Passage;
import org.primum.charter.Role;
import org.primum.charter.check.CharterDraft.CommitteeDraft;
import org.primum.charter.check.CharterDraft.DecisionDraft;
import org.primum.charter.check.CharterDraft.KindDraft;
import org.primum.charter.check.CharterDraft.PairsDraft;
import org.primum.charter.check.CharterDraft.RoleDraft;
import org.primum.roster.Exclusion;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;

/// Makes the charter of a draft without faults: what the draft says once is written out where it
/// holds, so that the adopted charter says everything it means.
final class Assembly {
  private final CharterDraft draft;
  private final SortedMap<RoleId, Role> roles;
  private final Map<String, CommitteeDraft> committees;
  private final Set<DecisionId> decisions;

  private Assembly(CharterDraft draft) {
    this.draft = draft;
    this.roles = Charter.byId(draft.roles().stream().map(Assembly::role).toList(), Role::id);
    this.committees =
        draft.committees().stream()
            .collect(Collectors.toMap(each -> each.id().value(), each -> each));
    this.decisions =
        draft.decisions().stream().map(each -> each.id().value()).collect(Collectors.toSet());
  }

  /// @throws java.util.NoSuchElementException if the draft has faults
  static Charter charter(CharterDraft draft) {
    return new Assembly(draft).charter();
  }

  private Charter charter() {
    CharterDraft.ComplianceDraft compliance = draft.compliance().orElseThrow();
    SortedSet<String> regulations = new TreeSet<>();
    SortedMap<String, SortedSet<KindId>> appliesTo = new TreeMap<>();
    for (CharterDraft.RegulationDraft each : compliance.regulations()) {
      regulations.add(each.id().value());
      if (!each.appliesTo().isEmpty()) {
        SortedSet<KindId> kinds = new TreeSet<>();
        each.appliesTo().forEach(kind -> kinds.add(kind.value()));
        appliesTo.put(each.id().value(), kinds);
      }
    }
    return new Charter(
        draft.heading().orElseThrow(),
        roles,
        exclusions(),
        Charter.byId(draft.decisions().stream().map(this::decision).toList(), Decision::id),
        Charter.byId(draft.kinds().stream().map(Assembly::kind).toList(), Kind::id),
        new Compliance(compliance.officer().value(), regulations, appliesTo),
        draft.raiserRule().orElseThrow(),
        draft.precedence().orElseThrow(),
        draft.severity().orElseThrow(),
        draft.operation().orElseThrow());
  }

  private static Role role(RoleDraft role) {
    return new Role(
        role.id().value(),
        role.title(),
        role.chamber().map(Located::value),
        role.credential().map(Located::value));
  }

  /// The pairs written, then every pair of guardians that is neither written nor allowed.
  private List<Exclusion> exclusions() {
    List<Exclusion> exclusions = new ArrayList<>();
    Set<String> settled = new HashSet<>();
    for (PairsDraft pairs : draft.exclusive()) {
      exclusions.addAll(GuardianRules.pairs(ids(pairs), pairs.why().orElseThrow()));
    }
    exclusions.forEach(pair -> settled.add(pair.pair()));
    draft.compatible().stream()
        .flatMap(pairs -> GuardianRules.pairs(ids(pairs), "allowed").stream())
        .forEach(pair -> settled.add(pair.pair()));
    Guardians.pairs(
            GuardianRules.guardians(draft).stream()
                .flatMap(id -> draft.role(id).stream())
                .map(Assembly::role)
                .toList())
        .stream()
        .filter(pair -> settled.add(pair.pair()))
        .forEach(exclusions::add);
    return exclusions;
  }

  private static List<RoleId> ids(PairsDraft pairs) {
    return pairs.roles().stream().map(Located::value).toList();
  }

  private Decision decision(DecisionDraft draft) {
    SortedMap<RoleId, Period> consulted = new TreeMap<>();
    draft
        .consulted()
        .forEach(each -> consulted.put(each.role().value(), each.deadline().orElseThrow()));
    SortedSet<PartKind> restsOn = new TreeSet<>();
    SortedSet<DecisionId> after = new TreeSet<>();
    for (Located<String> ground : draft.restsOn()) {
      DecisionId earlier = new DecisionId(ground.value());
      if (decisions.contains(earlier)) {
        after.add(earlier);
      } else {
        restsOn.add(new PartKind(ground.value()));
      }
    }
    return new Decision(
        draft.id().value(),
        draft.title(),
        draft.accountable().orElseThrow().getFirst().value(),
        roleSet(draft.work().roles()),
        draft.work().committees().stream().map(this::committee).toList(),
        consulted,
        roleSet(draft.informed()),
        restsOn,
        after,
        draft.work().mayBeAccountable());
  }

  private Committee committee(CommitteeDraft use) {
    CommitteeDraft listed = committees.getOrDefault(use.id().value(), use);
    return new Committee(
        listed.id().value(),
        listed.title(),
        listed.members().orElseThrow().value(),
        use.present().or(listed::present).orElseGet(TreeMap::new),
        use.passage().or(listed::passage).orElse(Passage.MAJORITY));
  }

  private static SortedSet<RoleId> roleSet(List<Located<RoleId>> roles) {
    return roles.stream().map(Located::value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Kind kind(KindDraft draft) {
    SortedMap<String, Kind.Tier> patterns = new TreeMap<>();
    draft.patterns().forEach(pattern -> patterns.put(pattern.id().value(), tier(pattern)));
    return new Kind(
        draft.id().value(),
        draft.title(),
        needs(draft.decisions()),
        draft.hazards(),
        draft.minor().map(Assembly::tier),
        patterns);
  }

  private static Kind.Tier tier(CharterDraft.TierDraft tier) {
    return new Kind.Tier(tier.when().orElseThrow(), needs(tier.decisions()));
  }

  private static SortedMap<DecisionId, Need> needs(List<CharterDraft.NeedDraft> drafts) {
    SortedMap<DecisionId, Need> needs = new TreeMap<>();
    drafts.forEach(need -> needs.put(need.decision().value(), need.need().orElseThrow()));
    return needs;
  }
}

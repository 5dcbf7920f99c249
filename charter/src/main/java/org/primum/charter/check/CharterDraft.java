package org.primum.charter.check;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.primum.charter.Chamber;
import org.primum.charter.Heading;
import org.primum.charter.Need;
import org.primum.charter.Passage;
import org.primum.charter.RaiserRule;
import org.primum.charter.operation.Operation;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityScale;
import org.primum.documents.Place;
import org.primum.roster.Credential;
import org.primum.roster.Profession;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;

/// A charter as written: every name where it stands, whether or not it leads anywhere. What could
/// not be read at all is empty, and its fault is noted.
record CharterDraft(
    Place place,
    Optional<Heading> heading,
    List<RoleDraft> roles,
    List<CommitteeDraft> committees,
    List<PairsDraft> exclusive,
    List<PairsDraft> compatible,
    List<DecisionDraft> decisions,
    List<KindDraft> kinds,
    Optional<ComplianceDraft> compliance,
    Optional<RaiserRule> raiserRule,
    Optional<Precedence> precedence,
    Optional<SeverityScale> severity,
    Optional<Operation> operation) {

  /// A hat.
  ///
  /// @param readable false where its chamber or credential was written but not understood
  record RoleDraft(
      Located<RoleId> id,
      String title,
      Optional<Located<Chamber>> chamber,
      Optional<Located<Credential>> credential,
      boolean readable) {}

  record CommitteeDraft(
      Located<String> id,
      String title,
      Optional<Located<RoleId>> members,
      Optional<SortedMap<Profession, Integer>> present,
      Optional<Passage> passage) {}

  /// Roles each pair of which is meant.
  record PairsDraft(Place place, List<Located<RoleId>> roles, Optional<String> why) {}

  record DecisionDraft(
      Located<DecisionId> id,
      String title,
      Optional<List<Located<RoleId>>> accountable,
      WorkDraft work,
      List<ConsultedDraft> consulted,
      List<Located<RoleId>> informed,
      List<Located<String>> restsOn) {}

  /// Who does the work of a decision.
  ///
  /// @param readable false where something in the list could not be read, so that nobody can say
  ///   whether it is empty
  record WorkDraft(
      List<Located<RoleId>> roles,
      List<CommitteeDraft> committees,
      boolean readable,
      boolean mayBeAccountable) {}

  record ConsultedDraft(Located<RoleId> role, Optional<Period> deadline) {}

  record KindDraft(
      Located<KindId> id,
      String title,
      List<NeedDraft> decisions,
      SortedMap<String, String> hazards,
      Optional<TierDraft> minor,
      List<TierDraft> patterns) {}

  /// What a smaller change needs.
  ///
  /// @param id `minor`, or the pattern of a standard change
  record TierDraft(Located<String> id, Optional<String> when, List<NeedDraft> decisions) {}

  record NeedDraft(Located<DecisionId> decision, Optional<Need> need) {}

  record ComplianceDraft(Located<RoleId> officer, List<RegulationDraft> regulations) {}

  /// @param appliesTo kinds of change; none where it concerns all of them
  record RegulationDraft(Located<String> id, List<Located<KindId>> appliesTo) {}

  /// The role written as `id`, if there.
  Optional<RoleDraft> role(RoleId id) {
    return roles.stream().filter(role -> role.id().value().equals(id)).findFirst();
  }
}

package org.primum.charter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.charter.Charter;
import org.primum.charter.staffing.StaffingReport;
import org.primum.documents.Fault;
import org.primum.roster.LicenceDue;
import org.primum.terms.json.Json;

/// What a check of a charter found.
///
/// @param findings every fault, in the order of the file
/// @param charter the checked charter, where nothing keeps it from being one: there are no
///   findings, or it is only too large to be adopted
/// @param staffing whether its decisions can be made, exactly where there is a charter
/// @param licences what is due of the licences of the people asked about, the earliest first
public record CharterFindings(
    List<Fault> findings,
    Optional<Charter> charter,
    Optional<StaffingReport> staffing,
    List<LicenceDue> licences) {
  public CharterFindings {
    findings = List.copyOf(findings);
    licences = List.copyOf(licences);
    if ((charter.isEmpty() && findings.isEmpty()) || charter.isPresent() != staffing.isPresent()) {
      throw new IllegalArgumentException(
          "findings are empty although there is no checked charter with its staffing");
    }
  }

  static CharterFindings of(List<Fault> findings) {
    return new CharterFindings(findings, Optional.empty(), Optional.empty(), List.of());
  }

  /// True where nothing was found and every decision can be staffed.
  public boolean passed() {
    return findings.isEmpty() && staffing.map(StaffingReport::possible).orElse(false);
  }

  /// `{findings: [{rule, where, message}], staffing: [{decision, possible, conflict}], kinds:
  /// [{kind, possible, conflict, mends}], singlePoints: [{decision, person, name, as}], licences:
  /// [{person, name, credential, profession, source, matter, on, blocked, message}], basis,
  /// digest}`; `where` is `file:line:column`, `conflict` lists `{rule, message}`, `mends` clauses;
  /// `basis` and `digest` only where there is a charter.
  public Json.Obj json() {
    List<Json> rows = new ArrayList<>();
    for (Fault fault : findings) {
      rows.add(
          Json.object()
              .put("rule", fault.rule())
              .put("where", fault.place().toString())
              .put("message", fault.message())
              .build());
    }
    Json none = new Json.Arr(List.of());
    return Json.object()
        .put("findings", new Json.Arr(rows))
        .put("staffing", staffing.map(StaffingReport::decisionsJson).orElse(none))
        .put("kinds", staffing.map(StaffingReport::kindsJson).orElse(none))
        .put("singlePoints", staffing.map(StaffingReport::singlePointsJson).orElse(none))
        .put("licences", new Json.Arr(licences.stream().map(LicenceDue::json).toList()))
        .put("basis", staffing.map(StaffingReport::basis))
        .put("digest", charter.map(checked -> checked.digest().hex()))
        .build();
  }
}

package org.primum.change;

import java.util.Optional;
import java.util.SortedSet;
import org.primum.change.command.GateCommand.Determine;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Treatment;
import org.primum.change.gate.Verdict;
import org.primum.charter.regulation.Library;
import org.primum.charter.regulation.Provision;
import org.primum.charter.regulation.Regulation;

/// What a determination must say about the law it cites. Provisions of regulations in force are
/// checked against the library; other law may be cited freely.
final class CitationRules {
  private final Scene scene;

  CitationRules(Scene scene) {
    this.scene = scene;
  }

  void check(Determine determine) {
    scene.require(
        determine.verdict() != Verdict.NON_COMPLIANT || !determine.opinion().citations().isEmpty(),
        "citation-missing",
        "a refusal of "
            + determine.option()
            + " names no provision of law; cite what it breaks, e.g. `45 CFR 164.312(d)`");
    for (Citation citation : determine.opinion().citations()) {
      known(citation);
      documented(citation);
      provision(citation).ifPresent(found -> treated(citation, found, determine.verdict()));
    }
  }

  private SortedSet<String> inForce() {
    return scene.charter().compliance().inForce(scene.state().raised().event().matter().kind());
  }

  private Optional<Provision> provision(Citation citation) {
    return Library.provision(citation.provision(), inForce());
  }

  private void known(Citation citation) {
    String cited = citation.provision();
    String section = cited.contains("(") ? cited.substring(0, cited.indexOf('(')) : cited;
    boolean ours = inForce().stream().anyMatch(id -> begins(id, section));
    boolean leads = inForce().stream().anyMatch(id -> begins(id, cited));
    scene.require(
        leads || !ours || provision(citation).isPresent(),
        "unknown-provision",
        "`"
            + cited
            + "` is no provision of the regulations in force"
            + Library.hint(cited, inForce()));
  }

  private static boolean begins(String regulation, String start) {
    return Library.find(regulation).stream()
        .map(Regulation::provisions)
        .flatMap(provisions -> provisions.stream())
        .anyMatch(each -> each.citation().equals(start) || each.citation().startsWith(start + "("));
  }

  private void documented(Citation citation) {
    boolean explains =
        citation.treatment().map(treatment -> treatment != Treatment.IMPLEMENTED).orElse(false);
    scene.require(
        !explains || citation.documentation().isPresent(),
        "documentation-missing",
        "`"
            + citation.provision()
            + "` is treated as `"
            + citation.treatment().map(Treatment::word).orElse("")
            + "` without its documentation; an addressable specification is not optional (45 CFR"
            + " 164.306(d)(3)): add why");
  }

  private void treated(Citation citation, Provision found, Verdict verdict) {
    scene.require(
        !found.addressable() || !verdict.passes() || citation.treatment().isPresent(),
        "treatment-missing",
        "`"
            + citation.provision()
            + "` is addressable, which is not optional (45 CFR 164.306(d)(3)); say whether it is"
            + " implemented, replaced by an equivalent alternative, or documented as not"
            + " reasonable");
    scene.require(
        found.addressable()
            || citation.treatment().map(each -> each == Treatment.IMPLEMENTED).orElse(true),
        "not-addressable",
        "`"
            + citation.provision()
            + "` is "
            + found.obligation().word()
            + ", not addressable; it must be implemented and cannot be replaced or set aside");
  }
}

package org.primum.charter.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
  private static final List<String> IN_FORCE =
      List.of("hipaa-security-rule", "electronic-prescriptions-of-controlled-substances");

  /// Appendix A to Subpart C of Part 164 lists 18 standards, 14 required and 22 addressable
  /// specifications (six standards are themselves marked required).
  @Test
  void countsWhatTheMatrixOfTheSecurityRuleCounts() {
    Map<Obligation, Long> counts =
        Library.find("hipaa-security-rule").orElseThrow().provisions().stream()
            .filter(provision -> !provision.citation().contains("164.306"))
            .collect(Collectors.groupingBy(Provision::obligation, Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                Obligation.STANDARD, 18L, Obligation.REQUIRED, 14L, Obligation.ADDRESSABLE, 22L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "45 CFR 164.312(a)(2)(i)|REQUIRED|Unique user identification",
        "45 CFR 164.312(a)(2)(iii)|ADDRESSABLE|Automatic logoff",
        "45 CFR 164.312(d)|STANDARD|Person or entity authentication",
        "21 CFR 1311.115(a)|REQUIRED|Two-factor authentication"
      })
  void knowsTheProvisionsOfTheLoginStory(String citation, Obligation obligation, String title) {
    Provision provision = Library.provision(citation, IN_FORCE).orElseThrow();
    assertThat(provision.obligation()).isEqualTo(obligation);
    assertThat(provision.title()).isEqualTo(title);
    assertThat(Library.provision(citation, List.of())).isEmpty();
  }

  @Test
  void leavesNothingAddressableInControlledSubstances() {
    assertThat(
            Library.find("electronic-prescriptions-of-controlled-substances")
                .orElseThrow()
                .provisions())
        .isNotEmpty()
        .noneMatch(Provision::addressable);
  }

  @Test
  void suggestsTheNearestCitation() {
    assertThat(Library.hint("45 CFR 164.312(a)(2)(vii)", IN_FORCE))
        .startsWith("; did you mean `45 CFR 164.312(a)(2)(i");
    assertThat(Library.hint("the law", IN_FORCE))
        .isEqualTo("; cite a paragraph as `45 CFR 164.312(a)(2)(iii)`");
  }

  @Test
  void describesEveryProvisionDifferently() {
    List<Provision> all =
        Library.regulations().stream().flatMap(r -> r.provisions().stream()).toList();
    assertThat(all.stream().collect(Collectors.toMap(Provision::description, Function.identity())))
        .hasSameSizeAs(all);
  }
}

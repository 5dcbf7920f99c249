package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.Mutant.always;
import static org.primum.change.Mutant.without;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.primum.change.Mutant.Fault;

/// Whether the proofs would notice: the program with one deliberate fault for every invariant and
/// for every charter case, and each is caught by the walk of the second decider, by the watcher, or
/// by the minutes of its case. Without a fault all of them pass, see their own tests.
@Tag("slow")
class MutantsTest {
  private static final int WALKS = 400;

  private static final Mutant UNSIGNED = without("decision-missing");
  private static final Mutant ANYBODY = without("wrong-hat");
  private static final Mutant TWO_CHAMBERS = without("two-chambers");
  private static final Mutant UNLAWFUL =
      always("a refused option is lawful", "change.state.Gates", "lawful", Fault.TRUE);
  private static final Mutant UNACCEPTED =
      always(
          "what needs an acceptance is proposed",
          "change.AdjudicationRules",
          "needsAcceptance",
          Fault.FALSE);
  private static final Mutant LAPSED = without("acceptance-missing");
  private static final Mutant UNLICENSED =
      always("no licence is asked for", "change.Hats", "licensed", Fault.TRUE);
  private static final Mutant STALE =
      always(
          "a changed part voids nothing", "change.reliance.Voiding", "partChanged", Fault.NOTHING);
  private static final Mutant UNSEEN = without("dossier-changed");
  private static final Mutant ENDLESS =
      always("an emergency never ends", "change.state.Running$Term", "over", Fault.FALSE);
  private static final Mutant UNSTOPPABLE =
      always("stopping asks what starting asks", "change.Change", "freely", Fault.FALSE);
  private static final Mutant DEAF =
      always("a refusal stops nothing", "change.GateRules", "suspend", Fault.RETURN);
  private static final Mutant RESUMED = without("resumption-not-agreed");

  /// What the second decider catches: every invariant.
  private static final Map<String, Mutant> INVARIANTS =
      Map.ofEntries(
          Map.entry("no activation without every needed signature", UNSIGNED),
          Map.entry("only the eligible sign", ANYBODY),
          Map.entry("no one covers two chambers of one change", TWO_CHAMBERS),
          Map.entry("a refused option is never chosen", UNLAWFUL),
          Map.entry("a harmful one only with a signed acceptance", UNACCEPTED),
          Map.entry("an acceptance that expired carries nothing", LAPSED),
          Map.entry("no clinical signature without an active licence", UNLICENSED),
          Map.entry("no signature counts for content it did not cover", STALE),
          Map.entry("nobody signs what they did not see", UNSEEN),
          Map.entry("every emergency ends", ENDLESS),
          Map.entry("stopping is always possible", UNSTOPPABLE),
          Map.entry("a refusal by compliance stops what runs", DEAF),
          Map.entry("starting again needs every chamber", RESUMED));

  /// A charter case, the program that breaks it, and the minutes that notice.
  private record Case(String number, Mutant mutant, String minutes, String test) {}

  private static Case house(String number, Mutant mutant, String test) {
    return new Case(number, mutant, "HouseCasesGoldenTest", test);
  }

  private static Case charter(String number, Mutant mutant, String test) {
    return new Case(number, mutant, "CharterCasesGoldenTest", test);
  }

  private static Case gates(String number, Mutant mutant, String test) {
    return new Case(number, mutant, "AdjudicationGatesGoldenTest", test);
  }

  private static Case[] before() {
    return new Case[] {
      house(
          "1",
          always("no vote is enough", "charter.Passage", "votesNeeded", Fault.NINETY_NINE),
          "case01TheMatrixWithOnePersonPerRoleIsValidAndEveryDecisionCanBeStaffed"),
      house(
          "2",
          always("an A may be anything", "charter.check.MatrixRules", "checkLetters", Fault.RETURN),
          "case02EveryWrongRowOfTheMatrixIsAFindingThatNamesItsDecisionAndRoles"),
      house(
          "3",
          always("nothing excludes", "roster.RoleRules", "exclusionsOf", Fault.NOTHING),
          "case03NobodyHoldsTwoRolesThatCheckEachOtherWhicheverComesSecond"),
      charter("4", UNLICENSED, "case04NoSignatureForTheCliniciansWithoutALicenceActiveThatDay"),
      charter("5", TWO_CHAMBERS, "case05NobodyCoversTwoChambersOfOneChange"),
      charter(
          "6",
          without("raiser-signs"),
          "case06TheRaiserSignsOnlyWhereSomebodyElseWorkedAndAuthored"),
      charter("7", without("cannot-be-staffed"), "case07WhatNobodyCouldDecideIsFoundBeforeItOpens"),
      charter(
          "8",
          always("anybody is a quorum", "change.CommitteeCount", "quorate", Fault.TRUE),
          "case08QuorumIsWhoIsPresentAndPassageIsAMajorityOfAllMembers"),
      charter("9", DEAF, "case09ComplianceDeterminesAndNobodyOverrulesIt"),
      charter("9", UNLAWFUL, "case09ComplianceDeterminesAndNobodyOverrulesIt"),
      charter("9", without("condition-unmet"), "case09ComplianceDeterminesAndNobodyOverrulesIt"),
      charter("9", without("treatment-missing"), "case09ComplianceDeterminesAndNobodyOverrulesIt")
    };
  }

  private static Case[] after() {
    return new Case[] {
      new Case(
          "10",
          without("second-chamber"),
          "EmergencyGoldenTest",
          "oneClinicalAndOneTechnologySignerStartItUntilItsEnd"),
      new Case(
          "10",
          ENDLESS,
          "EmergencyGoldenTest",
          "oneClinicalAndOneTechnologySignerStartItUntilItsEnd"),
      new Case(
          "10",
          without("emergency-renewed"),
          "EmergencyGoldenTest",
          "oneClinicalAndOneTechnologySignerStartItUntilItsEnd"),
      charter("11", without("another-charter"), "case11AnAmendedCharterBindsWhatIsRaisedAfterIt"),
      house(
          "12",
          always("anything is delegable", "roster.RosterDecider", "delegable", Fault.NOTHING),
          "case12ADelegationEndsStaysInItsChamberAndIsNotHandedOn"),
      charter(
          "13",
          without("recused"),
          "case13WhoeverHasAConflictOfInterestIsRecusedAndTheDeputyStepsIn"),
      charter(
          "14",
          without("no-spend-unsigned"),
          "case14AThresholdEditWithoutSpendNeedsNoT4ButItsResponsibleSignsSo"),
      gates(
          "adjudication 3",
          without("financial-reason"),
          "adjudication3And7WhatNeedsAnAcceptanceIsNeverCarriedByMoney"),
      gates(
          "adjudication 7",
          UNACCEPTED,
          "adjudication3And7WhatNeedsAnAcceptanceIsNeverCarriedByMoney"),
      gates(
          "adjudication 4",
          without("remediation-missing"),
          "adjudication4WhereNothingIsLawfulARemediationIsMandatory"),
      gates(
          "adjudication 8",
          always("anybody judges", "change.ChoiceRules", "leadership", Fault.TRUE),
          "adjudication8AFlippingRankingIsJudgedAndSigned")
    };
  }

  @TestFactory
  java.util.stream.Stream<DynamicTest> theSecondDeciderCatchesAFaultInEveryInvariant() {
    return INVARIANTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey() + ": " + each.getValue().name(),
                    () ->
                        caught(
                            new MutantWorld(each.getValue())
                                .run("SecondOpinionProperties", "walk", WALKS))));
  }

  @TestFactory
  java.util.stream.Stream<DynamicTest> theMinutesCatchAFaultInEveryCase() {
    return java.util.stream.Stream.of(before(), after())
        .flatMap(java.util.Arrays::stream)
        .map(
            each ->
                DynamicTest.dynamicTest(
                    "case " + each.number() + ": " + each.mutant().name(),
                    () -> caught(new MutantWorld(each.mutant()).run(each.minutes(), each.test()))));
  }

  private static void caught(Optional<Throwable> failure) {
    assertThat(failure).as("the fault is noticed").isPresent();
    assertThat(failure.orElseThrow()).isInstanceOf(AssertionError.class);
  }
}

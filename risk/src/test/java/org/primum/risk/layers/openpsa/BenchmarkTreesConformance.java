package org.primum.risk.layers.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.study.SubjectFigures;

/// Trees that other programs are tried on, written anew in our brief notation, with the answers
/// those programs are held to.
class BenchmarkTreesConformance {
  private static List<List<String>> names(TopEventFigures found) {
    return found.cutSets().orElseThrow().likeliest().stream()
        .map(CutSet::names)
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }

  private static String events(String names, double probability) {
    return List.of(names.split(" ", -1)).stream()
        .map(name -> Mef.event(name, probability))
        .collect(Collectors.joining());
  }

  /// The "Chinese" tree of the Aralia benchmark (A. Rauzy), 25 events of .01: 392 minimal cut sets,
  /// 12 of order 2, 24 of 4, 188 of 5, 168 of 6 (tests of rakhimov/scram).
  @Test
  void chineseTree() {
    String[] gates = {
      "r1=and(g1 g2)", "g1=or(e1 e2 e3 g3)", "g2=and(g4 g5)", "g3=and(g6 g7)",
      "g4=or(e4 e5 e6 e7 g8)", "g5=or(e8 g9)", "g6=or(e9 e10 e11 g10)", "g7=or(e12 e13)",
      "g8=and(g11 g12)", "g9=and(g13 g14)", "g10=and(g15 g16)", "g11=or(e14 e15 e16 g17)",
      "g12=and(g18 g19)", "g13=or(e1 e2 e3 g20)", "g14=or(e4 e5 e6 e7 g21)", "g15=or(e17 e18)",
      "g16=or(e19 e20 e21)", "g17=and(g22 g23)", "g18=or(e22 e23)", "g19=or(e24 e25)",
      "g20=and(g24 g25)", "g21=and(g26 g27)", "g22=or(e17 e18 e21)", "g23=or(e19 e20)",
      "g24=or(e14 e15 e16 g28)", "g25=and(g29 g30)", "g26=or(e9 e10 e11 g31)", "g27=or(e12 e13)",
      "g28=and(g32 g33)", "g29=or(e22 e23)", "g30=or(e24 e25)", "g31=and(g34 g35)",
      "g32=or(e17 e18 e21)", "g33=or(e19 e20)", "g34=or(e19 e20 e21)", "g35=or(e17 e18)"
    };
    StringBuilder tree = new StringBuilder();
    for (String gate : gates) {
      tree.append(Mef.gate(gate.split("=", -1)[0], gate.split("=", -1)[1]));
    }
    String all =
        IntStream.rangeClosed(1, 25).mapToObj(i -> "e" + i).collect(Collectors.joining(" "));
    TopEventFigures found = Mef.figures(Mef.model(Mef.tree(tree.toString(), events(all, .01))));
    CutSetFigures sets = found.cutSets().orElseThrow();
    assertThat(sets.count()).isEqualTo(BigInteger.valueOf(392));
    assertThat(sets.byOrder().stream().map(BigInteger::intValueExact))
        .containsExactly(0, 0, 12, 0, 24, 188, 168);
    assertThat(sets.likeliest()).hasSize(392);
    // By hand: inclusion and exclusion over the family is bounded by its first two sums.
    assertThat(found.probability())
        .isLessThan(sets.rareEvent())
        .isGreaterThan(.9 * sets.rareEvent());
    assertThat(found.coherent()).isTrue();
  }

  /// Three motors (OpenFTA's example): 12 minimal cut sets, P .0211538, every event .02 (tests of
  /// rakhimov/scram). A private component with a gate of the same name as the top's is part of it.
  @Test
  void threeMotors() {
    String relay =
        "<define-component name=\"t\" role=\"private\">"
            + Mef.gate("E1", "or(K1 E2)")
            + Mef.gate("E2", "or(E3 E4)")
            + Mef.gate("E4", "or(S1 T1inc)")
            + Mef.gate("E3", "and(or(KT1inc T2inc) or(KT2inc T3inc) or(KT3inc T4inc))")
            + "</define-component>";
    String houses =
        List.of("KT1", "KT2", "KT3").stream()
            .map(
                name ->
                    "<define-house-event name=\""
                        + name
                        + "\"><constant value=\"true\"/></define-house-event>")
            .collect(Collectors.joining());
    TopEventFigures found =
        Mef.figures(
            Mef.model(
                Mef.tree(
                    Mef.gate("E1", "and(E2 E3)"),
                    Mef.gate("E2", "or(K5 E4)"),
                    Mef.gate("E4", "and(t.E1 or(T2 K5))"),
                    Mef.gate("E3", "or(K2 or(T1 or(K1 or(E10 or(S1 T3)))))"),
                    Mef.gate("E10", "and(KT1 KT3 or(KT2 T4))"),
                    relay,
                    houses,
                    events(
                        "T1 T2 T3 T4 S1 K1 K2 K5 KT1inc KT2inc KT3inc T1inc T2inc T3inc T4inc",
                        .02))));
    assertThat(found.probability()).isCloseTo(.0211538, within(5e-8));
    assertThat(names(found))
        .hasSize(12)
        .contains(
            List.of("K5"),
            List.of("S1", "T2"),
            List.of("K1", "T2"),
            List.of("T1inc", "T2"),
            List.of("KT1inc", "KT2inc", "KT3inc", "T2"),
            List.of("T2", "T2inc", "T3inc", "T4inc"));
  }

  /// Braking system control unit (SAE ARP4761, in XFTA's form): 10 minimal cut sets, P .1124087,
  /// sum of cut sets .135372 over a year (tests of rakhimov/scram).
  @Test
  void brakingSystemControlUnit() {
    String[] rates = {"monitor 1.6e-7", "electronic 3.0e-5", "power 1.35e-5", "stuck 1.3e-7"};
    StringBuilder parameters = new StringBuilder();
    for (String rate : rates) {
      parameters.append("<define-parameter name=\"").append(rate.split(" ", -1)[0]);
      parameters.append("\"><lognormal-deviate><float value=\"").append(rate.split(" ", -1)[1]);
      parameters.append("\"/><float value=\"10\"/><float value=\"0.95\"/></lognormal-deviate>");
      parameters.append("</define-parameter>");
    }
    String twenty = "<mul><int value=\"20\"/><system-mission-time/></mul>";
    String year = "<system-mission-time/>";
    String xml =
        Mef.model(
            Mef.tree(
                Mef.gate(
                    "loss",
                    "or(monitor and(system1 system2) or(middle and(system1 stuck1) and(system2"
                        + " stuck2)))"),
                Mef.gate("system1", "or(electronic1 power1)"),
                Mef.gate("system2", "or(electronic2 power2)"),
                exponential("monitor", "monitor", year),
                exponential("electronic1", "electronic", year),
                exponential("electronic2", "electronic", year),
                exponential("power1", "power", year),
                exponential("power2", "power", year),
                exponential("middle", "stuck", year),
                exponential("stuck1", "stuck", twenty),
                exponential("stuck2", "stuck", twenty),
                parameters.toString()));
    SubjectFigures found = Mef.first(xml);
    assertThat(found.probability()).isCloseTo(.1124087, within(5e-6));
    CutSetFigures sets = found.figures().orElseThrow().cutSets().orElseThrow();
    assertThat(sets.count()).isEqualTo(BigInteger.TEN);
    assertThat(sets.rareEvent()).isCloseTo(.135372, within(5e-6));
    assertThat(found.spread()).isPresent();
    assertThat(found.spread().orElseThrow().figures().p5()).isLessThan(found.probability());
  }

  private static String exponential(String event, String rate, String time) {
    return Mef.event(
        event, "<exponential><parameter name=\"" + rate + "\"/>" + time + "</exponential>");
  }

  /// High-integrity pressure protection (XFTA's example): 6 cut sets of order 1, 3 of order 2, P
  /// .0016209, sum .00162188 at 8760 h (tests of rakhimov/scram).
  @Test
  void highIntegrityPressureProtection() {
    String xml =
        Mef.model(
            Mef.tree(
                Mef.gate("top", "or(or(ccf atleast-2(s1 s2 s3)) logic or(v1 d1) or(v2 d2))"),
                Mef.event(
                    "logic",
                    "<GLM><float value=\"0\"/><float value=\"1e-6\"/><float value=\"0.1\"/>"
                        + "<system-mission-time/></GLM>"),
                tested("s1", "7e-7", 720),
                tested("s2", "7e-7", 720),
                tested("s3", "7e-7", 720),
                tested("ccf", "3.5e-8", 720),
                tested("d1", "4.1e-6", 2160),
                tested("d2", "4.1e-6", 2160),
                tested("v1", "2.6e-6", 1440),
                tested("v2", "2.6e-6", 1440)));
    TopEventFigures found = Mef.figures(xml);
    CutSetFigures sets = found.cutSets().orElseThrow();
    assertThat(found.probability()).isCloseTo(.0016209, within(5e-8));
    assertThat(sets.rareEvent()).isCloseTo(.00162188, within(5e-9));
    assertThat(sets.byOrder().stream().map(BigInteger::intValueExact)).containsExactly(0, 6, 3);
  }

  private static String tested(String event, String rate, int interval) {
    return Mef.event(
        event,
        "<periodic-test><float value=\""
            + rate
            + "\"/><int value=\""
            + interval
            + "\"/><int value=\"0\"/><system-mission-time/></periodic-test>");
  }

  /// A lift's doors (OpenFTA's example), every event 10⁻⁶: 12 single failures, P 1.19999e-5 (tests
  /// of rakhimov/scram).
  @Test
  void liftDoors() {
    TopEventFigures found =
        Mef.figures(
            Mef.model(
                Mef.tree(
                    Mef.gate("doors", "or(starts opens refuses or(dod1 dod2 dms1))"),
                    Mef.gate("starts", "or(lmd1 dpd1 and(dm1 dpd1) or(ps1 or(dod1 d1)))"),
                    Mef.gate("opens", "or(dms2 and(or(w1 cp1 dms2) motion) and(cp1 motion))"),
                    Mef.gate("motion", "and(lmd1 lmd11)"),
                    Mef.gate("refuses", "or(cp1 lmd2 lpd1 or(dm1 ps1))"),
                    events(
                        "lmd1 lmd11 dpd1 dm1 ps1 dod1 dod2 dms1 dms2 cp1 lmd2 lpd1 d1 w1", 1e-6))));
    assertThat(found.cutSets().orElseThrow().byOrder().stream().map(BigInteger::intValueExact))
        .containsExactly(0, 12);
    assertThat(found.probability()).isCloseTo(-Math.expm1(12 * Math.log1p(-1e-6)), within(1e-18));
    assertThat(found.probability()).isCloseTo(1.19999e-5, within(5e-11));
  }

  /// J. D. Andrews, S. J. Dunnett, Event tree analysis using binary decision diagrams, IEEE Trans.
  /// Reliability 49(2), 2000, the reactive part of the gas leak, every unavailability .05; figures
  /// as in the tests of rakhimov/scram.
  @Test
  void gasLeakEventTreeWithSharedEvents() {
    String forks =
        fork(
            "A",
            fork("B", fork("D", end("S1"), end("S2")), fork("D", end("S3"), end("S4"))),
            fork("B", fork("D", end("S5"), end("S6")), fork("D", end("S7"), end("S8"))));
    String xml =
        Mef.model(
            "<define-initiating-event name=\"leak\" event-tree=\"reactive\"/>",
            "<define-event-tree name=\"reactive\">",
            "<define-functional-event name=\"A\"/><define-functional-event name=\"B\"/>",
            "<define-functional-event name=\"D\"/>",
            IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "<define-sequence name=\"S" + i + "\"/>")
                .collect(Collectors.joining()),
            "<initial-state>" + forks + "</initial-state></define-event-tree>",
            Mef.tree(
                Mef.gate("A-fails", "or(ivala relay solenoids)"),
                Mef.gate("B-fails", "or(ivalb relay solenoids)"),
                Mef.gate("D-fails", "or(bdval relay and(solc sold))"),
                Mef.gate("solenoids", "and(sola solb)"),
                events("ivala ivalb bdval relay sola solb solc sold", .05)));
    Map<String, Double> known =
        Map.of(
            "S1", .81044, "S2", .04479, "S3", .04265, "S4", 2.36e-3, "S5", .04265, "S6", 2.36e-3,
            "S7", 4.5e-3, "S8", .05025);
    List<SubjectFigures> found = Mef.evaluate(xml).subjects();
    assertThat(found).hasSize(8);
    double sum = 0;
    for (SubjectFigures state : found) {
      sum += state.probability();
      assertThat(state.probability())
          .as(state.subject().name())
          .isCloseTo(known.get(state.subject().name()), within(1e-5));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  private static String fork(String event, String works, String fails) {
    String gate = "<gate name=\"" + event + "-fails\"/>";
    return "<fork functional-event=\""
        + event
        + "\"><path state=\"W\"><collect-formula><not>"
        + gate
        + "</not></collect-formula>"
        + works
        + "</path><path state=\"F\"><collect-formula>"
        + gate
        + "</collect-formula>"
        + fails
        + "</path></fork>";
  }

  private static String end(String sequence) {
    return "<sequence name=\"" + sequence + "\"/>";
  }

  private static void connective(String formula, double probability, List<List<String>> primes) {
    String xml =
        Mef.model(
            Mef.tree(
                Mef.gate("T", formula),
                Mef.event("A", .1),
                Mef.event("B", .2),
                Mef.event("C", .3)));
    TopEventFigures found = Mef.figures(xml);
    assertThat(found.probability()).as(formula).isCloseTo(probability, within(1e-15));
    assertThat(names(found)).as(formula).containsExactlyInAnyOrderElementsOf(primes);
  }

  /// Prime implicants and probabilities as in the core tests of rakhimov/scram (prime implicants
  /// switched on), A .1, B .2, C .3.
  @Test
  void connectivesThatAreNotCoherent() {
    connective("or(A B C)", .496, List.of(List.of("A"), List.of("B"), List.of("C")));
    connective("or(and(A B) and(B C))", .074, List.of(List.of("A", "B"), List.of("B", "C")));
    connective("or(A !A)", 1, List.of(List.of()));
    connective("or(A !B)", .82, List.of(List.of("A"), List.of("not B")));
    connective("and(A !A)", 0, List.of());
    connective("and(A !B)", .08, List.of(List.of("A", "not B")));
    connective("or(A and(!A B))", .28, List.of(List.of("A"), List.of("B")));
    connective(
        "xor(A B C)",
        .404,
        List.of(
            List.of("A", "B", "C"),
            List.of("A", "not B", "not C"),
            List.of("not A", "B", "not C"),
            List.of("not A", "not B", "C")));
    connective("nand(A B)", .98, List.of(List.of("not A"), List.of("not B")));
    connective("nor(A B)", .72, List.of(List.of("not A", "not B")));
    connective("iff(A B)", .74, List.of(List.of("A", "B"), List.of("not A", "not B")));
    connective("imply(A B)", .92, List.of(List.of("not A"), List.of("B")));
  }
}

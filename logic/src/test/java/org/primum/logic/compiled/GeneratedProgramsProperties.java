package org.primum.logic.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.primum.logic.EngineKind;
import org.primum.logic.Evaluation;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.interpreted.InterpretedProgram;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.logic.timeline.Timeline;

/// Libraries that nobody wrote, on patients that nobody was: compiled, interpreted and reference
/// engine say the same. A library that the compiled engine refuses is counted apart; it never
/// answers differently.
class GeneratedProgramsProperties {
  private static final long SEED = 20_261_125;
  private static final int FEWEST_HITS = 100;

  @Test
  void someProgramsSayTheSameOnBothEngines() {
    compare(12, 8);
  }

  @Test
  @Tag("slow")
  void aHundredThousandPairsSayTheSameOnBothEngines() {
    Map<String, Integer> hits = compare(500, 200);
    hits.forEach((operator, pairs) -> System.out.println(operator + " " + pairs));
    assertThat(hits.values()).allMatch(pairs -> pairs >= FEWEST_HITS);
    assertThat(hits).hasSizeGreaterThan(45);
  }

  private static Map<String, Integer> compare(int programs, int patients) {
    Map<String, Integer> hits = new TreeMap<>();
    int compared = 0;
    for (long seed = SEED; compared < programs; seed++) {
      ProgramGenerator generator = new ProgramGenerator(seed);
      String text = generator.library();
      TranslatedLogic logic = translated(seed, text);
      if (logic.manifest().engine() == EngineKind.COMPILED) {
        compared++;
        generator.operators().keySet().forEach(each -> hits.merge(each, patients, Integer::sum));
        compare(seed, text, logic, patients(generator, patients));
      }
      assertThat(seed - SEED)
          .as("compiled %s of the first programs", compared)
          .isLessThan(4L * programs);
    }
    return hits;
  }

  private static List<Timeline> patients(ProgramGenerator generator, int count) {
    List<Timeline> patients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      patients.add(generator.patient());
    }
    return patients;
  }

  private static TranslatedLogic translated(long seed, String text) {
    return switch (Translation.of(LogicSource.of(new LogicFile("Generated.cql", text)))) {
      case Translation.Sound(TranslatedLogic logic) -> logic;
      case Translation.Faulty(var faults) ->
          throw new AssertionError("seed " + seed + ": " + faults + "\n" + text);
    };
  }

  private static void compare(
      long seed, String text, TranslatedLogic logic, List<Timeline> patients) {
    Program compiled = new CompiledEngine().prepare(logic);
    Program interpreted = new InterpretedProgram(logic);
    Program reference = new ReferenceEngine().prepare(logic);
    for (int i = 0; i < patients.size(); i++) {
      Instant moment = ProgramGenerator.NOON.plusSeconds(1_800L * (i % 5));
      Evaluation expected = reference.evaluate(patients.get(i), moment);
      assertThat(compiled.evaluate(patients.get(i), moment))
          .as("seed %s, patient %s\n%s\n%s", seed, i, text, patients.get(i))
          .isEqualTo(expected);
      assertThat(interpreted.evaluate(patients.get(i), moment))
          .as("interpreted: seed %s, patient %s\n%s\n%s", seed, i, text, patients.get(i))
          .isEqualTo(expected);
    }
  }
}

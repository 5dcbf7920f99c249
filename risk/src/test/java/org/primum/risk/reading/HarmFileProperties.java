package org.primum.risk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.risk.model.HarmModel;

/// Whatever a slip of the hand makes of a harm model, reading it ends in a model or in faults with
/// places, never otherwise. 3,000 seeded slips; a failure names its seed.
class HarmFileProperties {
  private static final int SLIPS = 3000;
  private static final List<String> WORDS =
      List.of(
          "", "~", "[]", "{}", "-1", "0", "1.2", "NaN", "1e400", "death", "- x", "a: b", "averted");

  @Test
  void everySlipEndsInAModelOrInFaults() {
    int sound = 0;
    for (int seed = 0; seed < SLIPS; seed++) {
      sound += outcome(slip(new Random(seed)), seed) ? 1 : 0;
    }
    assertThat(sound).as("slips that do no damage").isBetween(SLIPS / 100, SLIPS / 2);
  }

  private static boolean outcome(String text, int seed) {
    try {
      HarmModel model = Written.read(text);
      return model.options().size() > 1;
    } catch (MalformedDocument e) {
      assertThat(e.faults()).as("seed %s", seed).isNotEmpty();
      assertThat(e.faults())
          .extracting(Fault::message)
          .as("seed %s", seed)
          .noneMatch(String::isBlank);
      return false;
    } catch (RuntimeException e) {
      return fail("seed " + seed + " ends otherwise:\n" + text, e);
    }
  }

  private static String slip(Random random) {
    List<String> lines = new ArrayList<>(Written.SOUND.lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, " " + line);
      case 4 -> {
        int cut = random.nextInt(line.length());
        lines.set(at, line.substring(0, cut) + line.substring(cut + 1));
      }
      default -> lines.set(at, withAnotherValue(line, random));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String withAnotherValue(String line, Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String[] parts = line.split("(?<=: )", -1);
    int part = random.nextInt(parts.length);
    parts[part] = part == 0 ? parts[0] : parts[part].replaceFirst("[^,}\\]]*", word);
    return String.join("", parts);
  }
}

package org.primum.terms.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CanonicalJsonProperties {
  private static final long SEED = 20261124;

  @Test
  void everyValueSurvivesWritingAndReading() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 5_000; run++) {
      Json value = value(random, 0);
      byte[] bytes = CanonicalJson.bytes(value);
      assertThat(StrictJson.canonical(bytes)).as("seed %d, run %d", SEED, run).isEqualTo(value);
    }
  }

  private static Json value(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 4 ? 4 : 6)) {
      case 0 -> Json.of(random.nextLong(-Json.LARGEST_INTEGER, Json.LARGEST_INTEGER + 1));
      case 1 -> Json.of(random.nextBoolean());
      case 2 -> new Json.Null();
      case 3 -> Json.of(text(random));
      case 4 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          items.add(value(random, depth + 1));
        }
        yield new Json.Arr(items);
      }
      default -> {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          members.put(text(random), value(random, depth + 1));
        }
        yield new Json.Obj(members);
      }
    };
  }

  private static String text(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int point = random.nextInt(random.nextBoolean() ? 0x100 : Character.MAX_CODE_POINT + 1);
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }
}

package org.primum.logic.compiled.running;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.primum.logic.tree.TimePrecision;

/// Numbers for units of measure, so that comparing two is comparing ints. Safe for use by several
/// threads.
public final class Units {
  public static final int ONE = 0;

  // FHIRHelpers.ToCalendarUnit of the translator's own package.
  private static final Map<String, String> CALENDAR =
      Map.of(
          "ms",
          "millisecond",
          "s",
          "second",
          "min",
          "minute",
          "h",
          "hour",
          "d",
          "day",
          "wk",
          "week",
          "mo",
          "month",
          "a",
          "year");

  // A word and its plural for each precision, coarsest first: their places are their numbers.
  private static final List<TimePrecision> PRECISIONS = List.of(TimePrecision.values());

  private static final List<String> WORDS =
      PRECISIONS.stream()
          .map(precision -> precision.name().toLowerCase(Locale.ROOT))
          .flatMap(word -> Stream.of(word, word + "s"))
          .toList();

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<String, Integer> measured = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  public Units() {
    number("1");
    WORDS.forEach(this::number);
  }

  /// The number of a unit as CQL has it.
  public int number(String unit) {
    Integer known = numbers.get(unit);
    return known == null ? numbers.computeIfAbsent(unit, u -> next.getAndIncrement()) : known;
  }

  /// The number of the unit that FHIRHelpers gives a measured quantity.
  public int ofMeasured(String unit) {
    Integer known = measured.get(unit);
    return known == null
        ? measured.computeIfAbsent(unit, u -> number(CALENDAR.getOrDefault(u, u)))
        : known;
  }

  public static boolean isCalendarWord(int number) {
    return number >= 1 && number <= WORDS.size();
  }

  /// The calendar precision that a unit stands for in date arithmetic.
  ///
  /// @throws BeyondPrimitives where it is no calendar word
  public static TimePrecision precision(int number) {
    if (!isCalendarWord(number)) {
      throw new BeyondPrimitives();
    }
    return PRECISIONS.get((number - 1) / 2);
  }
}

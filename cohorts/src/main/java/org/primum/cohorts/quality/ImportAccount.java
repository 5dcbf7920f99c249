package org.primum.cohorts.quality;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.primum.terms.json.Json;

/// Where every value of a source went: taken, or passed over for a reason that is told. Accounts of
/// parts add up to the account of the whole. Belongs to one thread.
public final class ImportAccount {
  /// Name of the file that keeps it in a cohort folder.
  public static final String FILE = "import.json";

  private static final int MOST_LISTED = 1000;

  private final Map<Entry, Map<String, Long>> entries = new TreeMap<>();

  /// What is counted.
  public enum Entry {
    /// Resources or rows read, by type.
    READ("read"),
    /// Values that became part of a stay, or will if it can hold them, by LOINC code.
    TAKEN("taken"),
    /// Values left out, by reason.
    PASSED_OVER("passedOver"),
    /// Of these, values under a code the mapping does not know, by code.
    UNMAPPED("unmappedCodes"),
    /// Of these, values whose unit could not be converted, by code and unit.
    UNIT("refusedUnits"),
    /// Values converted from another unit, by code and unit.
    CONVERTED("convertedUnits"),
    /// What a reader should know about values and stays that were kept.
    NOTE("notes");

    private final String key;

    Entry(String key) {
      this.key = key;
    }

    /// The member of the JSON account.
    public String key() {
      return key;
    }
  }

  /// Counts one `what`.
  public void count(Entry entry, String what) {
    count(entry, what, 1);
  }

  /// Counts `times` of `what`.
  public void count(Entry entry, String what, long times) {
    entries.computeIfAbsent(entry, key -> new TreeMap<>()).merge(what, times, Long::sum);
  }

  /// Adds all of `part`.
  public void add(ImportAccount part) {
    part.entries.forEach((entry, counts) -> counts.forEach((what, n) -> count(entry, what, n)));
  }

  /// How many of `entry` in all.
  public long total(Entry entry) {
    return of(entry).values().stream().mapToLong(Long::longValue).sum();
  }

  /// How many of `what`.
  public long of(Entry entry, String what) {
    return of(entry).getOrDefault(what, 0L);
  }

  private Map<String, Long> of(Entry entry) {
    return entries.getOrDefault(entry, Map.of());
  }

  /// Counts by entry, most frequent first; of each entry the first thousand, and how many more.
  public Json.Obj json() {
    Json.Builder all = Json.object();
    for (Entry entry : Entry.values()) {
      List<Map.Entry<String, Long>> counts = byCount(entry);
      List<Json> listed =
          counts.stream()
              .limit(MOST_LISTED)
              .<Json>map(
                  each ->
                      Json.object()
                          .put("what", wellFormed(each.getKey()))
                          .put("count", each.getValue())
                          .build())
              .toList();
      all.put(
          entry.key(),
          Json.object()
              .put("total", total(entry))
              .put("distinct", counts.size())
              .put("listed", new Json.Arr(listed))
              .build());
    }
    return all.build();
  }

  // A source may write half a surrogate pair; JSON may not.
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private List<Map.Entry<String, Long>> byCount(Entry entry) {
    return of(entry).entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}

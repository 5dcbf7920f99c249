package org.primum.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what a misspelt name was probably meant to be, by Levenshtein distance (V. Levenshtein,
/// 1966).
public final class Nearest {
  private Nearest() {}

  /// The name among `known` nearest to `found`, if it is near enough to be a slip: at most one
  /// third of the letters differ. Ties go to the first in alphabetical order.
  public static Optional<String> to(String found, Collection<String> known) {
    String wanted = found.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(
            name ->
                distance(wanted, name.toLowerCase(Locale.ROOT))
                    <= Math.max(2, Math.max(wanted.length(), name.length()) / 3));
  }

  /// A half-sentence for messages: `; did you mean \`x\`?` or the allowed names.
  public static String hint(String found, Collection<String> known) {
    return to(found, known)
        .map(name -> "; did you mean `" + name + "`?")
        .orElseGet(() -> "; allowed are " + quoted(known));
  }

  private static String quoted(Collection<String> names) {
    return names.isEmpty()
        ? "none"
        : String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }

  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}

package org.primum.house.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.primum.house.Finding;

/// Every production package has a sign with words: what it is for, what enters, what leaves, what
/// it never does.
final class SignRule {
  private static final int FEWEST_WORDS = 12;
  private static final List<String> SAID = List.of("enters", "leaves", "never");

  private SignRule() {}

  static List<Finding> findings(List<JavaSource> sources) {
    Map<String, JavaSource> signs = new TreeMap<>();
    sources.stream().filter(JavaSource::isPackageInfo).forEach(s -> signs.put(s.folder(), s));
    List<Finding> found = new ArrayList<>();
    sources.stream()
        .filter(JavaSource::production)
        .map(JavaSource::folder)
        .distinct()
        .filter(folder -> !signs.containsKey(folder))
        .forEach(folder -> found.add(new Finding("sign", folder, "has no package-info.java")));
    signs.values().stream().filter(JavaSource::production).forEach(sign -> judge(sign, found));
    return found;
  }

  private static void judge(JavaSource sign, List<Finding> found) {
    String words =
        sign.text()
            .lines()
            .filter(line -> line.startsWith("///"))
            .map(line -> line.substring(3).strip())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    if (words.isBlank() || words.split("\\s+").length < FEWEST_WORDS) {
      found.add(
          new Finding(
              "sign", sign.path(), "has fewer than " + FEWEST_WORDS + " words in `///` lines"));
      return;
    }
    for (String said : SAID) {
      if (!words.contains(said) && !(said.equals("never") && words.contains("nothing"))) {
        found.add(new Finding("sign", sign.path(), "does not say what `" + said + "`"));
      }
    }
  }
}

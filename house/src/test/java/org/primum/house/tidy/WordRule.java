package org.primum.house.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.house.Building;
import org.primum.house.Finding;

/// Words that no file of the product may hold: promises instead of work, names of authors, places
/// on one machine, hosts that one network only can reach.
final class WordRule {
  /// Written in two halves, or this file would find itself.
  private static final Map<String, Pattern> WORDS = words();

  private WordRule() {}

  private static Map<String, Pattern> words() {
    Map<String, Pattern> words = new TreeMap<>();
    words.put("promise", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b"));
    words.put("author", Pattern.compile("@aut" + "hor\\b"));
    words.put(
        "machine path",
        Pattern.compile(
            "(?<![A-Za-z0-9_.}/])/(wo"
                + "rk|ro"
                + "ot|home/[a-z]+|Users/[A-Za-z]+|tm"
                + "p/plan)/"));
    words.put(
        "registry host",
        Pattern.compile(
            "repo1?\\.mav"
                + "en\\.|registry\\.np"
                + "mjs|py"
                + "pi\\.org|oss\\.sona"
                + "type\\.|maven\\.goo"
                + "gle"));
    return words;
  }

  static List<Finding> findings(Building building) {
    List<Finding> found = new ArrayList<>();
    for (Path file : building.files()) {
      Building.textIfAny(file).ifPresent(text -> judge(building.relative(file), text, found));
    }
    return found;
  }

  private static void judge(String path, String text, List<Finding> found) {
    WORDS.forEach(
        (rule, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count() + 1;
            String word = matcher.group();
            found.add(new Finding(rule, path, "says `" + word + "` near line " + line));
          }
        });
  }
}

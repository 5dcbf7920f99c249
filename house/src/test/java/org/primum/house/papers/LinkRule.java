package org.primum.house.papers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primum.house.Building;
import org.primum.house.Finding;

/// Links among the papers lead to files and headings that exist. Links into the web are not
/// followed: the build needs no network.
final class LinkRule {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)|src=\"([^\"]+)\"");
  private static final Pattern OUTWARD = Pattern.compile("[a-z]+:.*");

  private LinkRule() {}

  static List<Finding> findings(Building building) {
    Map<String, Paper> papers =
        Paper.of(building).stream().collect(Collectors.toMap(Paper::path, Function.identity()));
    List<Finding> found = new ArrayList<>();
    for (Paper paper : papers.values()) {
      Matcher link = LINK.matcher(paper.prose());
      while (link.find()) {
        String target = link.group(1) == null ? link.group(2) : link.group(1);
        if (!OUTWARD.matcher(target).matches()
            && !leadsSomewhere(building, papers, paper, target)) {
          found.add(
              new Finding("link", paper.path(), "leads to `" + target + "`, which is not there"));
        }
      }
    }
    return found;
  }

  private static boolean leadsSomewhere(
      Building building, Map<String, Paper> papers, Paper from, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = building.root().resolve(from.path()).resolveSibling(path).normalize();
    if (path.isEmpty()) {
      file = building.root().resolve(from.path());
    }
    if (!file.startsWith(building.root()) || !Files.exists(file)) {
      return false;
    }
    Paper paper = papers.get(building.relative(file));
    return hash < 0 || (paper != null && paper.anchors().contains(target.substring(hash + 1)));
  }
}

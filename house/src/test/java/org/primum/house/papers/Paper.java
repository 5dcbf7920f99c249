package org.primum.house.papers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primum.house.Building;

/// A Markdown file: prose, and fenced blocks apart from it.
///
/// @param path relative to the root, with forward slashes
/// @param prose the text without its fenced blocks
record Paper(String path, String prose, List<Block> blocks) {
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

  /// A fenced block.
  ///
  /// @param kind what follows the opening fence, e.g. `sh quick`
  record Block(String kind, List<String> lines) {}

  static List<Paper> of(Building building) {
    return building.files().stream()
        .filter(file -> file.toString().endsWith(".md"))
        .map(file -> read(building, file))
        .toList();
  }

  private static Paper read(Building building, Path file) {
    StringBuilder prose = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : Building.text(file).lines().toList()) {
      if (line.startsWith("```")) {
        if (!inside) {
          lines = new ArrayList<>();
          blocks.add(new Block(line.substring(3).strip(), lines));
        }
        inside = !inside;
      } else if (inside) {
        lines.add(line);
      } else {
        prose.append(line).append('\n');
      }
    }
    return new Paper(building.relative(file), prose.toString(), blocks);
  }

  /// What stands between backticks in the prose.
  List<String> code() {
    return CODE.matcher(prose).results().map(match -> match.group(1)).toList();
  }

  /// The anchors that headings get where the file is shown on the web.
  Set<String> anchors() {
    return HEADING
        .matcher(prose)
        .results()
        .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}

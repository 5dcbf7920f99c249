package org.primum.charter.regulation;

import java.util.ArrayList;
import java.util.List;

/// One paragraph that can be cited.
///
/// @param citation exactly as cited, e.g. `45 CFR 164.312(a)(2)(iii)`
/// @param title as the regulation heads it
/// @param description what it asks, in our own words
public record Provision(String citation, String title, Obligation obligation, String description) {
  public Provision {
    if (!citation.matches("[0-9]+ CFR [0-9]+\\.[0-9]+(\\([a-zA-Z0-9]+\\))*")) {
      throw new IllegalArgumentException(
          "citation `" + citation + "` must look like `45 CFR 164.312(a)(2)(iii)`");
    }
    if (title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException(
          "provision `" + citation + "` needs a title and a description");
    }
  }

  /// Provisions written two lines each: `paragraph | obligation | title`, then the description.
  static List<Provision> table(String title, String table) {
    List<String> lines = table.lines().map(String::strip).toList();
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      String[] head = lines.get(i).split(" \\| ", 3);
      provisions.add(
          new Provision(title + head[0], head[2], Obligation.of(head[1]), lines.get(i + 1)));
    }
    return provisions;
  }

  /// True where something else than the specification itself may satisfy the law, if documented.
  public boolean addressable() {
    return obligation == Obligation.ADDRESSABLE;
  }
}

package org.primum.charter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.roster.Profession;
import org.primum.terms.RoleId;

/// A body that does the Responsible work of a decision together.
///
/// @param id names it within the charter, e.g. `sepsis`
/// @param members the role whose holders are its members
/// @param present how many holders of an active clinical licence of each profession must be
///   present; one person counts for one profession
/// @param passage the share of all members that must be in favour
public record Committee(
    String id,
    String title,
    RoleId members,
    SortedMap<Profession, Integer> present,
    Passage passage) {
  public Committee {
    if (!Lines.kebab(id)) {
      throw new IllegalArgumentException(
          "committee `" + id + "` must be lower-case words joined by `-`");
    }
    Lines.require("title of committee `" + id + "`", title);
    present = Collections.unmodifiableSortedMap(new TreeMap<>(present));
    for (var entry : present.entrySet()) {
      if (entry.getValue() < 1) {
        throw new IllegalArgumentException(
            "committee `"
                + id
                + "` asks for `"
                + entry.getValue()
                + "` present of profession `"
                + entry.getKey()
                + "`, allowed is at least 1");
      }
    }
  }
}

package org.primum.charter;

import java.time.ZoneId;

/// Which charter it is.
///
/// @param name of the institution
/// @param version as the institution counts, e.g. `2026.2`
/// @param timezone in which its days begin and end
public record Heading(String name, String version, ZoneId timezone) {
  public Heading {
    Lines.require("name of the charter", name);
    Lines.require("version of the charter", version);
  }
}

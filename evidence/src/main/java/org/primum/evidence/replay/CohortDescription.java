package org.primum.evidence.replay;

import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What a cohort is, and how far it can be trusted.
///
/// @param name for people; begins with `SYNTHETIC` where nobody in it is real
/// @param source what it was made from
/// @param synthetic true where nobody in it is real
/// @param availability `recorded` where each value says when it became known, else `assumed`
/// @param stays number of stays, at least 1
/// @param hours number of hourly rows
/// @param hash digest of the cohort
public record CohortDescription(
    String name,
    String source,
    boolean synthetic,
    Availability availability,
    int stays,
    long hours,
    Digest hash) {
  public CohortDescription {
    if (stays < 1) {
      throw new IllegalArgumentException("cohort `" + name + "` holds no stay");
    }
    if (synthetic && !name.startsWith("SYNTHETIC")) {
      throw new IllegalArgumentException(
          "cohort `" + name + "` is synthetic; its name must begin with `SYNTHETIC`");
    }
  }

  /// Where the moments at which values became known come from.
  public enum Availability {
    /// Each value carries its own.
    RECORDED,
    /// Taken as the moment the value describes, perhaps plus a declared lag.
    ASSUMED;

    /// The word in files, `recorded` or `assumed`.
    public String word() {
      return switch (this) {
        case RECORDED -> "recorded";
        case ASSUMED -> "assumed";
      };
    }
  }

  Json.Obj json() {
    return Json.object()
        .put("name", name)
        .put("source", source)
        .put("synthetic", synthetic)
        .put("availability", availability.word())
        .put("stays", stays)
        .put("hours", hours)
        .build();
  }
}

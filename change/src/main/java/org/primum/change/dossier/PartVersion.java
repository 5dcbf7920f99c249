package org.primum.change.dossier;

import java.util.Comparator;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// One version of a part.
///
/// @param slot the place it fills
/// @param version 1 for the first part in that slot, then one more each time
/// @param digest SHA-256 of the part's bytes
public record PartVersion(PartSlot slot, int version, Digest digest)
    implements Comparable<PartVersion> {
  private static final Comparator<PartVersion> ORDER =
      Comparator.comparing(PartVersion::slot)
          .thenComparingInt(PartVersion::version)
          .thenComparing(PartVersion::digest);

  /// @throws IllegalArgumentException if the version is below 1
  public PartVersion {
    if (version < 1) {
      throw new IllegalArgumentException("version `" + version + "` of a part must be 1 or more");
    }
  }

  /// `{part, option?, version, digest}`
  public Json.Obj json() {
    return slot.put(Json.object()).put("version", version).put("digest", digest.hex()).build();
  }

  /// Reads what [#json] wrote.
  public static PartVersion of(Json.Obj json) {
    return new PartVersion(
        PartSlot.of(json), (int) json.integer("version"), new Digest(json.text("digest")));
  }

  @Override
  public int compareTo(PartVersion other) {
    return ORDER.compare(this, other);
  }
}

package org.primum.cohorts.folder;

import java.util.List;
import org.primum.evidence.replay.CohortDescription;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.terms.Digest;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// `manifest.json` of a cohort folder: what the cohort is, what was counted while writing, and the
/// digest of its data. The digest of the manifest is the cohort's hash.
///
/// @param outline what was known beforehand
/// @param stays number of stays
/// @param hours number of hourly rows
/// @param septicStays stays with a label
/// @param leftCensored septic stays labelled from their first row
/// @param values number of measured values
/// @param dataBytes size of `stays.bin`
/// @param data digest of `stays.bin`
public record CohortManifest(
    CohortOutline outline,
    int stays,
    long hours,
    int septicStays,
    int leftCensored,
    long values,
    long dataBytes,
    Digest data) {
  static final String FORMAT = "primum-cohort/2";
  static final String FILE = "manifest.json";
  static final String DATA = "stays.bin";

  /// The digest of the canonical manifest: the `cohortHash` of reports.
  public Digest hash() {
    return Digest.of(json());
  }

  /// What a replay says of this cohort.
  public CohortDescription description() {
    return new CohortDescription(
        outline.name(),
        outline.source(),
        outline.synthetic(),
        outline.availability(),
        stays,
        hours,
        hash());
  }

  /// The manifest as JSON.
  public Json.Obj json() {
    return Json.object()
        .put("format", FORMAT)
        .put("name", outline.name())
        .put("source", outline.source())
        .put("synthetic", outline.synthetic())
        .put("availability", outline.availability().word())
        .put("tickMillis", outline.tickMillis())
        .put("codes", new Json.Arr(outline.codes().stream().map(MeasuredCode::json).toList()))
        .put("notCarried", Json.texts(outline.notCarried()))
        .put("stays", stays)
        .put("hours", hours)
        .put("septicStays", septicStays)
        .put("leftCensored", leftCensored)
        .put("values", values)
        .put(
            "data",
            Json.object()
                .put("file", DATA)
                .put("bytes", dataBytes)
                .put("sha256", data.hex())
                .build())
        .build();
  }

  byte[] bytes() {
    return CanonicalJson.bytes(json());
  }

  /// @throws MalformedJson if the bytes are no manifest of this format
  static CohortManifest of(byte[] bytes) {
    if (!(StrictJson.canonical(bytes) instanceof Json.Obj json)) {
      throw new MalformedJson("a manifest must be an object");
    }
    if (!json.text("format").equals(FORMAT)) {
      throw new MalformedJson(
          "format is `" + json.text("format") + "`, this program reads `" + FORMAT + "`");
    }
    try {
      return read(json);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new MalformedJson(String.valueOf(e.getMessage()));
    }
  }

  private static CohortManifest read(Json.Obj json) {
    CohortOutline outline =
        new CohortOutline(
            json.text("name"),
            json.text("source"),
            json.bool("synthetic"),
            availability(json.text("availability")),
            json.integer("tickMillis"),
            json.items("codes").stream().map(MeasuredCode::of).toList(),
            texts(json.items("notCarried")));
    Json.Obj data = json.object("data");
    return new CohortManifest(
        outline,
        Math.toIntExact(json.integer("stays")),
        json.integer("hours"),
        Math.toIntExact(json.integer("septicStays")),
        Math.toIntExact(json.integer("leftCensored")),
        json.integer("values"),
        data.integer("bytes"),
        new Digest(data.text("sha256")));
  }

  private static Availability availability(String word) {
    for (Availability availability : Availability.values()) {
      if (availability.word().equals(word)) {
        return availability;
      }
    }
    throw new MalformedJson("availability `" + word + "` must be `recorded` or `assumed`");
  }

  private static List<String> texts(List<Json> items) {
    return items.stream()
        .map(
            item -> {
              if (item instanceof Json.Text(String value)) {
                return value;
              }
              throw new MalformedJson("member `notCarried` must hold texts");
            })
        .toList();
  }
}

package org.primum.risk.model;

import java.util.List;
import java.util.Optional;
import org.primum.documents.Place;
import org.primum.risk.adjudication.Limits;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// A checked model of the expected change of harm for every option of a change.
///
/// @param title what the change is, for people
/// @param options doing nothing among them, in the order written
/// @param quantities every quantity used, each name once, sorted by name
/// @param mandatory the hazards every option had to quantify or rule out
/// @param limits the limits of the safety gate that the file carries for comparing without a
///   charter
public record HarmModel(
    String title,
    List<HarmOption> options,
    List<Quantity> quantities,
    List<Correlation> correlations,
    SeverityScale scale,
    List<String> mandatory,
    Optional<Limits> limits,
    Place place) {
  /// Days in the year by which harm per day is shown per year.
  public static final int DAYS_PER_YEAR = 365;

  public HarmModel {
    options = List.copyOf(options);
    quantities = List.copyOf(quantities);
    correlations = List.copyOf(correlations);
    mandatory = List.copyOf(mandatory);
  }

  /// The option named `id`, if there is one.
  public Optional<HarmOption> find(OptionId id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
  }

  /// The quantities that are somebody's opinion.
  public List<Quantity> opinions() {
    return quantities.stream()
        .filter(quantity -> quantity.source().kind() == SourceClass.EXPERT)
        .toList();
  }

  /// What the estimate rests on as canonical JSON: no determinations, no limits.
  public Json.Obj json() {
    return Json.object()
        .put("harm", title)
        .put("options", new Json.Arr(options.stream().<Json>map(HarmOption::json).toList()))
        .put("quantities", new Json.Arr(quantities.stream().<Json>map(Quantity::json).toList()))
        .put(
            "correlations",
            new Json.Arr(correlations.stream().<Json>map(Correlation::json).toList()))
        .put("severity", scale.json())
        .put("mandatory", Json.texts(mandatory))
        .build();
  }

  /// The digest of [#json].
  public Digest digest() {
    return Digest.of(json());
  }
}

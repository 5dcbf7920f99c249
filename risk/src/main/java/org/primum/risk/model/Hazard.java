package org.primum.risk.model;

import java.util.List;
import java.util.Optional;
import org.primum.documents.Place;
import org.primum.terms.json.Json;

/// One way in which an option may harm somebody, or spare somebody harm.
public sealed interface Hazard {
  /// The name, unique in its option.
  String id();

  /// The mandatory hazards this one answers for.
  List<String> covers();

  /// Likelier or rarer.
  Sign sign();

  /// True where the harm is to privacy; shown apart besides being part of the whole.
  boolean privacy();

  /// The subgroup of patients it falls on; empty where it falls on everybody alike.
  Optional<String> subgroup();

  /// Where the hazard is written.
  Place place();

  /// The hazard as JSON.
  Json.Obj json();

  /// A hazard taken apart: exposures per day × change of probability × severity.
  ///
  /// @param per what one exposure is, the denominator of the probability
  /// @param exposures per day
  /// @param probability |Δp| per exposure, a chain of probabilities
  record Exposed(
      String id,
      List<String> covers,
      Sign sign,
      boolean privacy,
      Optional<String> subgroup,
      String per,
      Product exposures,
      Product probability,
      Severity severity,
      Place place)
      implements Hazard {
    public Exposed {
      covers = List.copyOf(covers);
    }

    @Override
    public Json.Obj json() {
      return head(this)
          .put("per", per)
          .put("exposuresPerDay", exposures.json())
          .put("probability", probability.json())
          .put("severity", severity.json())
          .build();
    }
  }

  /// A hazard judged as a whole, in weighted harm per year, because nothing is known of its parts.
  ///
  /// @param harmPerYear its size before the sign; may reach below 0
  record Judged(
      String id,
      List<String> covers,
      Sign sign,
      boolean privacy,
      Optional<String> subgroup,
      Quantity harmPerYear,
      Place place)
      implements Hazard {
    public Judged {
      covers = List.copyOf(covers);
    }

    @Override
    public Json.Obj json() {
      return head(this).put("harmPerYear", harmPerYear.name()).build();
    }
  }

  private static Json.Builder head(Hazard hazard) {
    return Json.object()
        .put("id", hazard.id())
        .put("covers", Json.texts(hazard.covers()))
        .put("sign", hazard.sign().word())
        .put("privacy", hazard.privacy())
        .put("subgroup", hazard.subgroup());
  }
}

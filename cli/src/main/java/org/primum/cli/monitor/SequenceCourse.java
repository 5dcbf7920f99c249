package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.risk.monitoring.sequence.Ends;
import org.primum.terms.json.Json;

/// What a confidence sequence told over time.
///
/// @param subject what is followed
/// @param against the value under test
/// @param looks at least one, in their order
record SequenceCourse(
    Subject subject, Promise promise, double against, List<Look> looks, List<String> assumes) {
  private static final int KEPT = 10;
  private static final int SHOWN = 5;

  /// @param name e.g. `rate ratio`
  /// @param seen what is counted, in one word for a column
  /// @param of what it is set against
  record Subject(String name, String seen, String of) {}

  /// @param tunedTo where it is sharpest, in units of `of`
  record Promise(double alpha, Ends ends, double tunedTo) {}

  /// The first look at which the value under test was ruled out.
  Optional<Look> ruledOut() {
    double level = -StrictMath.log(promise.alpha());
    return looks.stream().filter(look -> look.logEvidence() >= level).findFirst();
  }

  /// The verdict in words.
  List<String> lines() {
    Look last = looks.getLast();
    String interval =
        "%s %s (%s) at look %s of %d, at all times at once with probability %s"
            .formatted(
                subject.name(),
                Digits.significant(last.estimate(), SHOWN),
                interval(last),
                last.label(),
                looks.size(),
                Digits.significant(1 - promise.alpha(), SHOWN));
    return List.of(interval, verdict());
  }

  /// Whether what is under test was ruled out, in a sentence.
  String verdict() {
    String tested = subject.name() + " " + Digits.significant(against, SHOWN);
    return ruledOut()
        .map(look -> tested + " was ruled out at look " + look.label())
        .orElse(tested + " is not ruled out");
  }

  private static String interval(Look look) {
    double lower = look.interval().lower();
    double upper = look.interval().upper();
    return (Double.isFinite(lower) ? Digits.significant(lower, SHOWN) : "−∞")
        + " to "
        + (Double.isFinite(upper) ? Digits.significant(upper, SHOWN) : "∞");
  }

  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "look",
            subject.seen(),
            subject.of(),
            subject.name(),
            "not ruled out",
            "log10 e-value"));
    for (Look look : looks) {
      rows.add(
          List.of(
              look.label(),
              Digits.significant(look.seen().seen(), SHOWN),
              Digits.significant(look.seen().of(), SHOWN),
              Digits.significant(look.estimate(), SHOWN),
              interval(look),
              Digits.significant(log10(look), 3)));
    }
    return rows;
  }

  private static double log10(Look look) {
    return Math.min(look.logEvidence() / StrictMath.log(10), Double.MAX_VALUE);
  }

  Json json() {
    Json.Builder told =
        Json.object()
            .put("subject", subject.name())
            .put("alpha", Digits.significant(promise.alpha(), KEPT))
            .put("ends", Following.word(promise.ends()))
            .put("tunedTo", Digits.significant(promise.tunedTo(), KEPT))
            .put("against", Digits.significant(against, KEPT))
            .put("looks", new Json.Arr(looks.stream().map(this::json).toList()))
            .put("ruledOut", ruledOut().isPresent())
            .put("ruledOutAt", ruledOut().map(Look::label));
    return told.put("assumes", new Json.Arr(texts(assumes))).build();
  }

  private Json json(Look look) {
    return Json.object()
        .put("look", look.label())
        .put(subject.seen(), Digits.significant(look.seen().seen(), KEPT))
        .put(subject.of(), Digits.significant(look.seen().of(), KEPT))
        .put("estimate", Digits.significant(look.estimate(), KEPT))
        .put("lower", end(look.interval().lower()))
        .put("upper", end(look.interval().upper()))
        .put("log10EValue", Digits.significant(log10(look), KEPT))
        .build();
  }

  private static Optional<String> end(double end) {
    return Double.isFinite(end) ? Optional.of(Digits.significant(end, KEPT)) : Optional.empty();
  }

  static List<Json> texts(List<String> sentences) {
    return sentences.stream().map(each -> (Json) new Json.Text(each)).toList();
  }
}

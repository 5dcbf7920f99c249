package org.primum.cds.permit;

import java.util.Optional;
import org.primum.ledger.act.Act;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// What became of an activation in the entries after it.
sealed interface Course {
  /// Nothing that ends it.
  record InForce() implements Course {}

  /// A later activation runs in its stead, unless that one is stopped and falls back on this one.
  ///
  /// @param by the stream of the later activation
  record Superseded(String by, String sentence) implements Course {}

  /// It is over; running again needs a new activation, with a new permit.
  record Ended(Refusal why) implements Course {}

  /// Follows one more act.
  ///
  /// @throws MalformedJson if one of its events cannot be read
  default Course follow(Activation activation, Act act) {
    Course course = this;
    for (Json.Obj event : act.events()) {
      course =
          switch (course) {
            case InForce inForce -> whileInForce(activation, act, event).orElse(inForce);
            case Superseded superseded ->
                whileSuperseded(superseded, activation, act, event).orElse(superseded);
            case Ended ended -> ended;
          };
    }
    return course;
  }

  private static Optional<Course> whileInForce(Activation activation, Act act, Json.Obj event) {
    if (!act.stream().equals(activation.stream())) {
      return supersededElsewhere(activation, act, event);
    }
    return switch (event.text("event")) {
      case "suspended" ->
          ended(
              "suspended",
              "the "
                  + event.text("chamber")
                  + " chamber suspended `"
                  + activation.artifact()
                  + "` at "
                  + act.at()
                  + "; it starts again only when the chambers agree");
      case "retired" ->
          ended("retired", "`" + activation.artifact() + "` was retired at " + act.at());
      case "withdrawn" ->
          ended("withdrawn", "the change behind `" + activation.artifact() + "` was withdrawn");
      case "determined" -> nonCompliant(activation, act, event);
      case "activated", "emergency-started" -> superseded(activation, act);
      default -> Optional.empty();
    };
  }

  private static Optional<Course> whileSuperseded(
      Superseded superseded, Activation activation, Act act, Json.Obj event) {
    String name = event.text("event");
    boolean stops = name.equals("suspended") || name.equals("retired");
    if (stops && act.stream().equals(superseded.by())) {
      return fallsBackOn(activation, event) ? Optional.of(new InForce()) : Optional.empty();
    }
    return act.stream().equals(activation.stream()) && name.equals("determined")
        ? nonCompliant(activation, act, event)
        : Optional.empty();
  }

  private static boolean fallsBackOn(Activation activation, Json.Obj event) {
    Json.Obj fallback = event.object("fallback");
    return fallback.text("to").equals("earlier")
        && fallback.text("artifact").equals(activation.hash().hex());
  }

  private static Optional<Course> nonCompliant(Activation activation, Act act, Json.Obj event) {
    boolean against =
        event.text("option").equals(activation.option())
            && event.text("verdict").equals("non-compliant");
    return against
        ? ended(
            "non-compliant",
            "compliance determined at "
                + act.at()
                + " that `"
                + activation.artifact()
                + "` breaks the law; it must not run")
        : Optional.empty();
  }

  private static Optional<Course> supersededElsewhere(
      Activation activation, Act act, Json.Obj event) {
    boolean sameArtifact =
        event.text("event").equals("activated")
            && event.text("artifact").equals(activation.artifact().value())
            && event.text("mode").equals(RunMode.ACTIVE.word());
    return sameArtifact ? superseded(activation, act) : Optional.empty();
  }

  private static Optional<Course> superseded(Activation activation, Act act) {
    return Optional.of(
        new Superseded(
            act.stream(),
            "`"
                + activation.artifact()
                + "` was activated anew at "
                + act.at()
                + " by `"
                + act.stream()
                + "`; load that permit"));
  }

  private static Optional<Course> ended(String rule, String sentence) {
    return Optional.of(new Ended(new Refusal(rule, sentence)));
  }
}

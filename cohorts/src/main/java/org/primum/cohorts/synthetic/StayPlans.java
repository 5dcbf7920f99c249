package org.primum.cohorts.synthetic;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/// Plans stays.
///
/// Septic stays are spread evenly among all, and come in pairs of one length and onset, whose
/// scores are drawn from opposite quantiles (antithetic variates; Hammersley and Morton 1956, doi
/// 10.1017/S0305004100031455); the onsets of pairs follow a golden-ratio sequence. All this makes a
/// rule's sensitivity vary less from cohort to cohort than independent stays would, and leaves
/// every single stay distributed as before.
final class StayPlans {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int SHORTEST = 8;

  private final double septicShare;
  private final double leftCensoredShare;
  private final Curve labelled;
  private final Curve afterLabel;
  private final Map<Kind, Curve> hours = new EnumMap<>(Kind.class);
  private final Map<Kind, Person> persons = new EnumMap<>(Kind.class);

  private record Person(double late, Curve lateHour, Curve age, double male) {}

  StayPlans(ModelText text) {
    septicShare = share(text.text("septic"));
    leftCensoredShare = share(text.text("leftCensored"));
    labelled = Curve.quantiles(text.numbers("labelled septic"));
    afterLabel = Curve.quantiles(text.numbers("afterLabel septic"));
    for (Kind kind : new Kind[] {Kind.NON_SEPTIC, Kind.LEFT_CENSORED}) {
      hours.put(kind, Curve.quantiles(text.numbers("hours " + kind.word())));
    }
    for (Kind kind : Kind.values()) {
      persons.put(
          kind,
          new Person(
              text.numbers("late " + kind.word())[0],
              Curve.quantiles(text.numbers("lateHour " + kind.word())),
              Curve.quantiles(text.numbers("age " + kind.word())),
              text.numbers("male " + kind.word())[0]));
    }
  }

  private static double share(String counts) {
    String[] words = counts.strip().split(" of ", -1);
    return Double.parseDouble(words[0]) / Double.parseDouble(words[1]);
  }

  /// A plan with the streams its rows draw from.
  ///
  /// @param presence decides what is measured
  /// @param scores decides scores
  /// @param opposite true where quantiles of `scores` are to be mirrored
  record Planned(StayPlan plan, Draws presence, Draws scores, boolean opposite) {}

  /// Plans stay `number`, from 1 on.
  Planned plan(long seed, int number) {
    Draws own = new Draws(seed, String.valueOf(number));
    double start = new Draws(seed, "shares").next();
    long septicBefore = (long) Math.floor((number - 1) * septicShare + start);
    boolean septic = (long) Math.floor(number * septicShare + start) > septicBefore;
    if (!septic) {
      StayPlan plan =
          person(Kind.NON_SEPTIC, length(Kind.NON_SEPTIC, own), OptionalInt.empty(), own);
      return new Planned(plan, own, own, false);
    }
    long censoredBefore = (long) Math.floor(septicBefore * leftCensoredShare + start);
    boolean censored =
        (long) Math.floor((septicBefore + 1) * leftCensoredShare + start) > censoredBefore;
    Kind kind = censored ? Kind.LEFT_CENSORED : Kind.SEPTIC;
    long index = censored ? censoredBefore : septicBefore - censoredBefore;
    Draws pair = new Draws(seed, kind.word() + "/" + Math.floorDiv(index, 2L));
    StayPlan plan = censored ? censored(pair, own) : septic(index / 2, start, pair, own);
    return new Planned(plan, own, pair, index % 2 != 0);
  }

  private StayPlan censored(Draws pair, Draws own) {
    return person(Kind.LEFT_CENSORED, length(Kind.LEFT_CENSORED, pair), OptionalInt.of(0), own);
  }

  private StayPlan septic(long pairIndex, double start, Draws pair, Draws own) {
    double at = pairIndex * GOLDEN + start;
    int label = (int) Math.round(labelled.level(at - Math.floor(at)));
    int after = (int) Math.round(afterLabel.level(pair.next()));
    return person(Kind.SEPTIC, Math.max(SHORTEST, label + after), OptionalInt.of(label), own);
  }

  private int length(Kind kind, Draws draws) {
    Curve curve = hours.get(kind);
    if (curve == null) {
      throw new IllegalStateException("the model has no lengths of `" + kind.word() + "` stays");
    }
    return (int) Math.round(curve.level(draws.next()));
  }

  private StayPlan person(Kind kind, int rows, OptionalInt label, Draws own) {
    Person person = persons.get(kind);
    if (person == null) {
      throw new IllegalStateException("the model has no persons of `" + kind.word() + "` stays");
    }
    boolean late = own.chance(person.late());
    int firstHour = late ? (int) Math.round(person.lateHour().level(own.next())) : 1;
    int age = (int) Math.round(person.age().level(own.next()));
    return new StayPlan(kind, rows, label, firstHour, age, own.chance(person.male()));
  }
}

package org.primum.evidence.scoring;

/// What the alert did in the hours in which it could still help: the [#HOURS] rows before the onset
/// row. These figures come first, because a stay's first alert is often days early and unrelated.
///
/// @param septicHit septic stays with an alert hour in the window
/// @param septicHitNotLeftCensored the same, without stays that are labelled from their first row
/// @param trueEpisodes alert episodes that begin in the window of a septic stay
public record Windowed(long septicHit, long septicHitNotLeftCensored, long trueEpisodes) {
  /// Length of the window, in hours.
  public static final int HOURS = 12;

  static final Windowed NONE = new Windowed(0, 0, 0);

  static Windowed of(AlertCourse course) {
    if (!course.septic()) {
      return NONE;
    }
    boolean hit = course.hitsWindow();
    int episodes = 0;
    for (int row = course.windowFrom(); row <= course.windowTo(); row++) {
      episodes += course.episodesBeginningAt(row);
    }
    return new Windowed(hit ? 1 : 0, hit && !course.leftCensored() ? 1 : 0, episodes);
  }

  Windowed plus(Windowed other) {
    return new Windowed(
        septicHit + other.septicHit,
        septicHitNotLeftCensored + other.septicHitNotLeftCensored,
        trueEpisodes + other.trueEpisodes);
  }
}

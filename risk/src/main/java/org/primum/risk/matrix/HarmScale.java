package org.primum.risk.matrix;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How badly a patient was harmed, in the words of AHRQ's Common Formats (Harm Scale, version 1.2),
/// each with the categories of the NCC MERP index that stand for the same.
///
/// No official table leads from one to the other; this one follows their definitions: MERP tells
/// whether an error reached the patient and what it took to mend it, AHRQ how the patient fared.
public enum HarmScale {
  /// Nothing the patient could notice.
  NONE(
      "no harm",
      "the event reached the patient or might have, and harm was not evident",
      MerpCategory.A,
      MerpCategory.D),
  /// Slight symptoms or more monitoring.
  MILD(
      "mild harm",
      "slight symptoms or loss of function, or no more than additional treatment, monitoring or"
          + " length of stay",
      MerpCategory.E,
      MerpCategory.E),
  /// Less than severe, and noticed in daily life.
  MODERATE(
      "moderate harm",
      "injury that affects function or quality of life, less than severe",
      MerpCategory.F,
      MerpCategory.F),
  /// Interferes with function or quality of life.
  SEVERE(
      "severe harm",
      "injury that interferes significantly with function or quality of life",
      MerpCategory.G,
      MerpCategory.H),
  /// Dead at the time of assessment.
  DEATH("death", "the patient died of it", MerpCategory.I, MerpCategory.I);

  private final String title;
  private final String meaning;
  private final MerpCategory first;
  private final MerpCategory last;

  HarmScale(String title, String meaning, MerpCategory first, MerpCategory last) {
    this.title = title;
    this.meaning = meaning;
    this.first = first;
    this.last = last;
  }

  /// AHRQ's name of it.
  public String title() {
    return title;
  }

  /// What it means, in our words.
  public String meaning() {
    return meaning;
  }

  /// The categories of NCC MERP that stand for the same, at least one.
  public List<MerpCategory> merp() {
    return List.copyOf(EnumSet.range(first, last));
  }

  /// The word in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The harm written `word` on a severity scale, if it is one of AHRQ's.
  public static Optional<HarmScale> named(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /// The harm that `category` stands for.
  public static HarmScale of(MerpCategory category) {
    return Arrays.stream(values())
        .filter(value -> value.merp().contains(category))
        .findFirst()
        .orElseThrow();
  }

  /// All words.
  public static List<String> words() {
    return Arrays.stream(values()).map(HarmScale::word).toList();
  }
}

package org.primum.cohorts.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.cohorts.folder.StayHead;
import org.primum.cohorts.gathering.StayFrame;
import org.primum.cohorts.mapping.Clock;
import org.primum.cohorts.mapping.TableLayout.Attribute;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;

/// What the rows of one stay say of the stay as a whole, while they are read.
final class Person {
  static final long HOUR_MILLIS = 3_600_000;
  private static final int OLDEST = 130;

  private final Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long labelled = Long.MAX_VALUE;

  /// Notes an attribute; the first that is not empty counts.
  void tell(Attribute attribute, String cell, ImportAccount account) {
    String before = attributes.putIfAbsent(attribute, cell);
    if (before != null && !before.equals(cell)) {
      account.count(Entry.NOTE, "a stay whose rows differ in its " + words(attribute));
    }
  }

  private static String words(Attribute attribute) {
    return switch (attribute) {
      case SEX -> "sex";
      case AGE -> "age";
      case BIRTH_DATE -> "birth date";
      case ADMISSION -> "admission";
      case DISCHARGE -> "discharge";
      case LABEL -> "label";
      case UNIT -> "unit";
      case RACE -> "race";
    };
  }

  /// Notes a row's moment.
  void row(long moment, boolean label) {
    first = Math.min(first, moment);
    last = Math.max(last, moment);
    labelled = label ? Math.min(labelled, moment) : labelled;
  }

  /// The frame of the stay.
  ///
  /// @param admitted start where rows count hours; empty where they say times
  Optional<StayFrame> frame(
      String id, Optional<Long> admitted, Clock clock, ImportAccount account) {
    long start = admitted.or(() -> moment(Attribute.ADMISSION, clock, account)).orElse(first);
    long end = moment(Attribute.DISCHARGE, clock, account).orElse(last);
    if (end < start) {
      account.count(Entry.NOTE, "a stay that ends before it begins, not imported");
      return Optional.empty();
    }
    if (end - start > StayFrame.LONGEST_MILLIS) {
      account.count(Entry.NOTE, "a stay longer than 100000 hours, not imported");
      return Optional.empty();
    }
    int firstHour =
        admitted.isPresent() ? Math.toIntExact(Math.max(1, (first - start) / HOUR_MILLIS)) : 1;
    StayFrame frame =
        new StayFrame(
            id,
            patient(start, account),
            start,
            end,
            firstHour,
            OptionalInt.empty(),
            traits(account));
    if (labelled == Long.MAX_VALUE) {
      return Optional.of(frame);
    }
    long row = Math.ceilDiv(labelled - start, HOUR_MILLIS) - firstHour;
    int within = (int) Math.max(0, Math.min(frame.hours() - 1L, row));
    return Optional.of(frame.labelledFrom(within));
  }

  private SortedMap<String, String> traits(ImportAccount account) {
    SortedMap<String, String> traits = new TreeMap<>();
    for (Attribute attribute : List.of(Attribute.RACE, Attribute.UNIT)) {
      String text = attributes.getOrDefault(attribute, "");
      if (text.length() > StayHead.LONGEST_TRAIT) {
        account.count(Entry.NOTE, "a stay whose " + words(attribute) + " is too long, not used");
      } else if (!text.isEmpty()) {
        traits.put(words(attribute), text);
      }
    }
    return traits;
  }

  private Optional<Long> moment(Attribute attribute, Clock clock, ImportAccount account) {
    String text = attributes.getOrDefault(attribute, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    long moment = clock.read(text);
    if (!Clock.isMoment(moment)) {
      account.count(
          Entry.NOTE,
          "a stay whose " + words(attribute) + " " + Clock.why(moment).words() + ", not used");
      return Optional.empty();
    }
    return Optional.of(moment);
  }

  private Patient patient(long start, ImportAccount account) {
    LocalDate admitted = LocalDate.ofInstant(Instant.ofEpochMilli(start), ZoneOffset.UTC);
    String age = attributes.getOrDefault(Attribute.AGE, "");
    String born = attributes.getOrDefault(Attribute.BIRTH_DATE, "");
    Optional<LocalDate> birthDate = Optional.empty();
    try {
      if (!born.isEmpty()) {
        birthDate = Optional.of(LocalDate.parse(born));
      } else if (!age.isEmpty()) {
        double years = Double.parseDouble(age);
        if (years >= 0 && years <= OLDEST) {
          birthDate = Optional.of(admitted.minusYears((long) years));
        } else {
          account.count(Entry.NOTE, "a stay whose age is out of range, not used");
        }
      }
    } catch (DateTimeException | NumberFormatException e) {
      account.count(Entry.NOTE, "a stay whose age or birth date cannot be read, not used");
    }
    return new Patient(sex(attributes.getOrDefault(Attribute.SEX, "")), birthDate);
  }

  private static Sex sex(String cell) {
    return switch (cell) {
      case "female", "Female", "F", "f", "0" -> Sex.FEMALE;
      case "male", "Male", "M", "m", "1" -> Sex.MALE;
      case "other", "Other", "O" -> Sex.OTHER;
      default -> Sex.UNKNOWN;
    };
  }
}

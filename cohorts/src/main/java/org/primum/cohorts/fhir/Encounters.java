package org.primum.cohorts.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.primum.cohorts.folder.StayHead;
import org.primum.cohorts.gathering.StayFrame;
import org.primum.cohorts.mapping.Clock;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;

/// The patients and encounters of an export: who has which stays. Held in memory, some hundred
/// bytes each.
final class Encounters {
  private static final Set<String> NOT_HAPPENED =
      Set.of("planned", "cancelled", "entered-in-error");

  private final ImportAccount account;
  private final Map<String, Patient> patients = new HashMap<>();
  private final Map<String, String> races = new HashMap<>();
  private final Map<String, Encounter> encounters = new HashMap<>();

  /// What is kept of one encounter.
  record Encounter(String id, String patient, long start, long end) {}

  Encounters(ImportAccount account) {
    this.account = account;
  }

  /// One of the two types; copied out of the reader's resource.
  sealed interface Known {
    /// A patient.
    record OfPatient(String id, Patient patient, String race, Optional<String> note)
        implements Known {}

    /// An encounter that is a stay.
    record OfStay(Encounter encounter) implements Known {}

    /// An encounter that is none.
    record NoStay(String why) implements Known {}
  }

  static Known patient(RawResource from) {
    Optional<LocalDate> born = Optional.empty();
    try {
      born =
          from.birthDate.length() == 10
              ? Optional.of(LocalDate.parse(from.birthDate))
              : Optional.empty();
    } catch (DateTimeException e) {
      // Told by the note below, as a birth year alone is.
    }
    Optional<String> note =
        born.isEmpty() && !from.birthDate.isEmpty()
            ? Optional.of("a birth date that is not a whole date, not used")
            : Optional.empty();
    return new Known.OfPatient(from.id, new Patient(sex(from.gender), born), from.race, note);
  }

  private static Sex sex(String gender) {
    return switch (gender) {
      case "female" -> Sex.FEMALE;
      case "male" -> Sex.MALE;
      case "other" -> Sex.OTHER;
      default -> Sex.UNKNOWN;
    };
  }

  static Known encounter(RawResource from, SourceMapping mapping) {
    Set<String> classes = mapping.stays().classes();
    if (!classes.isEmpty() && !classes.contains(from.encounterClass)) {
      return new Known.NoStay("an encounter of class `" + from.encounterClass + "`, not imported");
    }
    if (NOT_HAPPENED.contains(from.status)) {
      return new Known.NoStay("an encounter with status `" + from.status + "`, not imported");
    }
    if (from.id.isEmpty() || from.subject.isEmpty()) {
      return new Known.NoStay("an encounter without id or subject, not imported");
    }
    Clock clock = mapping.clock();
    long start = clock.read(from.periodStart);
    if (!Clock.isMoment(start)) {
      return new Known.NoStay("an encounter whose start is no moment, not imported");
    }
    long end = from.periodEnd.isEmpty() ? Long.MAX_VALUE : clock.read(from.periodEnd);
    if (!Clock.isMoment(end)) {
      return new Known.NoStay("an encounter whose end is no moment, not imported");
    }
    if (end < start) {
      return new Known.NoStay("an encounter that ends before it begins, not imported");
    }
    if (end != Long.MAX_VALUE && end - start > StayFrame.LONGEST_MILLIS) {
      return new Known.NoStay("an encounter longer than 100000 hours, not imported");
    }
    return new Known.OfStay(new Encounter(from.id, from.subject, start, end));
  }

  void add(Known known) {
    switch (known) {
      case Known.OfPatient(String id, Patient patient, String race, Optional<String> note) -> {
        if (!race.isEmpty() && race.length() <= StayHead.LONGEST_TRAIT) {
          races.put(id, race);
        }
        note.ifPresent(each -> account.count(Entry.NOTE, each));
        if (patients.put(id, patient) != null) {
          account.count(Entry.NOTE, "a patient that stands twice, the last one used");
        }
      }
      case Known.OfStay(Encounter encounter) -> {
        if (encounters.put(encounter.id(), encounter) != null) {
          account.count(Entry.NOTE, "an encounter that stands twice, the last one used");
        }
      }
      case Known.NoStay(String why) -> account.count(Entry.NOTE, why);
    }
  }

  boolean none() {
    return encounters.isEmpty();
  }

  /// By part, the encounters of each patient.
  List<Map<String, List<Encounter>>> byPart(int parts, ToIntFunction<String> part) {
    List<Map<String, List<Encounter>>> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      all.add(new HashMap<>());
    }
    for (Encounter encounter : encounters.values()) {
      all.get(part.applyAsInt(encounter.patient()))
          .computeIfAbsent(encounter.patient(), patient -> new ArrayList<>())
          .add(encounter);
    }
    return all;
  }

  /// The frame of a stay.
  ///
  /// @param lastValue of the patient, which ends a stay that has no end yet
  StayFrame frame(Encounter encounter, long lastValue) {
    Patient patient = patients.get(encounter.patient());
    if (patient == null) {
      account.count(Entry.NOTE, "a stay whose patient is not in the source");
    }
    long end = encounter.end();
    if (end == Long.MAX_VALUE) {
      account.count(Entry.NOTE, "a stay without end, ended at its patient's last value");
      end =
          Math.min(
              Math.max(encounter.start(), lastValue), encounter.start() + StayFrame.LONGEST_MILLIS);
    }
    return new StayFrame(
        encounter.id(),
        patient == null ? Patient.unknown() : patient,
        encounter.start(),
        end,
        1,
        OptionalInt.empty(),
        traits(encounter.patient()));
  }

  private SortedMap<String, String> traits(String patient) {
    SortedMap<String, String> traits = new TreeMap<>();
    String race = races.get(patient);
    if (race != null) {
      traits.put("race", race);
    }
    return traits;
  }
}

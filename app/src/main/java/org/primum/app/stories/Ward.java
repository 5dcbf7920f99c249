package org.primum.app.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.primum.app.governing.Hat;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.Stay;
import org.primum.logic.Program;
import org.primum.logic.Watch;
import org.primum.logic.fhir.FhirResources;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Timeline;

/// Makes the calls that an EHR would make for stays of a cohort, as if the hour looked at were now.
/// Patients get invented ids; what was measured later than that hour is not sent.
final class Ward {
  private static final Duration SENT = Duration.ofDays(2);
  // A call takes a moment; what fires must still fire a little later.
  private static final Duration LATER = Duration.ofMinutes(5);
  private final Cohort cohort;

  Ward(Cohort cohort) {
    this.cohort = cohort;
  }

  /// One patient at one hour.
  record Patient(String id, Stay stay, int row) {}

  /// How many patients there are.
  int patients() {
    return cohort.description().stays();
  }

  /// Patient `index` at the last hour of the stay.
  Patient atTheEnd(int index) {
    Stay stay = cohort.stay(index);
    return patient(index, stay, stay.hours() - 1);
  }

  /// The first patient for whom `program` fires, at the first hour at which it does.
  Optional<Patient> firstFor(Program program) {
    for (int index = 0; index < patients(); index++) {
      Stay stay = cohort.stay(index);
      Watch watch = program.watch(stay.timeline());
      for (int row = 0; row < stay.hours(); row++) {
        Instant moment = stay.moment(row);
        if (watch.at(moment).fires() && watch.at(moment.plus(LATER)).fires()) {
          return Optional.of(patient(index, stay, row));
        }
      }
    }
    return Optional.empty();
  }

  private static Patient patient(int index, Stay stay, int row) {
    return new Patient("stay-" + (index + 1), stay, row);
  }

  /// The body of a call for `patient` by somebody who looks at the chart at `now`.
  static String call(Patient patient, Hat hat, UUID instance, Instant now) {
    Timeline sent = asOf(patient, now);
    return """
        {"hook":"patient-view","hookInstance":"%s",\
        "context":{"userId":"Practitioner/%s","patientId":"%s"},\
        "prefetch":{"patient":%s,"observations":%s}}"""
        .formatted(
            instance,
            hat.person().value(),
            patient.id(),
            FhirResources.patient(patient.id(), sent.patient()).json(),
            FhirResources.observations(patient.id(), sent).json());
  }

  private static Timeline asOf(Patient patient, Instant now) {
    Instant moment = patient.stay().moment(patient.row());
    Duration shift = Duration.between(moment, now);
    List<Observation> known =
        patient.stay().timeline().observations().stream()
            .filter(each -> !each.available().isAfter(moment))
            .filter(each -> each.effective().isAfter(moment.minus(SENT)))
            .map(
                each ->
                    new Observation(
                        each.code(),
                        each.value(),
                        each.unit(),
                        each.effective().plus(shift),
                        each.available().plus(shift)))
            .toList();
    org.primum.logic.timeline.Patient seen = patient.stay().timeline().patient();
    return new Timeline(
        new org.primum.logic.timeline.Patient(
            seen.sex(), seen.birthDate().map(born -> born.plusDays(shift.toDays()))),
        known);
  }
}

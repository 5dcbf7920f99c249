/// Invents intensive-care stays for demonstrations and tests: hourly vital signs, laboratory draws,
/// gaps as charts have them, and an onset of sepsis in some. Enters: a number of stays and a seed.
/// Leaves: a cohort folder that says on its face that nobody in it is real. Never holds a value
/// taken from a patient, and never gives evidence for or against a rule.
///
/// The same seed gives the same bits on every machine: the generator is xoshiro256++ (Blackman and
/// Vigna 2021, doi 10.1145/3460772) seeded per stay, and only operations that Java rounds exactly
/// are used. Levels and shares of missing values are rough, chosen after the public description of
/// the PhysioNet/CinC Challenge 2019 (doi 10.1097/CCM.0000000000004145).
@NullMarked
@Room(
    name = "synthetic",
    mayUse = {"terms", "logic", "evidence"},
    libraries = {"org.apache.commons.rng"},
    pure = false)
package org.primum.cohorts.synthetic;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

/// Invents intensive-care stays for demonstrations and tests: hourly vital signs, laboratory draws,
/// gaps as charts have them, and an onset of sepsis in some. Enters: a number of stays and a seed.
/// Leaves: a cohort folder that says on its face that nobody in it is real. Never holds a value
/// taken from a patient, and never gives evidence for or against a rule.
///
/// The model is summary statistics of training set B of the PhysioNet/CinC Challenge 2019 (M. A.
/// Reyna et al., Critical Care Medicine 48, 2020, doi 10.1097/CCM.0000000000004145; data doi
/// 10.13026/v64v-d857, CC BY 4.0): quantiles, and coefficients of regressions of the kind usual for
/// informative missingness in intensive care (Z. Che et al., Scientific Reports 8, 2018, doi
/// 10.1038/s41598-018-24271-9: whether a value is measured tells as much as the value). The same
/// seed gives the same bits on every machine: the generator is xoshiro256++ (Blackman and Vigna
/// 2021, doi 10.1145/3460772) seeded per stay, and only operations that Java rounds exactly are
/// used.
@NullMarked
@Room(
    name = "synthetic",
    mayUse = {"terms", "logic", "evidence"},
    libraries = {"org.apache.commons.rng"},
    pure = false)
package org.primum.cohorts.synthetic;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

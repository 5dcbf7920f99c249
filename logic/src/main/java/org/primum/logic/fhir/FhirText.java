package org.primum.logic.fhir;

/// One FHIR resource as text.
///
/// @param name what the sender calls it, e.g. its prefetch key; faults name it
/// @param json FHIR R4 JSON, or the word `null` where the sender found nothing
public record FhirText(String name, String json) {}

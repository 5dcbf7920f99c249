package org.primum.logic.tree;

import java.util.Optional;

/// A code as a library declares it or writes it.
///
/// @param code e.g. `8867-4`
/// @param system address of the code system, e.g. `http://loinc.org`; empty where unknown
/// @param version of the code system
/// @param display words for people
public record CodeTerm(
    String code, Optional<String> system, Optional<String> version, Optional<String> display) {}

package org.primum.risk.elicitation;

/// Somebody whose judgement was asked for, by name.
///
/// @param id short, as answers refer to it
public record Expert(String id, String name, String role) {}

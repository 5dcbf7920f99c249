package org.primum.server.ui;

/// A person in one of their roles, as offered and shown by the demonstration's switch.
///
/// @param value `person|role`, as the switch sends it
/// @param name the person's printed name
/// @param role the role's title
/// @param tint the role's chamber
/// @param standing what the page says below the name, e.g. until when the licence is valid; may be
///   empty
public record Hat(String value, String name, String role, Tint tint, String standing) {}

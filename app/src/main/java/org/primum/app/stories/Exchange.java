package org.primum.app.stories;

/// A call of a clinical service, as an EHR would have made it.
///
/// @param service its name in the address
/// @param request the body sent, JSON
/// @param response the body received, JSON
public record Exchange(String service, String request, String response) {}

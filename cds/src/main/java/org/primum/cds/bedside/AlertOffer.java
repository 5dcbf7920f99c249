package org.primum.cds.bedside;

import org.primum.cds.hooks.ServiceDescription;
import org.primum.terms.ArtifactId;

/// How an approved program is offered to EHRs.
///
/// @param artifact the name under which it was activated
/// @param description what discovery says
/// @param text what it says to clinicians
public record AlertOffer(ArtifactId artifact, ServiceDescription description, AlertText text) {}

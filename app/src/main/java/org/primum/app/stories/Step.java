package org.primum.app.stories;

import java.util.Optional;
import org.primum.app.governing.Hat;
import org.primum.documents.Node;
import org.primum.documents.Place;

/// One line of a story: somebody in a role does something, or tries to.
///
/// @param place where it stands in the script
/// @param hat who acts, in which role
/// @param verb what is done, one of the words of the script
/// @param body what the verb needs
/// @param refusedBy the rule that is expected to refuse it; empty where it is expected to succeed
/// @param onlyWhenIndeterminate true where it is played only if the severity ranges leave the
///   choice to a signed judgement
record Step(
    Place place,
    Hat hat,
    String verb,
    Node body,
    Optional<String> refusedBy,
    boolean onlyWhenIndeterminate) {}

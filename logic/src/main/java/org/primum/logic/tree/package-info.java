/// Clinical logic as a typed tree of our own: the one form that every engine of ours runs and that
/// checks read. Enters: translated libraries (Expression Logical Model r1). Leaves: definitions and
/// functions made of nodes, each with its place and its type. Never evaluates anything; what it
/// does not know becomes a node that says so. Clinical Quality Language 1.5,
/// https://cql.hl7.org/elm.html
@NullMarked
@Room(
    name = "tree",
    mayUse = {"terms"},
    libraries = {"org.hl7", "org.cqframework", "kotlin", "javax.xml.namespace"})
package org.primum.logic.tree;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

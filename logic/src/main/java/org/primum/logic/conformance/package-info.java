/// Runs the published CQL tests on an engine and counts. Enters: the test files' bytes. Leaves: per
/// test whether it passed, failed and why, or was skipped. Never counts a test as passed whose
/// result another engine worked out; never reads a clock or a file. CQL tests,
/// https://github.com/cqframework/cql-tests
@NullMarked
@Room(
    name = "conformance",
    mayUse = {"terms"},
    libraries = {
      "org.cqframework",
      "org.hl7.elm",
      "org.hl7.cql",
      "kotlin",
      "kotlinx.io",
      "javax.xml",
      "org.w3c.dom",
      "org.xml.sax"
    })
package org.primum.logic.conformance;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

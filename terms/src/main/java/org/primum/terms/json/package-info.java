/// Canonical JSON: what is hashed and signed has exactly one spelling. Enters: UTF-8 bytes or a
/// JSON value. Leaves: a value, or the bytes RFC 8785 gives it. Never accepts a number that two
/// readers could read differently: integers within 2^53 only, decimals travel as text.
@NullMarked
@Room(name = "json")
package org.primum.terms.json;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

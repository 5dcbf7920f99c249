/// Works out any expression of the typed tree directly, value by value: the whole language, slower
/// than compiled code. Enters: a typed tree, a situation (the moment, parameters, what retrieves
/// find). Leaves: values, or a fault that says which operator at which place cannot be worked out.
/// Never reads a clock. Clinical Quality Language 1.5, https://cql.hl7.org
@NullMarked
@Room(
    name = "interpreted",
    mayUse = {"terms"})
package org.primum.logic.interpreted;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

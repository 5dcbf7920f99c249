/// Tells the rates of an alert, each with its interval: how often it finds what it is for, how
/// often it is right, how many alerts one must look into. Enters: cases with outcome and score, and
/// from which score it alerts. Leaves: rates with the interval that fits how the cases came, and
/// beside it one by bootstrap of whole clusters. Never takes hours of one stay for independent
/// cases.
@NullMarked
@Room(
    name = "validation-rates",
    mayUse = {"terms"})
package org.primum.risk.validation.rates;

import org.jspecify.annotations.NullMarked;
import org.primum.terms.Room;

package org.primum.charter.check;

import org.primum.documents.Place;

/// A value and where it was written.
record Located<T>(T value, Place place) {}

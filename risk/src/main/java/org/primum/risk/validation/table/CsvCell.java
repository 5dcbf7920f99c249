package org.primum.risk.validation.table;

/// One cell and where it begins.
///
/// @param text without its quotes
/// @param line counted from 1
/// @param column in characters, counted from 1
record CsvCell(String text, int line, int column) {}

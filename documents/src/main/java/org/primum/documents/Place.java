package org.primum.documents;

import java.io.Serializable;

/// Where something stands in a file.
///
/// @param file the file's name as the user gave it
/// @param line counted from 1
/// @param column counted from 1
public record Place(String file, int line, int column) implements Comparable<Place>, Serializable {
  private static final long serialVersionUID = 1L;

  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "place `" + line + ":" + column + "` must count lines and columns from 1");
    }
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

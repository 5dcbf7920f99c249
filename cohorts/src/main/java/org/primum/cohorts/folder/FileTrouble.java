package org.primum.cohorts.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Says in plain words why the file system refused.
public final class FileTrouble {
  private FileTrouble() {}

  /// A clause such as `permission is denied`.
  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied ->
          "permission is denied for `" + denied.getFile() + "`; grant it and retry";
      case NoSuchFileException missing -> "`" + missing.getFile() + "` does not exist";
      case NotDirectoryException plain -> "`" + plain.getFile() + "` is no folder";
      default -> String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    };
  }
}

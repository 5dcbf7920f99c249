package org.primum.app.recording;

/// An export could not be written; nothing was left at its place.
public final class ExportFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExportFailed(String message, Throwable cause) {
    super(message, cause);
  }
}

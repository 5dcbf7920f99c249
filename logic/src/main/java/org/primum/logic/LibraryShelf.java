package org.primum.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kotlinx.io.Buffer;
import kotlinx.io.Source;
import kotlinx.io.Utf8Kt;
import org.cqframework.cql.cql2elm.LibrarySourceProvider;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// Hands included libraries to the translator and remembers which were taken, so that the manifest
/// lists exactly what the logic rests on. `FHIRHelpers` comes from the translator's own package
/// unless it is given.
final class LibraryShelf implements LibrarySourceProvider {
  private final Map<String, LogicFile> taken = new TreeMap<>();
  private final List<LogicFile> given;

  LibraryShelf(List<LogicFile> given) {
    this.given = given;
  }

  @Override
  public @Nullable Source getLibrarySource(VersionedIdentifier wanted) {
    Optional<LogicFile> found = find(wanted).or(() -> bundled(wanted));
    if (found.isEmpty()) {
      return null;
    }
    taken.put(wanted.getId() + "|" + wanted.getVersion(), found.get());
    return source(found.get().text());
  }

  /// The libraries that translation asked for.
  List<LogicFile> taken() {
    return List.copyOf(taken.values());
  }

  private Optional<LogicFile> find(VersionedIdentifier wanted) {
    List<LogicFile> matching = new ArrayList<>();
    for (LogicFile file : given) {
      Optional<LibraryHeader> header = LibraryHeader.of(file.text());
      if (header.isPresent() && matches(header.get(), wanted)) {
        matching.add(file);
      }
    }
    return matching.stream().findFirst();
  }

  private static boolean matches(LibraryHeader header, VersionedIdentifier wanted) {
    return header.name().equals(wanted.getId())
        && (wanted.getVersion() == null
            || header.version().equals(Optional.of(wanted.getVersion())));
  }

  /// The library of the translator's own package.
  static Optional<LogicFile> bundled(VersionedIdentifier wanted) {
    Source source = new FhirLibrarySourceProvider().getLibrarySource(wanted);
    if (source == null) {
      return Optional.empty();
    }
    String file = wanted.getId() + "-" + wanted.getVersion() + ".cql";
    return Optional.of(new LogicFile(file, Utf8Kt.readString(source)));
  }

  private static Source source(String text) {
    Buffer buffer = new Buffer();
    Utf8Kt.writeString(buffer, text, 0, text.length());
    return buffer;
  }
}

package org.primum.server.http;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.primum.app.Primum;
import org.springframework.stereotype.Component;

/// Copies of the ledger as an auditor reads them, made when somebody asks and something was added.
/// The last few are kept, so that whoever began to read one can finish.
@Component
public class PublishedLedger {
  private static final int KEPT = 3;

  private final Primum house;
  private final Deque<Copy> copies = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();

  PublishedLedger(Primum house) {
    this.house = house;
  }

  private record Copy(String note, Path folder) {}

  /// The file at `path` of the export, newest first; the checkpoint is of now.
  public Optional<byte[]> file(String path) {
    lock.lock();
    try {
      if (path.equals("checkpoint")) {
        refresh();
      }
      for (Copy copy : copies) {
        Path file = copy.folder.resolve(path).normalize();
        if (file.startsWith(copy.folder) && Files.isRegularFile(file)) {
          return Optional.of(Files.readAllBytes(file));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the published ledger", e);
    } finally {
      lock.unlock();
    }
  }

  /// Writes the whole export of now as a ZIP archive.
  public void zip(OutputStream to) {
    lock.lock();
    try (ZipOutputStream zip = new ZipOutputStream(to)) {
      Path folder = refresh();
      for (Path file : files(folder)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send the ledger's export", e);
    } finally {
      lock.unlock();
    }
  }

  private Path refresh() throws IOException {
    String note = house.notary().head().note();
    Copy newest = copies.peekFirst();
    if (newest != null && newest.note.equals(note)) {
      return newest.folder;
    }
    Path folder = Files.createTempDirectory("primum-ledger").resolve("export");
    house.exports().write(folder);
    copies.addFirst(new Copy(note, folder));
    while (copies.size() > KEPT) {
      delete(copies.removeLast());
    }
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Copy copy) throws IOException {
    Path parent = copy.folder.getParent();
    try (Stream<Path> all = Files.walk(parent == null ? copy.folder : parent)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  @PreDestroy
  void close() throws IOException {
    while (!copies.isEmpty()) {
      delete(copies.removeLast());
    }
  }
}

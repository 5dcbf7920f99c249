package org.primum.cohorts.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A hidden sibling in which a folder is built. It is locked while its process lives; what a killed
/// process left behind is swept away when the same folder is begun again.
final class BuildingSite implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String SUFFIX = ".part";

  private final Path folder;
  private final FileChannel lock;

  private BuildingSite(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Opens a site beside `target`.
  ///
  /// @throws IOException if the folder above refuses
  static BuildingSite beside(Path target) throws IOException {
    Path parent = target.resolveSibling("");
    sweep(parent.toAbsolutePath(), prefix(target));
    // Not a temporary directory of the platform: those are closed to other users for good.
    Path folder =
        Files.createDirectory(target.resolveSibling(prefix(target) + UUID.randomUUID() + SUFFIX));
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IOException("`" + folder + "` is locked by another process");
    }
    return new BuildingSite(folder, lock);
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /// Makes the site the folder `target`.
  void moveTo(Path target) throws IOException {
    lock.close();
    Files.delete(folder.resolve(LOCK));
    Files.move(folder, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    lock.close();
    if (Files.exists(folder)) {
      remove(folder);
    }
  }

  private static void sweep(Path parent, String prefix) throws IOException {
    List<Path> left;
    try (Stream<Path> siblings = Files.list(parent)) {
      left =
          siblings
              .filter(each -> isSite(String.valueOf(each.getFileName()), prefix))
              .filter(each -> Files.isRegularFile(each.resolve(LOCK), LinkOption.NOFOLLOW_LINKS))
              .toList();
    }
    for (Path site : left) {
      if (abandoned(site.resolve(LOCK))) {
        remove(site);
      }
    }
  }

  private static boolean isSite(String name, String prefix) {
    return name.startsWith(prefix)
        && name.endsWith(SUFFIX)
        && name.length() == prefix.length() + 36 + SUFFIX.length();
  }

  private static boolean abandoned(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      @Nullable FileLock free = channel.tryLock();
      return free != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

package org.primum.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The lock that lets one program at a time use a folder. The operating system gives it back when
/// the program ends in whatever way, so it never goes stale.
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws DatabaseNotStarted if another program holds it
  static HomeLock take(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(channel) == null) {
      channel.close();
      throw new DatabaseNotStarted(
          "cannot start PostgreSQL in `"
              + home
              + "`: another primum is running from it; stop that one or choose another folder",
          null);
    }
    return new HomeLock(channel);
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package org.primum.postgres.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Under which account the server's programs run. PostgreSQL refuses to run as root, which is what
/// many containers run as, so root steps down first.
sealed interface Account {
  /// The account of this JVM.
  record Own() implements Account {}

  /// Root, seen from inside a user namespace of its own where it has no privileges: files stay
  /// where they are, with the owner they have (`unshare`(1), `user_namespaces`(7)).
  record OwnNamespace() implements Account {}

  /// Another account by number; the files the server writes are handed over to it.
  record Other(int number) implements Account {}

  /// The conventional number of the account without rights, `nobody`.
  int NOBODY = 65534;

  /// What to put before a command.
  default List<String> prefix() {
    return switch (this) {
      case Own() -> List.of();
      case OwnNamespace() -> List.of("unshare", "--user");
      case Other(int number) ->
          List.of("setpriv", "--reuid=" + number, "--regid=" + number, "--clear-groups");
    };
  }

  /// The first account under which the server can run on this machine.
  ///
  /// @throws DatabaseNotStarted if this is root and it can step down in no way
  static Account choose(Path folder) {
    if (!isRoot(folder)) {
      return new Own();
    }
    for (Account each : List.of(new OwnNamespace(), new Other(NOBODY))) {
      if (each.works(folder)) {
        return each;
      }
    }
    throw new DatabaseNotStarted(
        "cannot start the embedded PostgreSQL as root: neither `unshare --user` nor `setpriv` works"
            + " here; start primum as an ordinary user, or set PRIMUM_DATABASE_URL",
        null);
  }

  private static boolean isRoot(Path folder) {
    return Files.exists(Path.of("/usr/bin/id"))
        && Shell.run(folder, List.of(), List.of("/usr/bin/id", "-u")).output().equals("0");
  }

  private boolean works(Path folder) {
    try {
      return Shell.run(folder, prefix(), List.of("true")).succeeded();
    } catch (DatabaseNotStarted e) {
      return false;
    }
  }

  /// Hands `path` and all below it to this account, where it is another.
  default void own(Path path) throws IOException {
    if (!(this instanceof Other(int number))) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            return give(folder, number);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return give(file, number);
          }
        });
  }

  private static FileVisitResult give(Path path, int number) throws IOException {
    Files.setAttribute(path, "unix:uid", number, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", number, LinkOption.NOFOLLOW_LINKS);
    return FileVisitResult.CONTINUE;
  }
}

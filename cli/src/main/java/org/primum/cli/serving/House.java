package org.primum.cli.serving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.postgres.DatabaseAddress;
import picocli.CommandLine.Option;

/// What every command on a house asks for: where it is kept.
public final class House {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "the folder of database, key and cohorts (default: $PRIMUM_DATA, else"
              + " ~/.local/state/primum)")
  private @Nullable Path data;

  @Option(
      names = "--embedded",
      description =
          "use a PostgreSQL of its own in the data folder, also where PRIMUM_DATABASE_URL is set")
  private boolean embedded;

  /// True where a folder was named.
  boolean named() {
    return data != null;
  }

  /// The data folder, absolute.
  public Path folder() {
    return DataFolder.choose(data, System.getenv(), Path.of(System.getProperty("user.home", "")));
  }

  /// Opens it: over `PRIMUM_DATABASE_URL` where that is set, else over its own PostgreSQL.
  public OpenHouse open(Screen screen) {
    return OpenHouse.over(database(screen), folder());
  }

  private OpenDatabase database(Screen screen) {
    Optional<DatabaseAddress> address = database();
    if (address.isPresent()) {
      return OpenDatabase.over(address.get());
    }
    OpenDatabase opened = OpenDatabase.embedded(folder(), screen::progress);
    screen.progressDone();
    return opened;
  }

  /// Opens the house that is there; founds none.
  ///
  /// @throws Stop (4) if its own PostgreSQL was never made
  public OpenHouse openFounded(Screen screen) {
    founded();
    return open(screen);
  }

  /// Opens the database of the house that is there, and reads nothing of it.
  ///
  /// @throws Stop (4) if its own PostgreSQL was never made
  public OpenDatabase openDatabase(Screen screen) {
    founded();
    return database(screen);
  }

  private void founded() {
    if (database().isEmpty() && !Files.isDirectory(folder().resolve("postgres"))) {
      throw new Stop(
          Exit.NOT_FOUND,
          "there is no house in `"
              + folder()
              + "`; give its folder with `--data`, or its database by PRIMUM_DATABASE_URL");
    }
  }

  /// Where `PRIMUM_DATABASE_URL` points; empty where the house keeps a PostgreSQL of its own.
  ///
  /// @throws Stop (2) if the address is malformed
  public Optional<DatabaseAddress> database() {
    return Optional.ofNullable(System.getenv("PRIMUM_DATABASE_URL"))
        .filter(each -> !each.isBlank() && !embedded)
        .map(House::address);
  }

  /// The port as asked for.
  ///
  /// @throws Stop (2) if it is none
  public static int port(int asked) {
    if (asked < 0 || asked > 65_535) {
      throw new Stop(
          Exit.USAGE, "port `" + asked + "` must be from 0 to 65535; 0 takes any free one");
    }
    return asked;
  }

  private static DatabaseAddress address(String url) {
    try {
      return DatabaseAddress.parse(url);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "PRIMUM_DATABASE_URL: " + e.getMessage(), e);
    }
  }
}

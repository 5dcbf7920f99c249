package org.primum.cli.serving;

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

  Path folder() {
    return DataFolder.choose(data, System.getenv(), Path.of(System.getProperty("user.home", "")));
  }

  /// Opens it: over `PRIMUM_DATABASE_URL` where that is set, else over its own PostgreSQL.
  public OpenHouse open(Screen screen) {
    Optional<String> url =
        Optional.ofNullable(System.getenv("PRIMUM_DATABASE_URL"))
            .filter(each -> !each.isBlank() && !embedded);
    if (url.isEmpty()) {
      OpenHouse house = OpenHouse.embedded(folder(), screen::progress);
      screen.progressDone();
      return house;
    }
    return OpenHouse.over(address(url.get()), folder());
  }

  private static DatabaseAddress address(String url) {
    try {
      return DatabaseAddress.parse(url);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "PRIMUM_DATABASE_URL: " + e.getMessage(), e);
    }
  }
}

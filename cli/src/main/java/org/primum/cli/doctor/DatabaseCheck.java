package org.primum.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.postgres.DatabaseAddress;
import org.primum.postgres.DatabaseFailed;
import org.primum.postgres.DatabaseProbe;
import org.primum.postgres.embedded.DatabaseNotStarted;
import org.primum.postgres.embedded.EmbeddedDatabase;

/// Looks at the database and compares its clock with this machine's. An embedded one is started for
/// that and stopped again; its tables are not touched.
final class DatabaseCheck {
  private static final Duration ALLOWED = Duration.ofSeconds(2);

  private DatabaseCheck() {}

  /// @param address where `PRIMUM_DATABASE_URL` points; empty for a PostgreSQL in the data folder
  static List<Examined> of(Optional<DatabaseAddress> address, Path data) {
    if (address.isPresent()) {
      return probed(address.get(), String.valueOf(address.get()));
    }
    Path home = data.resolve("postgres");
    if (!Files.isDirectory(home)) {
      return List.of(
          Examined.well(
              "database", "a PostgreSQL of its own is made in `" + home + "` on first use"));
    }
    try (EmbeddedDatabase server = EmbeddedDatabase.start(home, sentence -> {})) {
      return probed(server.address(), "its own in `" + home + "`");
    } catch (DatabaseNotStarted e) {
      return List.of(Examined.wrong("database", String.valueOf(e.getMessage())));
    }
  }

  private static List<Examined> probed(DatabaseAddress address, String name) {
    try {
      DatabaseProbe probe = DatabaseProbe.of(address);
      return List.of(database(probe, name), clock(probe.clock(), Instant.now()));
    } catch (DatabaseFailed e) {
      return List.of(Examined.wrong("database", String.valueOf(e.getMessage())));
    }
  }

  private static Examined database(DatabaseProbe probe, String name) {
    String found = "PostgreSQL " + probe.server() + ", " + name;
    if (!probe.suitable()) {
      return Examined.wrong("database", found + "; needed is 15 or newer; upgrade it");
    }
    return Examined.well(
        "database", found + (probe.founded() ? "" : ", still empty; filled on first use"));
  }

  static Examined clock(Instant server, Instant here) {
    Duration apart = Duration.between(server, here).abs();
    return apart.compareTo(ALLOWED) <= 0
        ? Examined.well("clock", "within " + ALLOWED.toSeconds() + " s of the database's")
        : Examined.wrong(
            "clock",
            apart.toSeconds()
                + " s apart from the database's; set both by one time source (NTP): acts and"
                + " licences are judged by it");
  }
}

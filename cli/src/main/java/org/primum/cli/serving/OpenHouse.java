package org.primum.cli.serving;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.primum.app.Primum;
import org.primum.app.recording.CheckpointKeyFile;
import org.primum.postgres.Database;
import org.primum.postgres.PostgresPorts;

/// The use cases over a database, as long as this is open.
public final class OpenHouse implements AutoCloseable {
  /// The name under which the checkpoints of a house on one machine are signed.
  public static final String LEDGER = "primum.localhost/ledger";

  /// The file in the data folder that holds the seed of the checkpoint key.
  public static final String KEY_FILE = "checkpoint.key";

  private final OpenDatabase opened;
  private final Primum primum;

  private OpenHouse(OpenDatabase opened, Primum primum) {
    this.opened = opened;
    this.primum = primum;
  }

  /// Opens the house over its database; the key is kept in `data`.
  static OpenHouse over(OpenDatabase opened, Path data) {
    try {
      SecureRandom random = new SecureRandom();
      Primum primum =
          Primum.open(
              PostgresPorts.over(opened.database(), InstantSource.system(), random),
              CheckpointKeyFile.open(data.resolve(KEY_FILE), LEDGER, random));
      return new OpenHouse(opened, primum);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /// The use cases.
  public Primum primum() {
    return primum;
  }

  /// The database it stands on.
  public Database database() {
    return opened.database();
  }

  @Override
  public void close() {
    opened.close();
  }
}

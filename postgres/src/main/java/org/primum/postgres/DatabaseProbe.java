package org.primum.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;

/// A look at a database that changes nothing in it.
///
/// @param server the server's version, e.g. `18.0`
/// @param suitable true where this build can use that server
/// @param founded true where Primum's schema is there
/// @param clock what the server's clock said while being asked
public record DatabaseProbe(String server, boolean suitable, boolean founded, Instant clock) {
  private static final String CONNECT_SECONDS = "5";
  private static final String QUESTION =
      "select current_setting('server_version'), current_setting('server_version_num')::int,"
          + " to_regclass('ledger.entry') is not null, clock_timestamp()";

  /// Looks at the database at `address`.
  ///
  /// @throws DatabaseFailed if it cannot be reached or does not let this user in
  public static DatabaseProbe of(DatabaseAddress address) {
    Properties login = new Properties();
    login.setProperty("user", address.user());
    login.setProperty("password", address.password());
    login.setProperty("connectTimeout", CONNECT_SECONDS);
    login.setProperty("socketTimeout", CONNECT_SECONDS);
    try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), login);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUESTION)) {
      row.next();
      return new DatabaseProbe(
          row.getString(1),
          row.getInt(2) >= Database.OLDEST_SERVER,
          row.getBoolean(3),
          row.getObject(4, OffsetDateTime.class).toInstant());
    } catch (SQLException e) {
      throw new DatabaseFailed(
          "cannot reach the database `"
              + address
              + "`: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given")
              + "; check the address, the password and that PostgreSQL runs",
          e);
    }
  }
}

package org.primum.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Where a PostgreSQL database is and who asks. Printing it leaves the password out.
///
/// @param jdbcUrl begins with `jdbc:postgresql:` and holds neither user nor password
public record DatabaseAddress(String jdbcUrl, String user, String password) {
  /// @throws IllegalArgumentException if the URL is of another database
  public DatabaseAddress {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "cannot use database address: it must begin with `jdbc:postgresql:`");
    }
  }

  /// Reads `postgresql://user:password@host:port/database?options`, also written `postgres://` or
  /// with `jdbc:` before it. Port 5432 and the database named like the user are the defaults.
  ///
  /// @throws IllegalArgumentException if the address is malformed or names no user
  public static DatabaseAddress parse(String url) {
    URI uri = uriOf(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
    boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    if (!known || uri.getHost() == null || uri.getRawUserInfo() == null) {
      throw malformed();
    }
    String[] userInfo = uri.getRawUserInfo().split(":", 2);
    String user = decoded(userInfo[0]);
    String password = userInfo.length == 2 ? decoded(userInfo[1]) : "";
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath();
    String database = path == null || path.length() < 2 ? "/" + user : path;
    String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + port + database + options, user, password);
  }

  private static URI uriOf(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    // The address may hold a password, so the message shows the form and not what was found.
    return new IllegalArgumentException(
        "cannot read database address: expected"
            + " `postgresql://user:password@host:port/database`; percent-encode special characters");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}

package org.candorcrm.platform.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that somebody else runs. */
public final class ExternalPostgres {

  private static final int OLDEST = 15;

  private ExternalPostgres() {}

  /**
   * The login that an address means, after a look at the server.
   *
   * @param address {@code postgres://user:password@host:port/database?sslmode=require}, or a JDBC
   *     address with {@code user} and {@code password} as parameters
   * @throws PostgresUnavailable when it cannot be reached or is older than PostgreSQL 15
   */
  public static DatabaseLogin checked(String address) {
    DatabaseLogin login = parse(address);
    try (Connection connection = login.connect()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version >= OLDEST) {
        return login;
      }
      throw new PostgresUnavailable(
          "The database is PostgreSQL %d; Candor needs %d or newer. Upgrade it, or leave"
                  .formatted(version, OLDEST)
              + " CANDOR_DATABASE_URL out to use the embedded PostgreSQL.");
    } catch (SQLException failure) {
      throw new PostgresUnavailable(
          "The database of CANDOR_DATABASE_URL cannot be used (%s): %s"
              .formatted(login, failure.getMessage()),
          failure);
    }
  }

  /** Understands both forms; passwords may be percent-encoded. */
  public static DatabaseLogin parse(String address) {
    return parse(address, "CANDOR_DATABASE_URL");
  }

  /**
   * @param setting what to name when the address is none
   */
  public static DatabaseLogin parse(String address, String setting) {
    String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
    try {
      return login(new URI(plain));
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      // The cause would repeat the address, and with it the password.
      throw new PostgresUnavailable(
          setting
              + " is not an address of PostgreSQL. It looks like this:"
              + " postgres://user:password@host:5432/database");
    }
  }

  private static DatabaseLogin login(URI uri) {
    if (!List.of("postgres", "postgresql").contains(String.valueOf(uri.getScheme()))
        || uri.getHost() == null
        || uri.getPath().length() < 2) {
      throw new IllegalArgumentException();
    }
    String[] info =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String user = info.length > 0 ? decoded(info[0]) : null;
    String password = info.length > 1 ? decoded(info[1]) : null;
    var others = new ArrayList<String>();
    for (String parameter : parameters(uri.getRawQuery())) {
      if (parameter.startsWith("user=")) {
        user = decoded(parameter.substring("user=".length()));
      } else if (parameter.startsWith("password=")) {
        password = decoded(parameter.substring("password=".length()));
      } else {
        others.add(parameter);
      }
    }
    String url =
        "jdbc:postgresql://%s:%d%s%s"
            .formatted(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getRawPath(),
                others.isEmpty() ? "" : "?" + String.join("&", others));
    return new DatabaseLogin(
        url,
        user == null ? System.getProperty("user.name") : user,
        password == null ? "" : password);
  }

  private static List<String> parameters(@Nullable String query) {
    return query == null ? List.of() : Stream.of(query.split("&")).toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

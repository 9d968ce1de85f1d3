package org.candorcrm.identity.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.candorcrm.platform.AddressGuard;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a delivery brings, by its way, and says in people's words why it does not come. */
@Component
final class Fetching {

  private final FolderFetch folders;
  private final HttpFetch addresses;
  private final QueryFetch queries;

  Fetching(FolderFetch folders, HttpFetch addresses, QueryFetch queries) {
    this.folders = folders;
    this.addresses = addresses;
    this.queries = queries;
  }

  /**
   * @param secret password or token, or null
   * @return empty where there is nothing new
   * @throws Problem {@code delivery_host_unknown}, {@code delivery_address_inside}, ...
   */
  Optional<Fetched> fetch(Delivery delivery, @Nullable String secret) {
    try {
      return switch (delivery.way()) {
        case DROP -> Optional.empty();
        case FOLDER -> folders.fetch(delivery);
        case HTTP -> Optional.of(addresses.fetch(delivery, secret));
        case JDBC -> Optional.of(queries.fetch(delivery, secret));
      };
    } catch (IOException failure) {
      throw problem(failure);
    }
  }

  static RuntimeException problem(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case AddressGuard.Forbidden inside -> {
          return Problem.invalid("delivery_address_inside");
        }
        case UnknownHostException unknown -> {
          return Problem.invalid("delivery_host_unknown");
        }
        case SocketTimeoutException slow -> {
          return Problem.invalid("delivery_too_slow");
        }
        case java.net.ConnectException refused -> {
          return Problem.invalid("delivery_not_answered");
        }
        case javax.net.ssl.SSLException unsure -> {
          return Problem.invalid("delivery_not_trusted");
        }
        default -> {}
      }
    }
    return failure instanceof IOException io
        ? Problem.invalid("delivery_broke_off")
        : new UncheckedIOException(new IOException(failure));
  }
}

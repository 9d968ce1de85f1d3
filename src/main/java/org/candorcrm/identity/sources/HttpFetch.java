package org.candorcrm.identity.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.candorcrm.platform.AddressGuard;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an HTTP or HTTPS address answers, within bounds of size and time. */
@Component
final class HttpFetch {

  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final Landing landing;

  HttpFetch(@Value("${candor.inside-addresses:false}") boolean inside, Landing landing) {
    this.guard = new AddressGuard(inside);
    this.landing = landing;
  }

  Fetched fetch(Delivery delivery, @Nullable String secret) throws IOException {
    var first = address(delivery.setting("address"));
    var next = first;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      var credentials = isSamePlace(first, next) ? credentials(delivery, secret) : null;
      try (var answer = HttpAnswer.to(next, credentials, guard)) {
        if (REDIRECTS.contains(answer.status())) {
          next = onward(next, answer.header("location"));
          continue;
        }
        if (answer.status() != 200) {
          throw Problem.invalid(
                  answer.status() == 401 || answer.status() == 403
                      ? "delivery_not_let_in"
                      : "delivery_answer_unexpected")
              .with("status", answer.status());
        }
        var file = landing.fresh();
        var mark = landing.keep(file, answer.body());
        return new Fetched(file, name(next, answer, delivery), mark, false);
      }
    }
    throw Problem.invalid("delivery_redirects");
  }

  /**
   * @throws Problem {@code delivery_address_invalid}
   */
  static URI address(String text) {
    try {
      var uri = new URI(text.strip());
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (Set.of("http", "https").contains(scheme)
          && uri.getHost() != null
          && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (java.net.URISyntaxException wrong) {
      // Told below.
    }
    throw Problem.invalid("delivery_address_invalid").field("address");
  }

  /** From safe to unsafe nothing is followed. */
  private static URI onward(URI from, String location) {
    if (location.isEmpty()) {
      throw Problem.invalid("delivery_redirects");
    }
    var next = address(from.resolve(location.strip()).toString());
    if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
      throw Problem.invalid("delivery_redirects");
    }
    return next;
  }

  private static boolean isSamePlace(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }

  private static @Nullable String credentials(Delivery delivery, @Nullable String secret) {
    if (secret == null) {
      return null;
    }
    var user = delivery.setting("user");
    if (user.isEmpty()) {
      return "Bearer " + secret;
    }
    var both = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** By its ending, or by what it is said to be, its format is recognised. */
  private static String name(URI uri, HttpAnswer answer, Delivery delivery) {
    var path = uri.getPath() == null ? "" : uri.getPath();
    var last = path.substring(path.lastIndexOf('/') + 1);
    if (last.contains(".")) {
      return last;
    }
    var type = answer.header("content-type").toLowerCase(Locale.ROOT);
    if (type.contains("spreadsheetml")) {
      return delivery.type() + ".xlsx";
    }
    if (type.contains("ndjson") || type.contains("jsonl")) {
      return delivery.type() + ".jsonl";
    }
    return delivery.type() + (type.contains("vcard") ? ".vcf" : ".csv");
  }
}

package org.candorcrm.records.values;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of pages: only schemes that are harmless to click. */
public final class Links {

  private static final int LONGEST = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
  private static final Set<String> CONTACTS = Set.of("mailto", "tel", "sip", "skype", "xmpp");

  private Links() {}

  /**
   * The link with its scheme ({@code https} where none was written) and its host in lower case, or
   * null where the text is no link or one that a click must not follow ({@code javascript:}).
   */
  public static @Nullable String normal(String text) {
    var t = text.strip();
    if (t.isEmpty() || t.length() > LONGEST || hasBlank(t)) {
      return null;
    }
    int scheme = t.indexOf("://");
    if (scheme < 0) {
      int colon = t.indexOf(':');
      boolean contact =
          colon > 0 && CONTACTS.contains(t.substring(0, colon).toLowerCase(Locale.ROOT));
      return contact && colon + 1 < t.length() ? t : hosted("https", t);
    }
    var name = t.substring(0, scheme).toLowerCase(Locale.ROOT);
    return SCHEMES.contains(name) ? hosted(name, t.substring(scheme + 3)) : null;
  }

  /** The host of a link without {@code www.}, or null where it has none. */
  public static @Nullable String host(String link) {
    var normal = normal(link);
    int scheme = normal == null ? -1 : normal.indexOf("://");
    if (normal == null || scheme < 0) {
      return null;
    }
    var rest = normal.substring(scheme + 3);
    var host = rest.substring(0, hostEnd(rest));
    host = host.substring(0, portStart(host));
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static @Nullable String hosted(String scheme, String rest) {
    int end = hostEnd(rest);
    var host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    int port = portStart(host);
    if (!isPort(host.substring(port)) || !isHost(host.substring(0, port))) {
      return null;
    }
    return scheme + "://" + host + rest.substring(end);
  }

  private static boolean isHost(String host) {
    return host.equals("localhost") || isAddress(host) || Emails.isDomain(host);
  }

  private static boolean isAddress(String host) {
    return !host.isEmpty()
        && host.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
        && host.chars().filter(c -> c == '.').count() == 3;
  }

  private static boolean isPort(String port) {
    return port.isEmpty()
        || (port.length() > 1
            && port.length() < 7
            && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
  }

  private static int portStart(String host) {
    int colon = host.indexOf(':');
    return colon < 0 ? host.length() : colon;
  }

  private static int hostEnd(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return rest.length();
  }

  private static boolean hasBlank(String text) {
    return text.chars()
        .anyMatch(c ->
            Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '<'
                || c == '>'
                || c == '"');
  }
}

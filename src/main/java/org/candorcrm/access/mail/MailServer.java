package org.candorcrm.access.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes a workspace's mail.
 *
 * @param user whom it knows us as, or null where it asks nobody
 * @param sender the address that mail comes from
 */
record MailServer(String host, int port, Security security, @Nullable String user, String sender) {

  private static final int LONGEST = 253;

  /** How the way to it is protected. */
  enum Security {
    /** From the first byte on. */
    TLS,
    /** It begins plain, and goes no further without. */
    STARTTLS,
    /** Not at all: for a server beside this one. */
    NONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code mail_server_invalid}
     */
    static Security of(String word) {
      for (var one : values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      throw wrong("security");
    }
  }

  /**
   * @throws Problem {@code mail_server_invalid}
   */
  MailServer {
    if (host.length() > LONGEST || !host.matches("[A-Za-z0-9.:-]+")) {
      throw wrong("host");
    }
    if (port < 1 || port > 65_535) {
      throw wrong("port");
    }
    if (user != null && (user.length() > LONGEST || user.matches("(?s).*[\\r\\n].*"))) {
      throw wrong("user");
    }
    if (!isAddress(sender)) {
      throw wrong("sender");
    }
  }

  private static boolean isAddress(String text) {
    try {
      return text.length() <= LONGEST
          && text.matches("[^\\s@<>\",]+@[^\\s@<>\",]+")
          && new InternetAddress(text, true).getAddress().equals(text);
    } catch (AddressException notOne) {
      return false;
    }
  }

  /** The part of the sender's address that names the firm. */
  String domain() {
    return sender.substring(sender.indexOf('@') + 1);
  }

  /** Whether a password that was given for the other may be used for this one. */
  boolean sameAccount(MailServer other) {
    return host.equals(other.host)
        && port == other.port
        && security == other.security
        && java.util.Objects.equals(user, other.user);
  }

  private static Problem wrong(String field) {
    return Problem.invalid("mail_server_invalid").field(field);
  }
}

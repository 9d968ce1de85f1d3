package org.candorcrm.identity.matching.traits;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address (RFC 5321), written one way: small letters, no display name, no tag after a
 * plus, and no dots where Google ignores them.
 *
 * @param whole the address
 * @param local what stands before the at sign
 * @param domain what stands after it
 */
public record Mail(Term whole, String local, Term domain) {

  static @Nullable Mail of(String text, Pool addresses, Pool domains) {
    var plain = text;
    int open = text.lastIndexOf('<');
    int close = text.lastIndexOf('>');
    if (open >= 0 && close > open) {
      plain = text.substring(open + 1, close);
    }
    plain = plain.strip().toLowerCase(Locale.ROOT);
    plain = plain.startsWith("mailto:") ? plain.substring(7) : plain;
    int at = plain.lastIndexOf('@');
    if (at < 0) {
      return null;
    }
    var domain = plain.substring(at + 1);
    var local = plain.substring(0, at);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    if (domain.equals("googlemail.com")) {
      domain = "gmail.com";
    }
    if (domain.equals("gmail.com")) {
      local = local.replace(".", "");
    }
    if (local.isEmpty() && domain.isEmpty()) {
      return null;
    }
    return new Mail(addresses.term(local + "@" + domain), local, domains.term(domain));
  }
}

package org.candorcrm.identity.claims;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * Whether two values, each written the canonical way, can both be right. A list that is contained
 * in the other does not contradict it, nor does an address or a name that says less.
 */
final class Agreement {

  private Agreement() {}

  static boolean agree(Field field, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    if (one.equals(other)) {
      return true;
    }
    return switch (field.kind()) {
      case PersonNameKind _, AddressKind _ -> partsAgree(one, other);
      default -> isList(field) && (contains(one, other) || contains(other, one));
    };
  }

  /** Whether the second says no more than the first. */
  static boolean covers(Field field, @Nullable String wide, @Nullable String narrow) {
    if (wide == null || narrow == null) {
      return narrow == null;
    }
    return switch (field.kind()) {
      case PersonNameKind _, AddressKind _ -> contains(wide, narrow);
      default -> isList(field) ? contains(wide, narrow) : wide.equals(narrow);
    };
  }

  /** Whether a list holds nothing but what several say of it together. */
  static boolean together(Field field, @Nullable String held, List<Claim> claims) {
    if (held == null || !isList(field)) {
      return false;
    }
    var said = new HashSet<String>();
    claims.stream()
        .map(Claim::canonical)
        .filter(Objects::nonNull)
        .forEach(one -> said.addAll(Arrays.asList(one.split("\n"))));
    return said.containsAll(Arrays.asList(held.split("\n")));
  }

  static boolean isList(Field field) {
    return switch (field.kind().type()) {
      case TEXTS -> true;
      default -> false;
    };
  }

  private static boolean contains(String wide, String narrow) {
    return new HashSet<>(Arrays.asList(wide.split("\n")))
        .containsAll(Arrays.asList(narrow.split("\n")));
  }

  private static boolean partsAgree(String one, String other) {
    var parts = parts(one);
    return parts(other).entrySet().stream()
        .allMatch(part -> partAgrees(part.getKey(), parts.get(part.getKey()), part.getValue()));
  }

  /** An initial stands for every given name that begins with it. */
  private static boolean partAgrees(String part, @Nullable String one, String other) {
    if (one == null || one.equals(other)) {
      return true;
    }
    boolean given = part.equals("first") || part.equals("middle");
    boolean initial = one.length() == 1 || other.length() == 1;
    return given && initial && one.charAt(0) == other.charAt(0);
  }

  private static Map<String, String> parts(String canonical) {
    var parts = new HashMap<String, String>();
    for (var line : canonical.split("\n")) {
      int is = line.indexOf('=');
      if (is > 0) {
        parts.put(line.substring(0, is), line.substring(is + 1));
      }
    }
    return parts;
  }
}

package org.candorcrm.insight.beliefs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;

/**
 * Which rows somebody may read, as a short word: what was counted under one is not shown under
 * another. Closures come and go within the rows and leave the word as it is; fields do not count,
 * for a statement with a hidden one is not answered at all.
 */
final class RowsRead {

  /** Every row of every type. */
  static final String ALL = "";

  private static final int LENGTH = 32;

  private RowsRead() {}

  static String of(Rights rights) {
    var others = word(rights.others().read());
    var types =
        rights.byType().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey(), one -> word(one.getValue().read())));
    if (others.equals(ALL) && types.values().stream().allMatch(ALL::equals)) {
      return ALL;
    }
    return hash(
        types.entrySet().stream()
            .filter(one -> !one.getValue().equals(others))
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(";", others + ";", "")));
  }

  private static String word(RowRule rule) {
    return switch (rule) {
      case RowRule.Everything _, RowRule.NotClosedTo _ -> ALL;
      case RowRule.Nothing _ -> "none";
      case RowRule.OwnedBy(var users) ->
          users.stream().map(Object::toString).sorted().collect(Collectors.joining(",", "of ", ""));
      case RowRule.PartOf part -> word(part.rule());
      case RowRule.All(var rules) ->
          rules.stream()
              .map(RowsRead::word)
              .filter(word -> !word.equals(ALL))
              .sorted()
              .collect(Collectors.joining("&"));
    };
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}

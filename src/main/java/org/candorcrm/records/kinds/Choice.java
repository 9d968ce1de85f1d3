package org.candorcrm.records.kinds;

import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One value that a choice may have.
 *
 * @param key what is stored and what expressions compare with: lower-case letters, digits, {@code
 *     _} and {@code -}, at most 60; never changes
 * @param labels what people read, by language
 * @param colour for boards and badges, or null
 * @param retired no longer offered; records that have it keep it
 */
public record Choice(String key, Labels labels, @Nullable String colour, boolean retired) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
  private static final int LONGEST_LABEL = 120;

  public Choice {
    if (!KEY.matcher(key).matches()) {
      throw Problem.invalid("choice_key_invalid").with("key", key.length() > 60 ? "…" : key);
    }
    for (var label : labels.all()) {
      if (label.isBlank() || label.length() > LONGEST_LABEL) {
        throw Problem.invalid("label_invalid").with("longest", LONGEST_LABEL);
      }
    }
  }

  public Choice(String key, String label, @Nullable String colour, boolean retired) {
    this(key, Labels.of(label), colour, retired);
  }

  /** In English. */
  public String label() {
    return labels.english();
  }

  public Choice with(Labels other) {
    return new Choice(key, other, colour, retired);
  }

  /** Whether these can be the key and the label of a choice. */
  public static boolean possible(String key, String label) {
    return KEY.matcher(key).matches() && !label.isBlank() && label.length() <= LONGEST_LABEL;
  }
}

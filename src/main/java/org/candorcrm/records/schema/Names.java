package org.candorcrm.records.schema;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;

/** Names that become identifiers, and labels that people read. */
final class Names {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,27}");
  private static final Pattern ICON = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int LONGEST_LABEL = 80;

  private Names() {}

  static void check(String name, String code) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid(code).with("name", name.length() > 60 ? name.substring(0, 60) : name);
    }
  }

  /** A screen that does not know the picture shows a plain one. */
  static @Nullable String icon(@Nullable String name) {
    if (name != null && !ICON.matcher(name).matches()) {
      throw Problem.invalid("icon_invalid").field("icon");
    }
    return name;
  }

  static Labels checked(Labels labels) {
    var stripped = new LinkedHashMap<String, String>();
    labels.byLanguage().forEach((language, label) -> stripped.put(language, label(label)));
    return new Labels(stripped);
  }

  static String label(String text) {
    var label = text.strip();
    boolean control = label.chars().anyMatch(Character::isISOControl);
    if (label.isEmpty() || label.length() > LONGEST_LABEL || control) {
      throw Problem.invalid("label_invalid").with("longest", LONGEST_LABEL);
    }
    return label;
  }
}

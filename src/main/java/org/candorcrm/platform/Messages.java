package org.candorcrm.platform;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message catalogue: every text that a person reads. One bundle for each room, or each part of
 * a large one, under {@code messages/}, English by default, German beside it. Details stand in a
 * text as {@code {name}}; whole numbers among them are written as readers of the language do.
 */
public final class Messages {

  private static final String[] BUNDLES = {
    "messages.platform",
    "messages.access",
    "messages.records",
    "messages.consent",
    "messages.privacy",
    "messages.model",
    "messages.expressions",
    "messages.query",
    "messages.write",
    "messages.formats",
    "messages.imports",
    "messages.exports",
    "messages.coverage",
    "messages.duplicates",
    "messages.sources",
    "messages.claims",
    "messages.activities",
    "messages.insight",
    "messages.beliefs",
    "messages.surprises",
    "messages.noteworthy",
    "messages.deals",
    "messages.demo",
    "messages.launch"
  };

  /** Numbers that call something: whoever sends one back sends its digits. */
  private static final Set<String> NUMBERED = Set.of("version", "given");

  private static final Pattern DETAIL = Pattern.compile("\\{([a-z_]+)}");

  private Messages() {}

  /** The text in the reader's language, or null where the catalogue has none. */
  public static @Nullable String find(String key, Locale locale, Map<String, ?> details) {
    for (var bundle : BUNDLES) {
      var text = lookUp(bundle, key, locale);
      if (text != null) {
        return filled(text, locale, details);
      }
    }
    return null;
  }

  /** The text in the reader's language; the key itself where the catalogue has none. */
  public static String text(String key, Locale locale, Map<String, ?> details) {
    var text = find(key, locale, details);
    return text == null ? key : text;
  }

  private static @Nullable String lookUp(String bundle, String key, Locale locale) {
    try {
      var texts =
          ResourceBundle.getBundle(
              bundle,
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      return texts.containsKey(key) ? texts.getString(key) : null;
    } catch (MissingResourceException noSuchBundle) {
      return null;
    }
  }

  private static String filled(String text, Locale locale, Map<String, ?> details) {
    return DETAIL
        .matcher(text)
        .replaceAll(found -> {
          var value = details.get(found.group(1));
          return Matcher.quoteReplacement(
              value == null ? "?" : written(found.group(1), value, locale));
        });
  }

  /** Counts as people of the language write them: 2,341. */
  private static String written(String name, Object value, Locale locale) {
    return !NUMBERED.contains(name) && (value instanceof Integer || value instanceof Long)
        ? NumberFormat.getIntegerInstance(locale).format(value)
        : value.toString();
  }
}

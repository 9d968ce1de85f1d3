package org.candorcrm.records.kinds;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.candorcrm.platform.Problem;

/**
 * What people read, by language ({@code en}, {@code de}, {@code pt-BR}). English is always there
 * and stands in for every language that is not.
 */
public record Labels(Map<String, String> byLanguage) {

  private static final String ENGLISH = "en";
  private static final int MOST = 40;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");

  public Labels {
    if (!byLanguage.containsKey(ENGLISH) || byLanguage.size() > MOST) {
      throw Problem.invalid("label_invalid");
    }
    for (var language : byLanguage.keySet()) {
      if (!LANGUAGE.matcher(language).matches()) {
        throw Problem.invalid("label_language_unknown")
            .with("language", language.length() > 20 ? language.substring(0, 20) : language);
      }
    }
    byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** The same in every language. */
  public static Labels of(String label) {
    return new Labels(Map.of(ENGLISH, label));
  }

  public String english() {
    return byLanguage.getOrDefault(ENGLISH, "");
  }

  /** What a reader of this language reads. */
  public String in(Locale reader) {
    var exact = byLanguage.get(reader.toLanguageTag());
    return exact != null ? exact : byLanguage.getOrDefault(reader.getLanguage(), english());
  }

  public Collection<String> all() {
    return byLanguage.values();
  }

  /** A label that somebody sends back as they read it changes nothing, any other is for all. */
  public Labels relabelled(String label) {
    return byLanguage.containsValue(label) ? this : of(label);
  }

  /** These, and in languages that they lack the others', where both say the same in English. */
  public Labels completedBy(Labels others) {
    if (!english().equals(others.english())) {
      return this;
    }
    var all = new TreeMap<>(others.byLanguage);
    all.putAll(byLanguage);
    return new Labels(all);
  }
}

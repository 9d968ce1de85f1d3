package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a kind as they stand in a model: each known, each of the right shape. */
final class Settings {

  private final Map<String, ?> settings;
  private final Set<String> known = new HashSet<>();

  Settings(Map<String, ?> settings) {
    this.settings = settings;
  }

  @Nullable String text(String name) {
    var value = take(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw invalid(name);
  }

  String needed(String name) {
    var text = text(name);
    if (text == null || text.isBlank()) {
      throw Problem.invalid("setting_missing").with("setting", name);
    }
    return text;
  }

  List<String> texts(String name) {
    var value = take(name);
    if (value instanceof String one) {
      return List.of(one);
    }
    if (value instanceof List<?> several && several.stream().allMatch(String.class::isInstance)) {
      return several.stream().map(String.class::cast).toList();
    }
    throw value == null ? Problem.invalid("setting_missing").with("setting", name) : invalid(name);
  }

  int whole(String name, int usual) {
    var value = take(name);
    if (value == null) {
      return usual;
    }
    if (value instanceof Number number && number.doubleValue() == number.intValue()) {
      return number.intValue();
    }
    throw invalid(name);
  }

  @Nullable BigDecimal number(String name) {
    var value = take(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number && number.toString().length() <= 40) {
      return Numbers.plain(new BigDecimal(number.toString()));
    }
    throw invalid(name);
  }

  boolean yes(String name) {
    var value = take(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw invalid(name);
  }

  /** Keys alone, {@code {key, label, colour, retired}}, or both mixed. */
  List<Choice> choices(String name) {
    var value = take(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw invalid(name);
    }
    var choices = new ArrayList<Choice>();
    for (var item : items) {
      choices.add(choice(name, item));
    }
    return choices;
  }

  private static Choice choice(String name, @Nullable Object item) {
    if (item instanceof String key) {
      return new Choice(key, labelFor(key), null, false);
    }
    if (!(item instanceof Map<?, ?> map) || !(map.get("key") instanceof String key)) {
      throw invalid(name);
    }
    var colour = map.get("colour");
    if (colour != null && !(colour instanceof String)) {
      throw invalid(name);
    }
    return new Choice(
        key, labels(name, key, map), (String) colour, Boolean.TRUE.equals(map.get("retired")));
  }

  /** {@code label} for every language, {@code labels} for each; or what the key suggests. */
  private static Labels labels(String name, String key, Map<?, ?> choice) {
    var label = choice.get("label");
    if (label != null && !(label instanceof String)) {
      throw invalid(name);
    }
    var byLanguage = new LinkedHashMap<String, String>();
    byLanguage.put("en", label instanceof String text ? text : labelFor(key));
    if (choice.get("labels") instanceof Map<?, ?> given) {
      given.forEach((language, text) -> byLanguage.put(String.valueOf(language), text(name, text)));
    } else if (choice.get("labels") != null) {
      throw invalid(name);
    }
    return new Labels(byLanguage);
  }

  private static String text(String name, @Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw invalid(name);
  }

  private static String labelFor(String key) {
    var spaced = key.replace('_', ' ');
    return spaced.isEmpty()
        ? spaced
        : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  private @Nullable Object take(String name) {
    known.add(name);
    return settings.get(name);
  }

  void refuseOthers() {
    for (var name : settings.keySet()) {
      if (!known.contains(name)) {
        throw Problem.invalid("setting_unknown")
            .with("setting", name.length() > 60 ? name.substring(0, 60) : name)
            .with("settings", known.stream().sorted().toList());
      }
    }
  }

  private static Problem invalid(String name) {
    return Problem.invalid("setting_invalid").with("setting", name);
  }
}

package org.candorcrm.identity.matching.words;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Other scripts in Latin letters, by the rules of the Unicode Common Locale Data Repository (ICU's
 * transforms {@code Any-Latin; Latin-ASCII}; Greek as it is spoken today). ICU is looked up when
 * Candor runs: whoever uses the engine without its 15 MB still matches, only not across scripts.
 */
final class Transliteration {

  private static final String RULES =
      "Greek-Latin/UNGEGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Any-Lower";
  private static final @Nullable Transliteration FOUND = found(RULES);
  private static final @Nullable Transliteration SIMPLE = found("Traditional-Simplified");

  private final Object transform;
  private final Method method;

  private Transliteration(Object transform, Method method) {
    this.transform = transform;
    this.method = method;
  }

  static String of(String text) {
    return FOUND == null ? text : FOUND.transliterated(text);
  }

  static String simplified(String text) {
    return SIMPLE == null ? text : SIMPLE.transliterated(text);
  }

  private synchronized String transliterated(String text) {
    try {
      return String.valueOf(method.invoke(transform, text));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("ICU could not transliterate", e);
    }
  }

  private static @Nullable Transliteration found(String rules) {
    try {
      var type = Class.forName("com.ibm.icu.text.Transliterator");
      var transform = type.getMethod("getInstance", String.class).invoke(null, rules);
      return new Transliteration(transform, type.getMethod("transliterate", String.class));
    } catch (ClassNotFoundException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("ICU is here, and of another version", e);
    }
  }
}

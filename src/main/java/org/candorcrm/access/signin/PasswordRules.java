package org.candorcrm.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;

/**
 * Which passwords are taken, after NIST SP 800-63B: long enough, not common, not made of the
 * person's own words; no rules of composition, no expiry.
 */
public final class PasswordRules {

  private static final int SHORTEST = 10;
  public static final int LONGEST = 256;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int ENOUGH_OF_ITS_OWN = 6;
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String RUNS =
      "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm "
          + "qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn 1qaz2wsx3edc4rfv5tgb6yhn7ujm";
  private static final List<String> COMMON = common();

  private PasswordRules() {}

  /**
   * @throws Problem {@code password_too_short}, {@code password_too_long}, {@code
   *     password_too_common}
   */
  public static void check(String password, String email, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw Problem.invalid("password_too_short").field("password").with("shortest", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw Problem.invalid("password_too_long").field("password").with("longest", LONGEST);
    }
    if (guessable(password, email, name)) {
      throw Problem.invalid("password_too_common").field("password");
    }
  }

  private static boolean guessable(String password, String email, String name) {
    var plain = SEPARATORS.matcher(Folding.fold(password)).replaceAll("");
    if (Folding.fold(password).chars().distinct().count() < FEWEST_DIFFERENT) {
      return true;
    }
    var words = words(email, name);
    return remainder(plain, words) < ENOUGH_OF_ITS_OWN && !plain.isEmpty()
        || remainder(spoken(Folding.fold(password)), words) < ENOUGH_OF_ITS_OWN && !plain.isEmpty();
  }

  /** How many characters are left when common words, own words and keyboard runs are taken out. */
  private static int remainder(String text, List<String> words) {
    var left = text;
    for (var word : words) {
      left = left.replace(word, "");
    }
    return withoutRuns(left).length();
  }

  private static String withoutRuns(String text) {
    for (int length = text.length(); length >= 4; length--) {
      for (int start = 0; start + length <= text.length(); start++) {
        var part = text.substring(start, start + length);
        if (RUNS.contains(part) || RUNS.contains(new StringBuilder(part).reverse())) {
          return withoutRuns(text.substring(0, start) + text.substring(start + length));
        }
      }
    }
    return text;
  }

  /** p@ssw0rd as people read it. */
  private static String spoken(String text) {
    var out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(letter((char) c)));
    return SEPARATORS.matcher(out).replaceAll("");
  }

  private static char letter(char c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', '!' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      default -> c;
    };
  }

  private static List<String> words(String email, String name) {
    var words = new ArrayList<>(COMMON);
    for (var word : SEPARATORS.split(Folding.fold(email + " " + name))) {
      if (word.length() >= 3) {
        words.add(word);
      }
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return words;
  }

  private static List<String> common() {
    var path = "/access/common-passwords.txt";
    try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package org.candorcrm.demo.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.YamlResource;

/** The short sentences that colleagues and customers write, in English and German. */
public final class Words {

  private static final Map<String, Map<String, List<String>>> ALL =
      YamlResource.read("/demo/sentences.yaml");

  private Words() {}

  public static List<String> all(String purpose, String language) {
    var byLanguage = Objects.requireNonNull(ALL.get(purpose), purpose);
    return Objects.requireNonNull(byLanguage.get(language), language);
  }

  public static String any(String purpose, String language, Dice dice) {
    return dice.pick(all(purpose, language));
  }

  /**
   * A sentence with its slots filled.
   *
   * @param about who and what it is about
   */
  public static String say(String purpose, About about, Dice dice) {
    var text = any(purpose, about.language(), dice);
    if (text.indexOf('{') < 0) {
      return text;
    }
    return text.replace("{product}", about.product())
        .replace("{city}", about.city())
        .replace("{first}", about.first())
        .replace("{month}", any("month", about.language(), dice))
        .replace("{rival}", any("rival", about.language(), dice))
        .replace("{number}", String.valueOf(dice.between(2, 9)));
  }

  /** What fills the slots of a sentence. */
  public record About(String language, String product, String city, String first) {}
}

package org.candorcrm.identity.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.identity.duplicates.HiddenSigns.Hidden;
import org.candorcrm.identity.matching.Verdict;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;

/** Why two records are the same or not, in words; of what is hidden nothing is told. */
final class Reasons {

  private static final double VERY_STRONG = 10;
  private static final double STRONG = 5;
  private static final double PLAIN = 1;

  private static final Set<String> IN_PART =
      Set.of(
          "in part the same",
          "one contains the other",
          "similar",
          "same initial",
          "same rare domain",
          "same without the number");

  private final MatchSettings settings;
  private final Hidden hidden;
  private final Locale locale;

  Reasons(MatchSettings settings, Hidden hidden, Locale locale) {
    this.settings = settings;
    this.hidden = hidden;
    this.locale = locale;
  }

  List<Map<String, @Nullable Object>> of(Pair pair) {
    var told = new ArrayList<Map<String, @Nullable Object>>();
    for (var reason : pair.reasons()) {
      var signs = signs(reason);
      if (!signs.isEmpty() && signs.stream().noneMatch(sign -> hidden.hides(sign, pair))) {
        told.add(told(reason, signs));
      }
    }
    return told;
  }

  /** Whether how likely it is rests on nothing that is hidden, which a guess could find out. */
  boolean isOpen(Pair pair) {
    return pair.reasons().stream()
        .flatMap(reason -> signs(reason).stream())
        .noneMatch(sign -> hidden.hides(sign, pair));
  }

  private List<Sign> signs(Verdict.Reason reason) {
    return settings.signs().stream().filter(sign -> says(sign, reason.trait())).toList();
  }

  private Map<String, @Nullable Object> told(Verdict.Reason reason, List<Sign> signs) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put("trait", reason.trait());
    told.put("fields", signs.stream().map(sign -> sign.field().name()).distinct().toList());
    told.put("label", label(reason.trait(), signs));
    told.put("level", reason.level());
    told.put("text", text("match.level." + slug(reason.level())));
    told.put("bits", Math.round(reason.bits() * 10) / 10.0);
    told.put("weight", text("match.weight." + weight(reason)));
    return told;
  }

  private String label(String trait, List<Sign> signs) {
    var label = Messages.find("match.trait." + slug(trait), locale, Map.of());
    return label != null ? label : signs.getFirst().field().labels().in(locale);
  }

  /** What agrees in part only is no strong sign, however rarely it happens. */
  static String weight(Verdict.Reason reason) {
    double bits =
        IN_PART.contains(reason.level()) ? Math.min(STRONG - 1, reason.bits()) : reason.bits();
    double size = Math.abs(bits);
    var direction = bits >= 0 ? "for" : "against";
    var strength =
        size >= VERY_STRONG
            ? "very_strong"
            : size >= STRONG ? "strong" : size >= PLAIN ? "plain" : "hardly";
    return strength + "_" + direction;
  }

  private String text(String key) {
    return Objects.requireNonNull(Messages.text(key, locale, Map.of()));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
  }

  /** Whether a trait of the engine is made of this. */
  private static boolean says(Sign sign, String trait) {
    return switch (sign.role()) {
      case GIVEN_NAME, SURNAME, FULL_NAME ->
          List.of("surname", "given name", "further names", "generation").contains(trait);
      case ORGANISATION -> trait.equals("organisation");
      case BIRTH_DATE -> trait.equals("birth date");
      case STREET -> trait.equals("street");
      case CITY, POSTCODE -> trait.equals("place");
      case COUNTRY -> trait.equals("country");
      case PHONE -> trait.equals("phone");
      case EMAIL -> trait.equals("e-mail");
      case NATIONAL_ID, OTHER -> trait.equals(sign.path());
    };
  }
}

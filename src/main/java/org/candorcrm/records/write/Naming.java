package org.candorcrm.records.write;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.Subject;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.values.Phones;
import org.jspecify.annotations.Nullable;

/**
 * What names somebody in a text: full name, e-mail addresses, phone numbers; not a first name
 * alone, which may be another's, and a last name only where it is not ({@link Nearby}).
 */
final class Naming {

  static final String MARK = "[erased]";

  private static final int SHORTEST = 4;
  private static final int SHORTEST_PART = 2;
  private static final String ADDRESSES =
      "(?:(?:herrn?|frau|mister|miss|madame|monsieur|(?:hr|fr|mr|mrs|ms|mme|dr|prof)\\.?|[[:alpha:]]\\.)"
          + "[[:space:]]*)+";
  private static final String NOWHERE = "(?=a)b";
  private static final String START = "(?<![[:alnum:]])";
  // In JSON a line begins behind "\\n", of which the letter is no part of a word.
  private static final String START_IN_JSON = "(?:" + START + "|(?<=\\\\[bfnrt]))";
  private static final String END = "(?![[:alnum:]])";

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> reach = new LinkedHashSet<>();
  private final Set<PersonName> apart = new LinkedHashSet<>();
  private final Set<String> addressed = new LinkedHashSet<>();

  /**
   * @param title name of the field that names the records
   */
  void add(String title, Collection<Image> images) {
    for (var image : images) {
      image.values().values().forEach(this::add);
      if (image.values().get(title) instanceof String name) {
        names.add(name);
      }
    }
  }

  private void add(@Nullable Object value) {
    if (value instanceof PersonName name) {
      var first = name.first();
      var last = name.last();
      if (first != null && last != null) {
        names.add(first + " " + last);
        names.add(last + " " + first);
        names.add(last + ", " + first);
        if (Math.min(first.length(), last.length()) >= SHORTEST_PART) {
          apart.add(name);
        }
      }
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> {
        if (item instanceof Labelled labelled) {
          names.add(labelled.value());
          reach.add(labelled.value());
        }
      });
    }
  }

  /** Their last names. */
  Set<String> lastNames() {
    return apart.stream()
        .map(PersonName::last)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same with last names behind a form of address or an initial: "Frau Ode", "Z. Ode". */
  Naming addressing(Set<String> lastNames) {
    var more = copy();
    more.addressed.addAll(lastNames);
    return more;
  }

  /** The same with last names alone. */
  Naming bare(Set<String> lastNames) {
    var more = copy();
    more.names.addAll(lastNames);
    return more;
  }

  private Naming copy() {
    var more = new Naming();
    more.names.addAll(names);
    more.reach.addAll(reach);
    more.apart.addAll(apart);
    more.addressed.addAll(addressed);
    return more;
  }

  boolean isEmpty() {
    return spelled(names, UnaryOperator.identity()).isEmpty();
  }

  /** The same for other rooms, or null where nothing names them. */
  Subject.@Nullable Names names() {
    if (isEmpty()) {
      return null;
    }
    boolean none = spelled(reach, UnaryOperator.identity()).isEmpty();
    var leading = none ? null : pattern(START_IN_JSON, reach, Naming::quoted);
    return new Subject.Names(pattern(), inJson(), leading, both(), either(), MARK, numbers());
  }

  private Set<String> numbers() {
    return reach.stream()
        .filter(Phones::looksLike)
        .map(Phones::national)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One pattern that looks ahead for both, so that their order does not count. */
  private String both() {
    return apart.isEmpty()
        ? NOWHERE
        : apart.stream()
            .map(name -> "(?=.*" + word(name.first()) + ")(?=.*" + word(name.last()) + ")")
            .collect(Collectors.joining("|", "^(?:", ")"));
  }

  private String either() {
    return apart.isEmpty()
        ? NOWHERE
        : apart.stream()
            .flatMap(name -> Stream.of(name.first(), name.last()))
            .map(Naming::word)
            .distinct()
            .collect(Collectors.joining("|"));
  }

  private static String word(@Nullable String part) {
    var text = quoted(String.valueOf(part));
    return Stream.of(text, quoted(Folding.fold(text)))
        .distinct()
        .map(Naming::literally)
        .collect(Collectors.joining("|", START_IN_JSON + "(?:", ")" + END));
  }

  /** A regular expression of PostgreSQL, for texts as people wrote them, also without accents. */
  String pattern() {
    return whole(START, UnaryOperator.identity(), Folding::fold);
  }

  /** The same for folded texts. */
  String folded() {
    return whole(START, Folding::fold);
  }

  /** The same for texts inside of JSON. */
  String inJson() {
    return whole(START_IN_JSON, Naming::quoted, name -> quoted(Folding.fold(name)));
  }

  private static String quoted(String name) {
    var quoted = ValueJson.JSON.writeValueAsString(name);
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The names themselves, or last names behind a form of address. */
  @SafeVarargs
  private String whole(String start, UnaryOperator<String>... spellings) {
    var said = pattern(start, names, spellings);
    return addressed.isEmpty()
        ? said
        : said + "|" + start + ADDRESSES + pattern(START, addressed, spellings);
  }

  @SafeVarargs
  private static String pattern(
      String start, Set<String> names, UnaryOperator<String>... spellings) {
    return Stream.of(spellings)
        .flatMap(spelling -> spelled(names, spelling).stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Naming::literally)
        .collect(Collectors.joining("|", start + "(?:", ")" + END));
  }

  private static List<String> spelled(Set<String> names, UnaryOperator<String> spelling) {
    return names.stream().map(spelling).filter(name -> name.length() >= SHORTEST).toList();
  }

  private static String literally(String text) {
    return text.codePoints()
        .mapToObj(point ->
            (Character.isLetterOrDigit(point) || point == '_' || point == ' ' ? "" : "\\")
                + Character.toString(point))
        .collect(Collectors.joining());
  }
}

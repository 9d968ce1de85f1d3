package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.identity.matching.traits.Spellings;
import org.candorcrm.identity.matching.words.Latin;
import org.candorcrm.identity.matching.words.Words;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.kinds.Address;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A value written the way in which all sources' values are compared. Lists are one item on a line,
 * sorted; values in parts are {@code part=value} on a line. Null where nothing is left to compare.
 */
final class Canonical {

  private Canonical() {}

  static @Nullable String of(RecordType type, Field field, @Nullable Object value) {
    var text =
        switch (value) {
          case null -> "";
          case String one -> text(type, field, one);
          case BigDecimal number -> plain(number);
          case Money money -> plain(money.amount()) + " " + money.currency();
          case LocalDate day -> day.toString();
          case Instant moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
          case Boolean yes -> yes.toString();
          case PersonName name -> name(name);
          case Address address -> address(address);
          case Reference to -> to.id().toString();
          case List<?> list -> items(type, field, list);
          default -> value.toString();
        };
    return text.isEmpty() ? null : text;
  }

  private static String text(RecordType type, Field field, String text) {
    return type.name().equals("company") && field.name().equals(type.titleField())
        ? Spellings.organisation(text)
        : Folding.fold(text);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String items(RecordType type, Field field, List<?> list) {
    return list.stream()
        .map(item -> item(type, field, item))
        .filter(item -> !item.isEmpty())
        .distinct()
        .sorted()
        .collect(joining("\n"));
  }

  private static String item(RecordType type, Field field, @Nullable Object item) {
    if (!(item instanceof Labelled labelled)) {
      return java.util.Objects.requireNonNullElse(of(type, field, item), "");
    }
    var text = labelled.value();
    return switch (field.kind()) {
      case PhonesKind _ -> PhonesKind.national(text);
      case EmailsKind _ -> mail(text);
      case LinksKind _ -> link(text);
      default -> Folding.fold(text);
    };
  }

  /** One mailbox: without case, and without the dots that Google does not read. */
  static String mail(String text) {
    var plain = text.strip().toLowerCase(Locale.ROOT);
    int at = plain.lastIndexOf('@');
    var domain = plain.substring(at + 1);
    if (at > 0 && (domain.equals("gmail.com") || domain.equals("googlemail.com"))) {
      return plain.substring(0, at).replace(".", "") + "@gmail.com";
    }
    return plain;
  }

  static String link(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^[a-z]+://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/+$", "");
  }

  /** Titles before and after a name do not contradict another. */
  private static String name(PersonName name) {
    var parts = new TreeMap<String, String>();
    put(parts, "first", spaced(name.first()));
    put(parts, "middle", spaced(name.middle()));
    put(parts, "last", spaced(name.last()));
    return lines(parts);
  }

  private static String address(Address address) {
    var parts = new TreeMap<String, String>();
    put(parts, "street", address.street() == null ? null : Spellings.street(address.street()));
    put(parts, "city", spaced(address.city()));
    put(parts, "region", spaced(address.region()));
    put(parts, "postcode", joined(address.postcode()));
    put(parts, "country", address.country() == null ? null : Spellings.country(address.country()));
    return lines(parts);
  }

  private static @Nullable String spaced(@Nullable String text) {
    return text == null ? null : String.join(" ", Words.parts(Latin.of(text)));
  }

  private static @Nullable String joined(@Nullable String text) {
    return text == null ? null : String.join("", Words.parts(Latin.of(text)));
  }

  private static void put(Map<String, String> parts, String part, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parts.put(part, value);
    }
  }

  private static String lines(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(joining("\n"));
  }
}

package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values that a client of the API might send, the awkward ones included. */
final class Samples {

  private static final List<String> WORDS =
      List.of(
          "Ada",
          "Łódź",
          "van",
          "der",
          "O'Neil",
          "a;b",
          "back\\slash",
          "\"q\"",
          "Straße",
          "李",
          "😀",
          "Dr.",
          "x,y",
          "[work]",
          "null",
          "=1+1",
          "  ",
          "É",
          "Jr.",
          "-");

  private Samples() {}

  static @Nullable Object of(FieldKind kind, Random random) {
    return switch (kind) {
      case TextKind _ -> words(random);
      case LongTextKind _ -> words(random) + "\n\t" + words(random);
      case NumberKind _ -> number(random, 6);
      case MoneyKind _ -> money(random);
      case DateKind _ -> LocalDate.ofEpochDay(random.nextInt(-719_000, 2_900_000)).toString();
      case MomentKind _ ->
          Instant.ofEpochSecond(
                  random.nextLong(-60_000_000_000L, 250_000_000_000L),
                  random.nextInt(1_000_000_000))
              .toString();
      case YesNoKind _ -> random.nextBoolean();
      case ChoiceKind _ -> pick(random, "new", "won", "New");
      case ChoicesKind choices ->
          choices.open()
              ? several(random, () -> words(random))
              : several(random, () -> pick(random, "new", "won"));
      case EmailsKind _ ->
          several(random, () -> labelled(random, "user+" + random.nextInt(9) + "@exämple.org"));
      case PhonesKind _ ->
          several(
              random,
              () ->
                  labelled(
                      random,
                      pick(random, "+49 (30) 12", "0049 30 12", "030/12-3") + random.nextInt(9)));
      case LinksKind _ ->
          several(
              random,
              () ->
                  labelled(
                      random,
                      pick(
                              random,
                              "https://x.org/a;b",
                              "example.com",
                              "http://www.é.fr/?q=(1)&r=[2]")
                          + random.nextInt(9)));
      case AddressKind _ -> parts(random, AddressKind.PARTS);
      case PersonNameKind _ ->
          random.nextBoolean() ? parts(random, PersonNameKind.PARTS) : words(random);
      case RatingKind rating -> 1 + random.nextInt(rating.max());
      case RelationKind relation ->
          relation.polymorphic()
              ? Map.of("type", pick(random, "company", "person"), "id", id(random))
              : id(random);
      case FileKind _ -> id(random);
      case JsonKind _ ->
          Map.of("a", List.of(1.5, "x", Map.of("b", words(random))), "n", random.nextLong());
      case RelationsKind _, InverseKind _, FormulaKind _, RollUpKind _ -> null;
    };
  }

  private static String words(Random random) {
    var words = new ArrayList<String>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static BigDecimal number(Random random, int decimals) {
    return new BigDecimal(new BigInteger(60, random), random.nextInt(decimals + 1))
        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
  }

  private static Object money(Random random) {
    var amount = number(random, 4);
    return switch (random.nextInt(3)) {
      case 0 -> amount;
      case 1 ->
          Map.of("amount", amount.toPlainString(), "currency", pick(random, "EUR", "JPY", "BHD"));
      default -> Map.of("amount", amount, "currency", "usd");
    };
  }

  private static Object several(Random random, Supplier<Object> one) {
    if (random.nextInt(4) == 0) {
      return one.get();
    }
    var list = new ArrayList<Object>();
    for (int i = 0; i < random.nextInt(5); i++) {
      list.add(one.get());
    }
    return list;
  }

  private static Object labelled(Random random, String value) {
    return switch (random.nextInt(3)) {
      case 0 -> value;
      case 1 -> Map.of("value", value);
      default -> Map.of("value", value, "label", pick(random, "work", "at home; really", "Büro"));
    };
  }

  private static Map<String, Object> parts(Random random, List<String> names) {
    var parts = new LinkedHashMap<String, Object>();
    names.stream().filter(n -> random.nextBoolean()).forEach(n -> parts.put(n, words(random)));
    return parts;
  }

  private static String id(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }
}

package org.candorcrm.records.expressions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorcrm.records.kinds.Address;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonName;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** Random records: with gaps, extremes, accents, and characters that mean something in SQL. */
final class TradeRows {

  static final List<String> TEXTS =
      List.of(
          "Müller",
          "muller",
          "MULLER & Söhne",
          "Straße 7",
          "strasse 7",
          "100%",
          "a_b",
          "a\\b",
          "O'Neil",
          "Zoë Ångström",
          "😀 smile",
          "ﬁne",
          "łódź",
          "x",
          "the end",
          "ä",
          "Ω",
          "\u00a0wide \u2003",
          "  two  Spaces\t",
          "won");
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-0.01",
          "1",
          "2.5",
          "10",
          "100",
          "-7.25",
          "99999999999999999999.9999999999",
          "-99999999999999999999",
          "0.0000000001",
          "3",
          "1234.56");
  private static final List<String> DATES =
      List.of(
          "0001-01-01",
          "9999-12-31",
          "2026-03-31",
          "2026-04-01",
          "2024-02-29",
          "1969-12-31",
          "1970-01-01",
          "2025-12-31");
  private static final List<String> MOMENTS =
      List.of(
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999Z",
          "2026-03-31T22:15:30.123456Z",
          "2026-03-01T00:00:00Z",
          "1969-12-31T23:59:59.999999Z",
          "1950-06-15T05:30:00.5Z",
          "2026-04-01T00:00:00Z");

  final Map<UUID, TradeRecord> all = new HashMap<>();
  private final Random random;

  TradeRows(Random random, int ofEach) {
    this.random = random;
    for (var type : Trade.SCHEMA.types()) {
      for (int i = 0; i < ofEach; i++) {
        var id = new UUID(random.nextLong(), random.nextLong());
        boolean hidden = i % 9 == 8;
        all.put(id, new TradeRecord(this, type, id, hidden));
      }
    }
    all.values()
        .forEach(record ->
            record
                .type()
                .fields()
                .forEach(field -> {
                  var value = random.nextInt(4) == 0 ? null : value(field.kind());
                  if (value != null) {
                    record.values().put(field.name(), value);
                  }
                }));
  }

  List<TradeRecord> of(RecordType type) {
    return all.values().stream().filter(record -> record.type().equals(type)).toList();
  }

  private @Nullable Object value(FieldKind kind) {
    return switch (kind) {
      case TextKind _, LongTextKind _ -> one(TEXTS);
      case ChoiceKind choice -> one(choice.choices()).key();
      case ChoicesKind choices when choices.open() -> some(() -> one(TEXTS));
      case ChoicesKind choices -> some(() -> one(choices.choices()).key());
      case NumberKind number when number.min() != null -> BigDecimal.valueOf(random.nextInt(4));
      case NumberKind _ -> new BigDecimal(one(NUMBERS));
      case RatingKind _ -> BigDecimal.valueOf(1 + random.nextInt(5));
      case MoneyKind _ -> money();
      case DateKind _ -> LocalDate.parse(one(DATES));
      case MomentKind _ -> Instant.parse(one(MOMENTS));
      case YesNoKind _ -> random.nextBoolean();
      case EmailsKind _ -> labelled(List.of("Ada@Example.com", "bob@x.org", "c_d%e@müll.de"));
      case PhonesKind _ -> labelled(List.of("+49 (30) 123", "0049 30 123", "555-1234"));
      case PersonNameKind _ ->
          new PersonName(maybe(), maybe(), null, one(TEXTS), random.nextInt(5) == 0 ? "Jr" : null);
      case AddressKind _ -> new Address(maybe(), one(TEXTS), null, maybe(), maybe());
      case RelationKind relation -> reference(one(relation.to()));
      case RelationsKind relations -> some(() -> reference(relations.to()));
      default -> null;
    };
  }

  private Money money() {
    var amount = new BigDecimal(one(NUMBERS));
    boolean known = random.nextInt(4) > 0;
    return new Money(
        amount,
        one(List.of("EUR", "USD")),
        known
            ? amount.multiply(new BigDecimal("1.1")).setScale(6, java.math.RoundingMode.UP)
            : null);
  }

  private List<Labelled> labelled(List<String> values) {
    return some(() -> one(values)).stream().map(value -> new Labelled(value, null)).toList();
  }

  private @Nullable String maybe() {
    return random.nextBoolean() ? null : one(TEXTS);
  }

  private Reference reference(String type) {
    var records = of(Trade.SCHEMA.type(type).orElseThrow());
    return new Reference(type, one(records).id());
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(Supplier<T> make) {
    var out = new HashSet<T>();
    int count = 1 + random.nextInt(3);
    while (out.size() < count) {
      out.add(make.get());
    }
    return new ArrayList<>(out);
  }
}

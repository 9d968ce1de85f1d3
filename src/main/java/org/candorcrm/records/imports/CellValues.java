package org.candorcrm.records.imports;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.ColumnType;
import org.candorcrm.records.formats.Reading;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FileKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.jspecify.annotations.Nullable;

/** One column's cells as values of a field kind, read the way that was guessed for the column. */
record CellValues(FieldKind kind, Reading reading, ColumnMapping mapping) {

  private static final ZoneId ZONE = ZoneOffset.UTC;

  /**
   * @param cell stripped and not empty
   * @throws Problem as the kind gives it
   */
  @Nullable Object value(String cell) {
    var text = mapping.values().getOrDefault(cell, cell);
    var value = kind.parseText(machineText(text));
    return value == null ? null : adapted(value);
  }

  private String machineText(String text) {
    return switch (kind) {
      case DateKind _ -> dated(text, 10);
      case MomentKind _ -> moment(text);
      case NumberKind _, RatingKind _, MoneyKind _ ->
          isOne(ColumnType.NUMBER, ColumnType.MONEY) ? plain(text) : text;
      case YesNoKind _ -> isOne(ColumnType.YES_NO) ? plain(text) : text;
      case TextKind _,
          LongTextKind _,
          ChoiceKind _,
          ChoicesKind _,
          FileKind _,
          EmailsKind _,
          PhonesKind _,
          LinksKind _,
          AddressKind _,
          PersonNameKind _,
          RelationKind _,
          RelationsKind _,
          JsonKind _,
          FormulaKind _,
          RollUpKind _,
          InverseKind _ ->
          text;
    };
  }

  private String dated(String text, int length) {
    if (!isOne(ColumnType.DATE, ColumnType.MOMENT)) {
      return text;
    }
    var plain = plain(text);
    return plain.length() > length ? plain.substring(0, length) : plain;
  }

  private String moment(String text) {
    if (isOne(ColumnType.DATE)) {
      var day = plain(text);
      return day.length() == 10 ? day + "T00:00:00Z" : day;
    }
    return isOne(ColumnType.MOMENT) ? plain(text) : text;
  }

  private String plain(String text) {
    var plain = reading.plain(text, ZONE);
    return plain == null ? text : plain;
  }

  private boolean isOne(ColumnType... types) {
    return List.of(types).contains(reading.type());
  }

  private Object adapted(Object value) {
    return switch (value) {
      case Money money -> scaled(money);
      case java.math.BigDecimal number ->
          mapping.factor() == null ? number : number.multiply(mapping.factor());
      case List<?> list -> mapping.label() == null ? list : labelled(list, mapping.label());
      default -> value;
    };
  }

  private Money scaled(Money money) {
    var amount =
        mapping.factor() == null ? money.amount() : money.amount().multiply(mapping.factor());
    var currency =
        money.withoutCurrency() && mapping.currency() != null
            ? mapping.currency()
            : money.currency();
    return new Money(amount, currency, null);
  }

  private static List<Object> labelled(List<?> list, String label) {
    var all = new ArrayList<Object>();
    for (var value : list) {
      all.add(
          value instanceof Labelled one && one.label() == null
              ? new Labelled(one.value(), label)
              : value);
    }
    return all;
  }
}

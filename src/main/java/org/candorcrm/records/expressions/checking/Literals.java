package org.candorcrm.records.expressions.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;

/** Values that are written as texts: dates, moments, durations, ids, choices. */
final class Literals {

  private static final Pattern PIECE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|[wdhms])");
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "w",
          BigDecimal.valueOf(604_800),
          "d",
          Days.DAY,
          "h",
          BigDecimal.valueOf(3_600),
          "m",
          BigDecimal.valueOf(60),
          "s",
          BigDecimal.ONE,
          "ms",
          new BigDecimal("0.001"));
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Literals() {}

  static Value.Literal dateOrMoment(int position, String text) {
    try {
      if (text.length() <= 10) {
        return date(LocalDate.parse(text));
      }
      return moment(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notOne) {
      throw Mistake.literal(position, text, "2026-01-31, 2026-01-31T09:30:00Z");
    }
  }

  static Value.Literal date(LocalDate date) {
    return new Value.Literal(BigDecimal.valueOf(date.toEpochDay()), ValueType.DATE);
  }

  static Value.Literal moment(Instant moment) {
    return new Value.Literal(Days.seconds(moment), ValueType.MOMENT);
  }

  /** {@code 30d}, {@code 1.5h}, {@code 2w}, {@code 1d12h}, {@code -90m}. */
  static Value.Literal duration(int position, String text) {
    boolean negative = text.startsWith("-");
    var rest = negative ? text.substring(1) : text;
    var found = PIECE.matcher(rest);
    var sum = BigDecimal.ZERO;
    int end = 0;
    while (found.find() && found.start() == end) {
      var unit = UNITS.getOrDefault(found.group(2), BigDecimal.ONE);
      sum = sum.add(new BigDecimal(found.group(1)).multiply(unit));
      end = found.end();
    }
    if (end == 0 || end != rest.length()) {
      throw Mistake.literal(position, text, "30d, 1.5h, 2w, 1d12h, 90m, 45s, 100ms");
    }
    var exact = sum.setScale(6, RoundingMode.HALF_UP);
    return new Value.Literal(negative ? exact.negate() : exact, ValueType.DURATION);
  }

  static Value.Literal id(int position, String text) {
    if (!ID.matcher(text).matches()) {
      throw Mistake.literal(position, text, "01890a5d-ac96-774b-bcce-b302099a8057");
    }
    return new Value.Literal(UUID.fromString(text), ValueType.RECORD);
  }

  /** The key of the choice that is meant: itself, or in another way of writing. */
  static String choice(int position, Words written, Field field, List<Choice> choices) {
    for (var choice : choices) {
      if (choice.key().equals(written.plain())) {
        return choice.key();
      }
    }
    for (var choice : choices) {
      boolean meant =
          choice.key().equals(written.folded())
              || choice.labels().all().stream()
                  .anyMatch(label -> Folding.fold(label).equals(written.folded()));
      if (meant) {
        return choice.key();
      }
    }
    var keys = choices.stream().map(Choice::key).toList();
    throw Mistake.unknownChoice(position, written.plain(), field.name(), keys);
  }
}

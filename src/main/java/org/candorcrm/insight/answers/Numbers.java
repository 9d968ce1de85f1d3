package org.candorcrm.insight.answers;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.insight.measures.Measure.Unit;
import org.candorcrm.platform.Messages;

/** Figures as people of a language write them. */
public record Numbers(Unit unit, String currency, Locale locale) {

  private static final double LARGE = 100;

  /** Of what is expected below this, whole records are not enough: 0.2 is not none. */
  private static final double SMALL = 10;

  public String shown(double value) {
    return switch (unit) {
      case RECORDS -> format(Math.abs(value) < SMALL ? 1 : 0).format(value);
      case NUMBER -> format(Math.abs(value) < LARGE ? 2 : 0).format(value);
      case DAYS -> named("insight.days", value);
      case PERCENT -> percent(value);
      case MONEY -> money(value);
    };
  }

  /** How far two figures are apart; shares by points of a hundred. */
  String apart(double difference) {
    return unit == Unit.PERCENT
        ? named("insight.points", Math.abs(difference) * 100)
        : shown(Math.abs(difference));
  }

  private String named(String key, double value) {
    return Messages.text(key, locale, Map.of("count", format(1).format(value)));
  }

  private String percent(double value) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(Math.abs(value) < 0.1 ? 1 : 0);
    return format.format(value);
  }

  private String money(double value) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    format.setMaximumFractionDigits(Math.abs(value) < LARGE ? 2 : 0);
    return format.format(value);
  }

  private NumberFormat format(int digits) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(digits);
    return format;
  }
}

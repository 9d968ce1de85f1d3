package org.candorcrm.demo.customers;

import java.util.List;
import org.candorcrm.demo.world.Dice;

/**
 * Telephone numbers that ring nowhere: from the ranges that Germany, the United Kingdom, France and
 * Sweden set aside for fiction; elsewhere with a block of zeros that no network gives out.
 */
final class Numbering {

  private Numbering() {}

  static String landline(String country, Dice dice) {
    int n = dice.between(0, 99);
    int m = dice.between(0, 9);
    return switch (country) {
      case "DE" ->
          dice.pick(
                  List.of(
                      "+49 30 23125 %d%02d",
                      "+49 40 66969 %d%02d", "+49 69 90009 %d%02d", "+49 89 99998 %d%02d"))
              .formatted(m, n);
      case "GB" ->
          dice.pick(
                  List.of(
                      "+44 20 7946 0%d%02d",
                      "+44 113 496 0%d%02d", "+44 117 496 0%d%02d", "+44 1632 960%d%02d"))
              .formatted(m, n);
      case "FR" ->
          dice.pick(
                  List.of(
                      "+33 1 99 00 %02d %02d", "+33 2 61 91 %02d %02d", "+33 4 65 71 %02d %02d"))
              .formatted(m * 7, n);
      case "SE" -> "+46 8 465 004 %02d".formatted(n);
      case "AT" -> "+43 1 000 %d %02d".formatted(m, n);
      case "CH" -> "+41 44 000 0%d %02d".formatted(m, n);
      case "ES" -> "+34 910 000 %d%02d".formatted(m, n);
      case "PL" -> "+48 22 000 0%d %02d".formatted(m, n);
      case "NL" -> "+31 20 000 0%d%02d".formatted(m, n);
      case "NO" -> "+47 21 00 0%d %02d".formatted(m, n);
      case "DK" -> "+45 30 00 0%d %02d".formatted(m, n);
      case "FI" -> "+358 9 000 %d%02d".formatted(m, n);
      case "GR" -> "+30 21 0000 0%d%02d".formatted(m, n);
      case "JP" -> "+81 3 0000 0%d%02d".formatted(m, n);
      default -> "+971 4 000 0%d%02d".formatted(m, n);
    };
  }

  static String mobile(String country, Dice dice) {
    int n = dice.between(0, 99);
    return switch (country) {
      case "DE" -> dice.pick(List.of("+49 171 39200%02d", "+49 176 040690%02d")).formatted(n);
      case "GB" -> "+44 7700 900%d%02d".formatted(dice.between(0, 9), n);
      case "FR" -> "+33 6 39 98 %02d %02d".formatted(dice.between(0, 99), n);
      case "SE" -> "+46 70 174 06 %02d".formatted(n);
      default -> landline(country, dice);
    };
  }
}

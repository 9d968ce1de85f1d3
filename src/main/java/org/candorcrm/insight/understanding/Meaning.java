package org.candorcrm.insight.understanding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What some words of a question mean. */
sealed interface Meaning {

  /** A standard measure. */
  record OfMeasure(String key) implements Meaning {}

  /** Records of a type, by its singular name. */
  record OfType(String type) implements Meaning {}

  /** A field of a type. */
  record OfField(String type, String path) implements Meaning {}

  /** A choice of a field of a type. */
  record OfChoice(String type, String field, String key) implements Meaning {}

  /** A colleague, a team or a department, by its name. */
  record OfNamed(String type, String name) implements Meaning {}

  /** A country, by its code. */
  record OfCountry(String code) implements Meaning {}

  /** Who asks: {@code me}, {@code team} or {@code department}. */
  record Mine(String what) implements Meaning {}

  /** What follows is not so. */
  record Not() implements Meaning {}

  /** Two numbers follow. */
  record Between() implements Meaning {}

  /** A currency, by its code. */
  record OfCurrency(String code) implements Meaning {}

  /** How the figure is made. */
  record OfFunction(String word) implements Meaning {}

  /** What it is split by follows. */
  record By() implements Meaning {}

  /** What a field is compared with follows: {@code ==}, {@code >}, {@code <=}, ... */
  record Compare(String operator) implements Meaning {}

  /** What it is held against follows: the period before. */
  record Against() implements Meaning {}

  /** The span before the one that is asked of: {@code quarter}, or {@code any}. */
  record Before(String span) implements Meaning {}

  /** Of which part it is asked follows: that is what it is split by. */
  record Which() implements Meaning {}

  /** The largest part is asked for. */
  record Superlative() implements Meaning {}

  /** The reasons that were noted are asked for. */
  record Why() implements Meaning {}

  record OfNumber(BigDecimal number) implements Meaning {}

  /** A text in quotes. */
  record OfText(String text) implements Meaning {}

  record OfPeriod(String word, @Nullable String coming) implements Meaning {
    OfPeriod(String word) {
      this(word, null);
    }
  }

  /** Days that are still to come, as {@code during} is asked of them, or {@code next_30_days}. */
  record Ahead(String word) implements Meaning {}

  /** Something that holds of records of a type. */
  record Holding(String type, String condition) implements Meaning {}

  /** A colleague is asked for. */
  record Who() implements Meaning {}

  /** The past day at whose end one looks. */
  record OfMoment(LocalDate day) implements Meaning {}

  record OfStep(String word) implements Meaning {}

  /** Says nothing that a figure depends on. */
  record Ignored() implements Meaning {}
}

package org.candorcrm.records.expressions.tree;

/** What turns one value into another, the same in SQL and in memory. */
public enum Function {
  /** Midnight in UTC at which a date begins. */
  MIDNIGHT,
  /** The date of a moment in UTC. */
  DAY_OF,
  /** A duration cut to whole days, as a number. */
  WHOLE_DAYS,
  ABSOLUTE,
  FLOOR,
  CEILING,
  YEAR,
  QUARTER,
  MONTH,
  DAY,
  /** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
  WEEKDAY,
  HOUR,
  /** Code points of a text, 0 where it is empty. */
  LENGTH,
  /** How many texts there are, 0 where there are none. */
  HOW_MANY,
  /** A number or date as text. */
  SPELLED,
  /** A text with A to Z made small. */
  LOWER,
  /** A text with a to z made large. */
  UPPER,
  /** A text without white space at its ends, as Unicode means it. */
  TRIMMED
}

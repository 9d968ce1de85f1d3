package org.candorcrm.records.formats;

/** What the cells of a column seem to be. */
public enum ColumnType {
  EMPTY,
  TEXT,
  NUMBER,
  MONEY,
  DATE,
  MOMENT,
  YES_NO,
  EMAIL,
  PHONE,
  LINK,
  /** Few different texts, many times each. */
  CHOICE,
  /** Lists or objects of a structured file. */
  JSON
}

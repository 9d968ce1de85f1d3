package org.candorcrm.records.kinds;

/** What the expression language sees of a field. */
public enum ValueType {
  TEXT,
  NUMBER,
  YES_NO,
  DATE,
  MOMENT,
  DURATION,
  /** Several texts: choices, the values of e-mails, phones and links. */
  TEXTS,
  /** A person's name or an address: parts reached with a dot. */
  PARTS,
  /** One record of another type. */
  RECORD,
  /** Several records of another type. */
  RECORDS,
  /** Not usable in expressions except for being empty: JSON, files. */
  OPAQUE
}

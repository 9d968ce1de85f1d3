package org.candorcrm.records.query;

/** Takes the records of a list that leaves Candor as a file. */
public interface TakingOut {

  /**
   * Called once, before anything is read: the place to refuse.
   *
   * @param narrowed whether records are left out, because a count of them would measure a colleague
   */
  void begin(Selection selection, boolean narrowed);

  /**
   * @param concealed whether something of the row was emptied, because it would measure a colleague
   */
  void take(Row row, boolean concealed);
}

package org.candorcrm.platform;

import java.util.List;

/**
 * Somebody who is told of every change of every workspace, at least once and in order per record.
 * The feed finds the Spring components that implement it.
 */
public interface ChangeConsumer {

  /** Names the cursor; never changes once released. */
  String name();

  /**
   * Takes the next changes, in the order of their seq, with their workspace bound. Runs in the
   * transaction that moves the cursor: what is written to the database here happens exactly once.
   * Effects elsewhere must become jobs with keys. An exception leaves the cursor where it is, and
   * the same changes come again after a pause.
   */
  void accept(List<Change> changes);
}

package org.candorcrm.insight.measures;

import java.util.List;
import java.util.UUID;

/** Measures that a part of the room has made beside the standard ones, such as questions. */
public interface OwnMeasures {

  /**
   * One that somebody keeps.
   *
   * @param words what its owner calls it
   * @param shared whether everybody may know that it is there
   */
  record Kept(UUID owner, String words, boolean shared, Measure measure) {}

  /**
   * Those that are prepared each night, in the current workspace, the one that somebody looked at
   * last first.
   */
  List<Kept> prepared();
}

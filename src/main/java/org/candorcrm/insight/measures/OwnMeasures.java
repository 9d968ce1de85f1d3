package org.candorcrm.insight.measures;

import java.util.List;

/** Measures that a part of the room has made beside the standard ones, such as questions. */
public interface OwnMeasures {

  /** Those that are prepared each night, in the current workspace. */
  List<Measure> prepared();
}

package org.candorcrm.records;

import java.util.UUID;
import org.candorcrm.access.Viewer;

/** A room that keeps something beside records, under the batch that brought it. */
public interface TakesBack {

  /** Takes back what a batch brought to records that the viewer may change; answers how much. */
  int undone(Viewer viewer, UUID batch);
}

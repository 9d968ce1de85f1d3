package org.candorcrm.activities.today;

import java.util.List;
import org.candorcrm.access.Viewer;

/** One kind of things to do: all of a day's, in a bounded number of statements. */
interface Finding {

  List<Entry> of(Viewer viewer, Day day);
}

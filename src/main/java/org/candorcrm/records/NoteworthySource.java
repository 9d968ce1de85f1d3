package org.candorcrm.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;

/** What a room has that wants attention; the digest asks each of them. */
public interface NoteworthySource {

  /**
   * What wants this viewer's attention, as far as they may see it at this moment.
   *
   * @param since what was settled before is no news
   */
  List<Noteworthy> of(Viewer viewer, Instant since, Locale locale);
}

package org.candorcrm.identity;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;

/**
 * What is it worth to know this? Each room in which something hangs on what is known of a customer
 * implements it: an open deal, a segment, a forecast. The next best question is the unknown on
 * which most hangs; docs/coverage.md has the formula.
 */
public interface WorthKnowing {

  /**
   * @param times how many times more it is worth than for its degrees alone; 0 for nothing
   * @param reason names the sentence {@code coverage.why.<reason>} of the message catalogue
   * @param details what that sentence says
   */
  record Worth(double times, String reason, Map<String, String> details) {
    public Worth {
      details = Map.copyOf(details);
      if (times < 0) {
        throw new IllegalArgumentException("worth " + times);
      }
    }
  }

  /**
   * What hangs on each thing, as far as the viewer may know.
   *
   * @param type API name of the record type, {@code person} or {@code company}
   * @return by the key of the thing, as docs/coverage.md lists them; the rest is worth nothing more
   */
  Map<String, Worth> of(Viewer viewer, String type, UUID record);
}

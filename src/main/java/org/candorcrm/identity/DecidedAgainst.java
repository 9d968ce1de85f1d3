package org.candorcrm.identity;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;

/** What was decided against a source, in the order in which it was decided. */
public interface DecidedAgainst {

  /**
   * @param items as the report of corrections writes them; fewer than were asked for where the
   *     viewer may not see all, or something else was decided since
   * @param until the place behind the last; null where nothing was decided after the place before
   * @param more whether something was decided behind it
   */
  record Portion(List<Map<String, @Nullable Object>> items, @Nullable String until, boolean more) {
    public Portion {
      items = List.copyOf(items);
    }
  }

  /**
   * @param viewer who may see what is told
   * @param before place behind which it begins; null for the beginning
   * @param until place up to which it goes; null for now
   */
  Portion portion(
      Viewer viewer, int source, @Nullable String before, @Nullable String until, int most);
}

package org.candorcrm.access.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.candorcrm.platform.Problem;

/** One page of a list that is paged by key, as every list of the API answers it. */
public final class Page {

  private static final int MOST = 500;

  private Page() {}

  /**
   * @throws Problem {@code limit_out_of_range}
   */
  public static int limit(int asked) {
    if (asked < 1 || asked > MOST) {
      throw Problem.invalid("limit_out_of_range").field("limit").with("largest", MOST);
    }
    return asked;
  }

  /**
   * @param found one more than the limit, when there are more
   * @param key the cursor that continues after an item
   */
  public static <T> Map<String, Object> of(List<T> found, int limit, Function<T, String> key) {
    var items = found.size() > limit ? found.subList(0, limit) : found;
    var page = new LinkedHashMap<String, Object>();
    page.put("items", items);
    page.put("next", found.size() > limit ? key.apply(items.getLast()) : null);
    return page;
  }
}

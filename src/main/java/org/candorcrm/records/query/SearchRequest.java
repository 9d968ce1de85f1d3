package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.platform.Problem;

/**
 * Words to look for in all types at once.
 *
 * @param text what somebody typed, 1 to 200 characters
 * @param types plural or singular names; empty: every type that can be searched
 * @param limit hits to answer, 1 to 50
 */
public record SearchRequest(String text, List<String> types, int limit) {

  public static final int MOST = 50;
  public static final int USUAL = 20;

  public SearchRequest {
    types = List.copyOf(types);
    if (text.length() > ListRequest.LONGEST_SEARCH) {
      throw Problem.invalid("parameter_too_long")
          .field("q")
          .with("most", ListRequest.LONGEST_SEARCH);
    }
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid("limit_out_of_range").field("limit").with("largest", MOST);
    }
  }
}

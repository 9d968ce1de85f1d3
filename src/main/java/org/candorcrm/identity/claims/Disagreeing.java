package org.candorcrm.identity.claims;

import java.util.List;
import org.candorcrm.records.schema.Field;

/** Whether claims contradict each other. */
final class Disagreeing {

  private Disagreeing() {}

  /** Whether any two of them cannot both be right. */
  static boolean any(Field field, List<Claim> claims) {
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        if (!Agreement.agree(field, claims.get(i).canonical(), claims.get(j).canonical())) {
          return true;
        }
      }
    }
    return false;
  }
}

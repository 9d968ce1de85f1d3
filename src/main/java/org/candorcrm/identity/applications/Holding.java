package org.candorcrm.identity.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application holds of one record type.
 *
 * @param type API name of the type
 * @param fields API names, or words of its own for what Candor has no field for
 * @param records how many, or null where nobody knows
 */
record Holding(String type, List<String> fields, @Nullable Long records) {

  Holding {
    fields = List.copyOf(fields);
  }
}

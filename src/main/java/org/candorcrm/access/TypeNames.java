package org.candorcrm.access;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Roles and closures name record types and fields; row rules know them by id. The room records
 * answers for the current workspace, from memory.
 */
public interface TypeNames {

  /** Ids of all record types in use, by singular name. */
  Map<String, Integer> types();

  /** The id of a field in use, or empty. */
  OptionalInt field(String type, String field);

  /**
   * A type whose records are part of records of another type.
   *
   * @param table physical table of the whole
   * @param column physical column of the part that holds the id of its whole
   * @param tells fields of the part that say what a field of the whole says, by name: who may not
   *     read that one reads none of them
   */
  record Part(String part, String whole, String table, String column, Map<String, String> tells) {

    public Part {
      tells = Map.copyOf(tells);
    }
  }

  /** The parts whose rows go with their whole. */
  default List<Part> parts() {
    return List.of();
  }

  /** Types whose records are written elsewhere than as records. */
  default Set<String> fixed() {
    return Set.of();
  }

  /** Types that everybody works with, so that a role narrows them only by naming them. */
  default Set<String> shared() {
    return Set.of("user", "team", "department");
  }
}

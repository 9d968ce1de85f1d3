package org.candorcrm.access.roles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Capability;

/**
 * A named set of grants that users and keys have.
 *
 * @param name stable key: lower-case letters, digits, underscores
 * @param shipped came with Candor; can be changed but not deleted
 * @param types grants by the API name of a record type; {@code *} for all that are not named
 */
public record Role(
    String name,
    String label,
    boolean shipped,
    int version,
    Set<Capability> capabilities,
    Map<String, Grant> types) {

  public static final String OTHERS = "*";

  public Role {
    capabilities = Set.copyOf(capabilities);
    types = Map.copyOf(types);
  }

  public boolean narrow() {
    return types.values().stream().anyMatch(Grant::narrow);
  }

  /** What keeps something from being read; another value needs another agreement. */
  Map<String, Object> narrowing() {
    var narrow = new LinkedHashMap<String, Object>();
    types.forEach((type, grant) -> {
      if (grant.narrow()) {
        var hidden = new java.util.TreeSet<String>();
        grant
            .fields()
            .forEach((field, limit) -> {
              if (limit == Grant.Limit.HIDDEN) {
                hidden.add(field);
              }
            });
        narrow.put(type, java.util.List.of(grant.read(), hidden));
      }
    });
    return narrow;
  }

  public Role opened() {
    var open = new LinkedHashMap<String, Grant>();
    types.forEach((type, grant) -> open.put(type, grant.opened()));
    return new Role(name, label, shipped, version, capabilities, open);
  }

  Grant others() {
    return types.getOrDefault(OTHERS, Grant.READING);
  }

  /** The grant on a type, by name. */
  public Grant on(String type) {
    return types.getOrDefault(type, others());
  }

  public boolean reaches(Rows rows) {
    return types.values().stream().anyMatch(grant -> grant.reaches(rows));
  }
}

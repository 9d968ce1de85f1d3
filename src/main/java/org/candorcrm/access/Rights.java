package org.candorcrm.access;

import java.util.Map;
import java.util.Set;

/**
 * Everything that one viewer may do, frozen for one request.
 *
 * @param byType rights on the record types that a role or closure names, by type id
 * @param others rights on every other record type
 * @param capabilities what the role may do beyond records
 */
public record Rights(
    Map<Integer, TypeRights> byType, TypeRights others, Set<Capability> capabilities) {

  public static final Rights EVERYTHING =
      new Rights(Map.of(), TypeRights.ALL, Set.of(Capability.values()));

  public Rights {
    byType = Map.copyOf(byType);
    capabilities = Set.copyOf(capabilities);
  }

  public TypeRights on(int type) {
    return byType.getOrDefault(type, others);
  }

  public boolean may(Capability capability) {
    return capabilities.contains(capability);
  }
}

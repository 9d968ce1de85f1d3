package org.candorcrm.access.roles;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.candorcrm.access.Rights;
import org.candorcrm.access.TypeRights;

/** What two sets of rights both allow: a key is never more than its owner, nor than its role. */
public final class NarrowingRights {

  private NarrowingRights() {}

  public static Rights common(Rights one, Rights other) {
    var types = new HashSet<>(one.byType().keySet());
    types.addAll(other.byType().keySet());
    var byType = new HashMap<Integer, TypeRights>();
    types.forEach(type -> byType.put(type, common(one.on(type), other.on(type))));
    var capabilities = EnumSet.noneOf(org.candorcrm.access.Capability.class);
    capabilities.addAll(one.capabilities());
    capabilities.retainAll(other.capabilities());
    return new Rights(byType, common(one.others(), other.others()), capabilities);
  }

  private static TypeRights common(TypeRights one, TypeRights other) {
    return new TypeRights(
        one.create() && other.create(),
        one.export() && other.export(),
        CompilingRights.both(one.read(), other.read()),
        CompilingRights.both(one.write(), other.write()),
        CompilingRights.both(one.delete(), other.delete()),
        union(one.hidden(), other.hidden()),
        union(one.fixed(), other.fixed()));
  }

  private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}

package org.candorcrm.records.usage;

import java.util.List;
import org.candorcrm.access.FieldLimits;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.FieldUses;
import org.springframework.stereotype.Component;

/** Closures and roles that keep a field from somebody. */
@Component
final class UsesInRights implements FieldUses {

  private final FieldLimits limits;

  UsesInRights(FieldLimits limits) {
    this.limits = limits;
  }

  @Override
  public List<Use> of(Viewer viewer, String type, String field) {
    return limits.of(viewer, type, field).stream()
        .map(limit -> new Use(limit.role() ? Kind.ROLE : Kind.CLOSURE, limit.name(), type, null))
        .toList();
  }
}

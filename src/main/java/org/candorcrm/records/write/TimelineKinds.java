package org.candorcrm.records.write;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/**
 * What of a timeline is asked for.
 *
 * @param names of record types, {@code change} or {@code stage}; empty: everything
 */
record TimelineKinds(Set<String> names) {

  private static final String CHANGE = "change";
  private static final String STAGE = "stage";

  TimelineKinds {
    names = Set.copyOf(names);
  }

  /**
   * @throws Problem {@code timeline_kind_unknown}
   */
  static TimelineKinds of(Collection<String> asked, Schema schema) {
    var names = new LinkedHashSet<String>();
    for (var name : asked) {
      boolean known = name.equals(CHANGE) || name.equals(STAGE);
      if (!known && schema.type(name).filter(type -> type.name().equals(name)).isEmpty()) {
        throw Problem.invalid("timeline_kind_unknown").field("kinds").with("kind", name);
      }
      names.add(name);
    }
    return new TimelineKinds(names);
  }

  /** Stages are a type too, but no timeline tells of one: the name means changes of the stage. */
  boolean has(RecordType type) {
    return names.isEmpty() || names.contains(type.name());
  }

  boolean changes() {
    return names.isEmpty() || names.contains(CHANGE);
  }

  /** Whoever may not read the stage is not told when it changed either. */
  boolean stages(Viewer viewer, RecordType type) {
    return names.contains(STAGE)
        && type.field(STAGE).filter(f -> viewer.on(type.id()).mayRead(f.id())).isPresent();
  }
}

package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.write.Erasure.Left;

/** Deals, orders and the like that lead to somebody: they go on, and lead to an empty row. */
record Leading(Database database, Schema schema, Set<RecordType> types, UUID[] ids) {

  /** Those whose texts may name them, by type. */
  Map<RecordType, Set<UUID>> records() {
    var leading = new LinkedHashMap<RecordType, Set<UUID>>();
    for (var type : types) {
      for (var tie : Tie.to(schema, type)) {
        if (!Telling.tells(tie.from()) && tie.from().mergeable()) {
          leading.computeIfAbsent(tie.from(), key -> new LinkedHashSet<>()).addAll(ids(tie));
        }
      }
    }
    var theirs = Set.of(ids);
    leading.values().forEach(led -> led.removeAll(theirs));
    return leading;
  }

  private List<UUID> ids(Tie tie) {
    return database
        .sql("select " + (tie.linked() ? "from_id" : "t.id") + from(tie))
        .param(ids)
        .query(UUID.class)
        .list();
  }

  List<Left> left() {
    var left = new ArrayList<Left>();
    for (var type : types) {
      for (var tie : Tie.to(schema, type)) {
        long count = Telling.tells(tie.from()) ? 0 : count(tie);
        if (count > 0 && !tie.from().retired() && !tie.field().retired()) {
          left.add(new Left(tie.from().name(), tie.field().name(), count));
        }
      }
    }
    return left;
  }

  private long count(Tie tie) {
    return database.sql("select count(*)" + from(tie)).param(ids).query(Long.class).single();
  }

  private static String from(Tie tie) {
    return tie.linked()
        ? " from " + tie.linkTable() + " where to_id = any(?)"
        : " from " + tie.table() + " t where t." + tie.column() + " = any(?)" + tie.typed();
  }
}

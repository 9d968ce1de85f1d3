package org.candorcrm.activities.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of the viewer's own records, as far as their role shows the fields that are needed. */
@Component
class Mine {

  /** A record without an owner counts as its creator's. */
  static final String OWN = "(owner == me || (owner == null && created_by == me))";

  private final Records records;
  private final Schemas schemas;

  Mine(Records records, Schemas schemas) {
    this.records = records;
    this.schemas = schemas;
  }

  /** Records that meet the filter; none where the role hides one of the fields. */
  List<Row> list(
      Viewer viewer, String plural, String filter, String sort, int limit, String... fields) {
    var type = schemas.current().type(plural).orElse(null);
    if (type == null || viewer.on(type.id()).read() instanceof RowRule.Nothing) {
      return List.of();
    }
    for (var name : List.of("owner", "created_by")) {
      if (type.field(name).filter(f -> viewer.on(type.id()).mayRead(f.id())).isEmpty()) {
        return List.of();
      }
    }
    for (var name : fields) {
      var field = type.field(name).orElse(null);
      if (field == null || !viewer.on(type.id()).mayRead(field.id())) {
        return List.of();
      }
    }
    return records
        .list(
            viewer,
            plural,
            ListRequest.ALL.where(filter).sortedBy(sort).limitedTo(limit).answering(fields))
        .items();
  }

  static @Nullable String text(Row row, String field) {
    return row.value(field) instanceof String text ? text : null;
  }

  static @Nullable Instant moment(Row row, String field) {
    return row.value(field) instanceof Instant moment ? moment : null;
  }

  /** The records that these relations of a row lead to, in this order. */
  static List<Reference> references(Row row, String... fields) {
    var all = new ArrayList<Reference>();
    for (var field : fields) {
      switch (row.value(field)) {
        case Reference one -> all.add(one);
        case List<?> many ->
            many.stream()
                .filter(UUID.class::isInstance)
                .map(id -> new Reference("person", (UUID) id))
                .forEach(all::add);
        case null, default -> {}
      }
    }
    return all;
  }
}

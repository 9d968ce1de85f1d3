package org.candorcrm.records.expressions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** A record in memory that knows its related ones, those that may be seen. */
record TradeRecord(
    TradeRows rows, RecordType type, UUID id, boolean hidden, Map<String, Object> values)
    implements Image {

  TradeRecord(TradeRows rows, RecordType type, UUID id, boolean hidden) {
    this(rows, type, id, hidden, new HashMap<>());
  }

  @Override
  public @Nullable Object value(Field field) {
    return values.get(field.name());
  }

  @Override
  public @Nullable Image one(Field relation) {
    var reference = (Reference) value(relation);
    var there = reference == null ? null : rows.all.get(reference.id());
    return there == null || there.hidden ? null : there;
  }

  @Override
  public List<Image> many(Field relation) {
    if (!(relation.kind() instanceof InverseKind inverse)) {
      return seen(references(relation.name()).stream().map(r -> rows.all.get(r.id())).toList());
    }
    var others = rows.of(Trade.SCHEMA.type(inverse.of()).orElseThrow());
    return seen(
        others.stream()
            .filter(
                other -> other.references(inverse.via()).stream().anyMatch(r -> r.id().equals(id)))
            .toList());
  }

  List<Reference> references(String field) {
    return switch (values.get(field)) {
      case null -> List.of();
      case Reference one -> List.of(one);
      case List<?> several -> several.stream().map(Reference.class::cast).toList();
      default -> List.of();
    };
  }

  private static List<Image> seen(List<TradeRecord> records) {
    return List.copyOf(records.stream().filter(record -> !record.hidden).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TradeRecord record && record.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return type.name() + " " + id + " " + values;
  }
}

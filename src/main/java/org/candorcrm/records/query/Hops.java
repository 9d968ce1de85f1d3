package org.candorcrm.records.query;

import java.util.List;
import java.util.Optional;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Reads from the schema where a relation leads. */
final class Hops {

  private Hops() {}

  /** The hop of a relation; null for any other field and where its target is not in use. */
  static @Nullable Hop of(Schema schema, RecordType type, Field field) {
    return switch (field.kind()) {
      case RelationKind relation -> toOne(schema, field, relation);
      case RelationsKind relations ->
          schema
              .type(relations.to())
              .map(to -> new Hop.Linked(to, type.linkTable(field), "from_id", "to_id"))
              .orElse(null);
      case InverseKind inverse -> back(schema, type, inverse).orElse(null);
      default -> null;
    };
  }

  private static @Nullable Hop toOne(Schema schema, Field field, RelationKind relation) {
    if (!relation.polymorphic()) {
      return schema
          .type(relation.to().getFirst())
          .map(to -> new Hop.ToOne(to, field.column("_id")))
          .orElse(null);
    }
    List<RecordType> targets =
        relation.toAny()
            ? schema.types().stream().filter(to -> to.retiredAt() == null).toList()
            : relation.to().stream().map(schema::type).flatMap(Optional::stream).toList();
    return new Hop.ToAny(targets, field.column("_type"), field.column("_id"));
  }

  private static Optional<Hop> back(Schema schema, RecordType here, InverseKind inverse) {
    return schema
        .type(inverse.of())
        .flatMap(other -> other.field(inverse.via()).flatMap(field -> back(here, other, field)));
  }

  private static Optional<Hop> back(RecordType here, RecordType other, Field via) {
    return switch (via.kind()) {
      case RelationKind one ->
          Optional.of(new Hop.Inverse(other, via.column("_id"), condition(here, via, one)));
      case RelationsKind _ ->
          Optional.of(new Hop.Linked(other, other.linkTable(via), "to_id", "from_id"));
      default -> Optional.empty();
    };
  }

  /** {@code here} and {@code id} of every pair of a relation to many: FROM and WHERE over t. */
  static String pairs(Hop hop, ViewerScope scope) {
    return switch (hop) {
      case Hop.Inverse inverse ->
          "t.\"%1$s\" here, t.id from %2$s t where t.\"%1$s\" is not null%3$s"
              .formatted(inverse.column(), scope.table(inverse.target()), inverse.condition());
      case Hop.Linked linked ->
          "pair.%s here, t.id from %s pair join %s t on t.id = pair.%s where true"
              .formatted(
                  linked.here(),
                  scope.table(linked.table()),
                  scope.table(linked.target()),
                  linked.there());
      case Hop.ToOne _, Hop.ToAny _ -> throw new IllegalArgumentException("leads to one record");
    };
  }

  private static String condition(RecordType here, Field via, RelationKind one) {
    return one.polymorphic()
        ? " and t.\"%s\" = '%s'".formatted(via.column("_type"), here.name())
        : "";
  }
}

package org.candorcrm.records.expressions.checking;

import java.util.List;
import java.util.stream.Stream;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Use;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** The fields of a row: those that may be read, and what each means by itself. */
final class Fields {

  private final Checking checking;
  private final Inlining inlining;

  Fields(Checking checking) {
    this.checking = checking;
    this.inlining = new Inlining(checking);
  }

  boolean exists(RecordType type, String name) {
    return type.field(name).filter(f -> checking.scope.readable(type, f)).isPresent();
  }

  /** A field that the viewer may not read is answered as one that does not exist. */
  Field readable(Row row, String name, int position) {
    var field = row.type().field(name);
    if (field.isPresent() && checking.scope.readable(row.type(), field.get())) {
      // Relations on the way are read too: person measures are guarded by what is used.
      checking.uses.add(new Use(row.type(), field.get()));
      return field.get();
    }
    checking.hidden |= field.isPresent();
    throw Mistake.unknownField(position, name, row.type().name(), known(row.type()));
  }

  private List<String> known(RecordType type) {
    return Stream.concat(
            Stream.of("id"),
            type.activeFields().stream()
                .filter(field -> checking.scope.readable(type, field))
                .map(Field::name))
        .toList();
  }

  Meaning meaning(Row row, Field field, int position) {
    checking.uses.add(new Use(row.type(), field));
    return switch (field.kind()) {
      case FormulaKind kind -> inlining.formula(row, field, kind, position);
      case RollUpKind kind -> inlining.rollUp(row, field, kind, position);
      case InverseKind kind -> many(row, field, inverse(row, field, kind, position));
      case RelationsKind kind -> many(row, field, linked(row, field, kind, position));
      case RelationKind _ -> own(row, field, List.of("_id"), "_id", ValueType.RECORD);
      case MoneyKind _ -> own(row, field, List.of("_base"), "_base", ValueType.NUMBER);
      case PersonNameKind kind -> own(row, field, valueColumns(kind), "_folded", ValueType.TEXT);
      case AddressKind kind -> own(row, field, valueColumns(kind), "_folded", ValueType.TEXT);
      case FieldKind kind -> own(row, field, List.of(""), folded(kind), kind.type());
    };
  }

  private static Meaning own(
      Row row, Field field, List<String> columns, String folded, ValueType type) {
    return new Meaning.Of(new Value.Own(row, field, columns, folded, type));
  }

  private Meaning many(Row row, Field field, Target target) {
    checking.hops = true;
    var hop = new Hop(row, field, checking.row(target.type()), target.join());
    return new Meaning.Many(List.of(), hop, Condition.ALWAYS);
  }

  private record Target(RecordType type, Hop.Join join) {}

  private Target inverse(Row row, Field field, InverseKind kind, int position) {
    var of = checking.schema.type(kind.of());
    var via = of.flatMap(type -> type.field(kind.via()));
    if (of.isEmpty() || via.isEmpty() || !checking.scope.readable(of.get(), via.get())) {
      checking.hidden |= via.isPresent();
      throw Mistake.unknownField(position, field.name(), row.type().name(), known(row.type()));
    }
    checking.uses.add(new Use(of.get(), via.get()));
    var join =
        via.get().kind() instanceof RelationsKind
            ? new Hop.Join.Linked(of.get().linkTable(via.get()), "to_id", "from_id")
            : new Hop.Join.Pointing(via.get());
    return new Target(of.get(), join);
  }

  private Target linked(Row row, Field field, RelationsKind kind, int position) {
    var to =
        checking
            .schema
            .type(kind.to())
            .orElseThrow(() ->
                Mistake.unknownField(position, field.name(), row.type().name(), known(row.type())));
    return new Target(to, new Hop.Join.Linked(row.type().linkTable(field), "from_id", "to_id"));
  }

  /** Names that a dot may reach inside the field itself. */
  static List<String> parts(Field field) {
    return switch (field.kind()) {
      case PersonNameKind _ -> PersonNameKind.PARTS;
      case AddressKind _ -> AddressKind.PARTS;
      case FieldKind _ -> List.of();
    };
  }

  private static List<String> valueColumns(FieldKind kind) {
    return kind.columns().stream()
        .filter(column -> column.role() == Column.Role.VALUE)
        .map(Column::suffix)
        .toList();
  }

  private static String folded(FieldKind kind) {
    return kind.columns().stream().anyMatch(column -> column.suffix().equals("_folded"))
        ? "_folded"
        : "";
  }
}

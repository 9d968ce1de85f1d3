package org.candorcrm.records.expressions.sql;

import java.util.HashMap;
import java.util.Map;
import org.candorcrm.records.expressions.Asking;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.sql.Scope;
import org.candorcrm.records.sql.Sql;

/** The rows of one expression by their names in its SQL, and the FROM and WHERE of its hops. */
public final class Aliases {

  private final Scope scope;
  private final Asking asking;
  private final String root;
  private final Map<Row, String> rows = new HashMap<>();
  private int made;

  public Aliases(Scope scope, Asking asking, Row row, String alias) {
    this.scope = scope;
    this.asking = asking;
    this.root = alias;
    rows.put(row, alias);
  }

  Asking asking() {
    return asking;
  }

  String of(Row row) {
    var alias = rows.get(row);
    if (alias == null) {
      throw new IllegalStateException("no such row here: " + row);
    }
    return alias;
  }

  static String of(Value.Element element) {
    return "text_" + element.number();
  }

  String column(Row row, Field field, String suffix) {
    return of(row) + ".\"" + field.column(suffix) + '"';
  }

  /** {@code from ... where ...}, to be continued with {@code and}; names the hop's target. */
  Sql from(Hop hop) {
    String here = of(hop.from());
    // The same hop may be compiled twice, side by side or one within the other.
    String there = root + "_" + ++made;
    rows.put(hop.to(), there);
    return Sql.of("from " + scope.table(hop.to().type()) + " " + there + " where ")
        .then(joined(hop, here, there))
        .then(" and ")
        .then(scope.rows(hop.to().type(), there));
  }

  private Sql joined(Hop hop, String here, String there) {
    return switch (hop.join()) {
      case Hop.Join.ToOne(var column) ->
          Sql.of(there + ".id = " + column(hop.from(), hop.relation(), column));
      case Hop.Join.ToOneOf(var id, var type) ->
          Sql.of(there + ".id = " + column(hop.from(), hop.relation(), id))
              .then(
                  Sql.of(
                      " and " + column(hop.from(), hop.relation(), type) + " = ?",
                      hop.to().type().name()));
      case Hop.Join.Pointing(var back) -> pointing(hop, back, here, there);
      case Hop.Join.Linked(var table, var mine, var other) ->
          Sql.of(
              "%s.id in (select link.%s from %s link where link.%s = %s.id)"
                  .formatted(there, other, scope.table(table), mine, here));
    };
  }

  private static Sql pointing(Hop hop, Field back, String here, String there) {
    var id = Sql.of("%s.\"%s\" = %s.id".formatted(there, back.column("_id"), here));
    boolean polymorphic = back.kind().columns().size() > 1;
    return polymorphic
        ? id.then(
            Sql.of(
                " and %s.\"%s\" = ?".formatted(there, back.column("_type")),
                hop.from().type().name()))
        : id;
  }
}

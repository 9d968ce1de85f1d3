package org.candorcrm.records.expressions;

import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Scope;
import org.candorcrm.records.sql.Sql;

/** Sees what is neither deleted nor kept from it; may not read fields that are called secret. */
final class TradeScope implements Scope {

  static final String KEPT = "kept";

  @Override
  public Sql rows(RecordType type, String alias) {
    return Sql.of(alias + ".deleted_at is null and " + alias + ".visible_to <> ?", KEPT);
  }

  @Override
  public boolean readable(RecordType type, Field field) {
    return !field.name().equals("secret");
  }

  @Override
  public String table(RecordType type) {
    return table(type.table());
  }

  @Override
  public String table(String name) {
    return "public.\"" + name + '"';
  }
}

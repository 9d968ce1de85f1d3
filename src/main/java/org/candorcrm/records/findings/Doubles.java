package org.candorcrm.records.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.findings.Finding.Kind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Records that share an address, a number, a domain or a name: among themselves or with others. One
 * look-up in an index for each value; it proves nothing, and a common name is not rare.
 */
final class Doubles {

  private static final int ALIKE = 5;
  private static final int SHOWN = 40;

  private final Imported imported;

  Doubles(Imported imported) {
    this.imported = imported;
  }

  List<Finding> find() {
    var found = new ArrayList<Finding>();
    for (var field : imported.fields()) {
      var code = code(field);
      if (code != null) {
        found.addAll(shared(field, code));
      }
    }
    return found;
  }

  int checks() {
    return (int) imported.fields().stream().filter(field -> code(field) != null).count();
  }

  private @Nullable String code(Field field) {
    if (!field.traits().indexed()) {
      return null;
    }
    if (field.kind() instanceof EmailsKind) {
      return "double_emails";
    }
    if (field.kind() instanceof PhonesKind) {
      return "double_phones";
    }
    if (field.name().equals("domains")) {
      return "double_domains";
    }
    boolean title = field.name().equals(imported.type().titleField());
    boolean name = field.kind() instanceof TextKind || field.kind() instanceof PersonNameKind;
    boolean somebody = List.of("person", "company", "lead").contains(imported.type().name());
    return title && name && somebody ? "double_name" : null;
  }

  private List<Finding> shared(Field field, String code) {
    var column = "\"" + field.column("_folded") + "\"";
    boolean list = !code.equals("double_name");
    var key = list ? "unnest(t." + column + ")" : "t." + column;
    var same = list ? "o." + column + " @> array[k.key]" : "o." + column + " = k.key";
    var sql =
        imported
            .mine()
            .then(
                ", keys as (select distinct %s as key from %s t join mine using (id)), groups as (select k.key, array_agg(x.id order by x.id) as ids from keys k cross join lateral (select o.id from %s o where %s and "
                    .formatted(key, imported.table(), imported.table(), same))
            .then(imported.scope().rows(imported.type(), "o"))
            .then(" order by o.id limit " + ALIKE + ") x where k.key <> '' group by k.key ")
            .then(Sql.of("having count(*) > 1) "))
            .then("select ids, count(*) over () as groups from groups limit " + SHOWN);
    var groups = new LinkedHashMap<List<UUID>, Long>();
    imported
        .ask(sql, (row, n) -> Map.entry(Imported.ids(row, "ids"), row.getLong("groups")))
        .forEach(one -> groups.put(one.getKey(), one.getValue()));
    if (groups.isEmpty()) {
      return List.of();
    }
    long count = groups.values().iterator().next();
    var ids = groups.keySet().stream().flatMap(List::stream).distinct().toList();
    return List.of(new Finding(Kind.DUPLICATES, code, count, ids, Map.of("count", count)));
  }
}

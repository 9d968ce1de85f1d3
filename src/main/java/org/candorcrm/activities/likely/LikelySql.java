package org.candorcrm.activities.likely;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Records of one type that share an address, a number or a domain: one index for each. */
final class LikelySql {

  private static final int MOST = 20;

  private LikelySql() {}

  /** Selects id, email, phone, domain; null where there is no sign to look for. */
  static @Nullable Sql of(ViewerScope scope, RecordType type, Signs signs) {
    var email = shares(scope, type, "emails", signs.emails());
    var phone = shares(scope, type, "phones", signs.phones());
    var domain = shares(scope, type, "domains", signs.domains());
    var any = new ArrayList<Sql>();
    for (var sign : List.of(email, phone, domain)) {
      if (!sign.equals(Sql.FALSE)) {
        any.add(sign);
      }
    }
    if (any.isEmpty()) {
      return null;
    }
    return Sql.of("select t.id, ")
        .then(email)
        .then(" as email, ")
        .then(phone)
        .then(" as phone, ")
        .then(domain)
        .then(" as domain from " + scope.table(type) + " t where ")
        .then(Sql.join(" or ", any).inParentheses())
        .then(" and ")
        .then(scope.rows(type, "t"))
        .then(" limit " + MOST);
  }

  /** A field that the viewer may not read would tell by its matches what it holds. */
  private static Sql shares(ViewerScope scope, RecordType type, String name, Set<String> values) {
    return type.field(name)
        .filter(field -> !values.isEmpty() && scope.readable(type, field))
        .map(field ->
            Sql.of(
                "t.\"" + field.column("_folded") + "\" && ?::text[]",
                (Object) values.toArray(String[]::new)))
        .orElse(Sql.FALSE);
  }
}

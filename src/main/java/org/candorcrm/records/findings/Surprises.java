package org.candorcrm.records.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.findings.Finding.Kind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * At most one thing that stands out: the value farthest from the others, by the modified z-score on
 * a logarithmic scale (Iglewicz and Hoaglin 1993), or a value that half of the records share. Many
 * fields are looked at, so that one of them may stand out by chance: the answer says how many.
 */
final class Surprises {

  private static final int FEWEST = 20;
  private static final double FAR = 5;
  private static final double HALF = 0.5;
  private static final int FEWEST_VALUES = 5;

  private final Imported imported;
  private final Locale reader;

  Surprises(Imported imported, Locale reader) {
    this.imported = imported;
    this.reader = reader;
  }

  int checks() {
    return (int) imported.fields().stream().filter(field -> sized(field) || grouped(field)).count();
  }

  private record Standing(Finding finding, double strength) {}

  List<Finding> find() {
    var standing = new ArrayList<Standing>();
    for (var field : imported.fields()) {
      if (sized(field)) {
        standing.addAll(outliers(field));
      }
      if (grouped(field)) {
        standing.addAll(crowds(field));
      }
    }
    return standing.stream()
        .max(Comparator.comparingDouble(Standing::strength))
        .map(one -> List.of(one.finding))
        .orElse(List.of());
  }

  private static boolean sized(Field field) {
    return field.kind() instanceof NumberKind || field.kind() instanceof MoneyKind;
  }

  private boolean grouped(Field field) {
    if (field.name().equals("owner")) {
      return false;
    }
    return field.kind() instanceof ChoiceKind
        || field.kind() instanceof RelationKind relation && relation.to().size() == 1;
  }

  private List<Standing> outliers(Field field) {
    var column = "\"" + field.column(field.kind() instanceof MoneyKind ? "_base" : "") + "\"";
    var sql =
        imported
            .mine()
            .then(
                """
                , v as (select t.id, t.%1$s as value, ln(t.%1$s::float8) as x
                    from %2$s t join mine using (id) where t.%1$s > 0),
                m as (select percentile_cont(0.5) within group (order by x) as middle,
                    count(*) as n from v),
                d as (select percentile_cont(0.5) within group (order by abs(v.x - m.middle)) as mad
                    from v, m)
                select v.id, v.value, exp(m.middle) as median, m.n,
                       0.6745 * abs(v.x - m.middle) / d.mad as score
                  from v, m, d where m.n >= %3$d and d.mad > 0
                 order by abs(v.x - m.middle) desc, v.id limit 1
                """
                    .formatted(column, imported.table(), FEWEST));
    return imported.ask(sql, (row, n) -> outlier(field, row)).stream()
        .filter(one -> one.strength >= FAR)
        .toList();
  }

  private Standing outlier(Field field, java.sql.ResultSet row) throws java.sql.SQLException {
    var details =
        Map.<String, @Nullable Object>of(
            "field",
            field.labels().in(reader),
            "value",
            plain(row.getBigDecimal("value")),
            "median",
            plain(new BigDecimal(row.getDouble("median"), new MathContext(3))),
            "count",
            row.getLong("n"));
    var id = row.getObject("id", UUID.class);
    return new Standing(
        new Finding(Kind.SURPRISE, "outlier", 1, List.of(id), details), row.getDouble("score"));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private List<Standing> crowds(Field field) {
    var column = field.kind() instanceof RelationKind ? field.column("_id") : field.column("");
    var sql =
        imported
            .mine()
            .then(
                """
                , g as (select t."%1$s" as value, count(*) as size, min(t.id::text) as one
                    from %2$s t join mine using (id) where t."%1$s" is not null group by 1),
                s as (select sum(size) as all_of_them, count(*) as different from g)
                select g.one::uuid as id, g.size, s.all_of_them, s.different
                  from g, s where s.all_of_them >= %3$d and s.different >= %4$d
                 order by g.size desc limit 1
                """
                    .formatted(column, imported.table(), FEWEST, FEWEST_VALUES));
    return imported.ask(sql, (row, n) -> crowd(field, row)).stream()
        .filter(one -> one.strength > 0)
        .toList();
  }

  private Standing crowd(Field field, java.sql.ResultSet row) throws java.sql.SQLException {
    double share = row.getDouble("size") / row.getDouble("all_of_them");
    var details =
        Map.<String, @Nullable Object>of(
            "field",
            field.labels().in(reader),
            "percent",
            Math.round(100 * share),
            "different",
            row.getLong("different"));
    var id = row.getObject("id", UUID.class);
    var finding = new Finding(Kind.SURPRISE, "crowd", row.getLong("size"), List.of(id), details);
    return new Standing(finding, share < HALF ? 0 : 10 * share);
  }
}

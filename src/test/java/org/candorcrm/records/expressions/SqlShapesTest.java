package org.candorcrm.records.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.junit.jupiter.api.Test;

/** Shapes that an index serves, and predicates of rights at every hop. */
class SqlShapesTest {

  @Test
  void comparingAFieldWithAValueLeavesTheColumnBare() {
    assertThat(sql(Trade.DEAL, "stage == \"won\"").text())
        .isEqualTo("t.\"stage\" = cast(? as text)");
    assertThat(sql(Trade.DEAL, "close_date >= \"2026-01-31\""))
        .isEqualTo(Sql.of("t.\"close_date\" >= cast(? as date)", LocalDate.parse("2026-01-31")));
    assertThat(sql(Trade.DEAL, "probability > 10.50"))
        .isEqualTo(
            Sql.of("t.\"probability\"::numeric > cast(? as numeric)", new BigDecimal("10.50")));
    assertThat(sql(Trade.DEAL, "closed_at < now - duration(\"30d\")").text())
        .isEqualTo("t.\"closed_at\" < cast(? as timestamptz)");
    assertThat(sql(Trade.DEAL, "stage in [\"won\", \"lost\"] || stage == null").text())
        .isEqualTo("(t.\"stage\" in (cast(? as text), cast(? as text)) or t.\"stage\" is null)");
  }

  @Test
  void theOrderOfChoicesAndWhoAsksAreSettledBeforeTheStatementIsSent() {
    assertThat(sql(Trade.DEAL, "stage > \"new\""))
        .isEqualTo(Sql.of("t.\"stage\" in (cast(? as text), cast(? as text))", "won", "lost"));
    assertThat(sql(Trade.DEAL, "stage < \"new\"")).isEqualTo(Sql.FALSE);
    assertThat(sql(Trade.DEAL, "company == me").text())
        .isEqualTo("t.\"company_id\" = cast(? as uuid)");
    assertThat(sql(Trade.DEAL, "company.parent == me").text())
        .startsWith("exists (select 1 from public.\"companies\" t_1");
  }

  @Test
  void textComparesByItsFoldedColumn() {
    assertThat(sql(Trade.COMPANY, "name == \"Müller\""))
        .isEqualTo(Sql.of("t.\"name_folded\" = cast(? as text)", "muller"));
    assertThat(sql(Trade.COMPANY, "name.startsWith(\"50%_Ä\")"))
        .isEqualTo(Sql.of("t.\"name_folded\" like ?", "50\\%\\_a%"));
    var any = sql(Trade.PERSON, "emails == \"Ada@Example.com\"");
    assertThat(any.text()).isEqualTo("t.\"emails_folded\" @> cast(? as text[])");
    assertThat((String[]) any.values().getFirst()).containsExactly("ada@example.com");
  }

  @Test
  void everyHopCarriesTheRightsOfTheViewer() {
    assertThat(sql(Trade.DEAL, "company.industry == \"steel\""))
        .isEqualTo(
            Sql.of(
                "exists (select 1 from public.\"companies\" t_1 where t_1.id = t.\"company_id\""
                    + " and t_1.deleted_at is null and t_1.visible_to <> ?"
                    + " and t_1.\"industry\" = cast(? as text))",
                TradeScope.KEPT,
                "steel"));
    var nested =
        sql(
            Trade.COMPANY,
            "people.all(p, p.deals.exists(d, d.company.won > size(p.advises))) || big");
    assertThat(count(nested.text(), " from public."))
        .isEqualTo(count(nested.text(), "deleted_at is null") + count(nested.text(), "from_id"));
  }

  @Test
  void negationReachesTheLeaves() {
    assertThat(sql(Trade.DEAL, "!(urgent || !(probability > 1))").text())
        .isEqualTo(
            "((t.\"urgent\") is not true and t.\"probability\"::numeric > cast(? as numeric))");
    assertThat(sql(Trade.DEAL, "stage != \"won\"").text())
        .isEqualTo("t.\"stage\" is distinct from cast(? as text)");
  }

  @Test
  void anIndexIsUsedWhereThereIsOne() throws Exception {
    try (var database = new TradeDatabase(new TradeRows(new Random(1), 40))) {
      database.run("create index on deals (close_date)");
      database.run("create index on companies (name_folded)");
      database.run("set enable_seqscan = off");
      assertThat(database.plan(Trade.DEAL, sql(Trade.DEAL, "close_date > \"2026-01-01\"")))
          .contains("Index");
      assertThat(database.plan(Trade.COMPANY, sql(Trade.COMPANY, "name > \"Müller\"")))
          .contains("Index");
      assertThat(database.plan(Trade.COMPANY, sql(Trade.COMPANY, "name.startsWith(\"mül\")")))
          .contains("name_folded >= 'mul'");
    }
  }

  private static int count(String text, String piece) {
    return text.split(Pattern.quote(piece), -1).length - 1;
  }

  private static Sql sql(RecordType type, String text) {
    var checked = Expressions.condition(text, Trade.SCHEMA, type, TradeDatabase.SCOPE);
    return SqlCompiler.predicate(checked, TradeDatabase.SCOPE, TradeDatabase.ASKING, "t");
  }
}

package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.schema.WordIndex;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Search among so many rows that slips are looked for among the words that occur. */
class LargeSearchTest {

  private static Company company;
  private static Seen ada;

  @BeforeAll
  static void start() throws InterruptedException {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    company.planting.execute(
        """
        insert into {ws}.companies (id, version, created_at, updated_at, owner_id, name,
          name_folded, search_text)
        select gen_random_uuid(), 1, now(), now(), ?, 'Filler ' || n, 'filler ' || n,
               ' filler ' || n || ' '
          from generate_series(1, ?) n
        """,
        company.ada,
        (int) Lexicon.LARGE);
    company.planting.execute(
        """
        insert into {ws}.companies (id, version, created_at, updated_at, owner_id, name,
          name_folded, search_text)
        values (gen_random_uuid(), 1, now(), now(), ?, 'Rare Bookbinders', 'rare bookbinders',
                ' rare bookbinders ')
        """,
        company.ben);
    company.planting.execute("analyze {ws}.companies");
    Waiting.until("the index of words", () -> known().isPresent());
  }

  private static Optional<Known> known() {
    var type = companies();
    return company.candor.inWorkspace(() -> company.candor.bean(Lexicon.class).of(type));
  }

  private static RecordType companies() {
    return company.candor.inWorkspace(
        () -> company.candor.bean(Schemas.class).current().type("company").orElseThrow());
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void aMisspeltWordIsFoundByTheWordThatWasMeant() {
    for (var typed :
        List.of("bokbinders", "boobkinders", "bookbindres", "bookbimd", "rarre book")) {
      assertThat(ada.search(typed)).as(typed).containsExactly("Rare Bookbinders");
    }
    assertThat(ada.search("xyzzyplugh")).isEmpty();
  }

  @Test
  void aRareWordIsFoundByItsBeginningBesideFrequentOnes() {
    assertThat(ada.search("book")).containsExactly("Rare Bookbinders");
    assertThat(ada.search("bookbind rare")).containsExactly("Rare Bookbinders");
    assertThat(ada.search("filler 49999")).containsExactly("Filler 49999");
    assertThat(ada.search("fill 4999")).hasSize(11);
  }

  @Test
  void whateverIsTypedIsAWord() {
    for (var typed : List.of("book'xyzzy", "book\\xyzzy", "'book':*", "book & rare", "!bookbind")) {
      assertThat(ada.search(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aWordOfAnyLengthIsKept() {
    company.planting.execute(
        """
        insert into {ws}.companies (id, version, created_at, updated_at, owner_id, name,
          name_folded, search_text)
        values (gen_random_uuid(), 1, now(), now(), ?, 'Long', 'long', ?)
        """,
        company.ada,
        " long donau" + "dampf".repeat(1_000) + " steamers ");
    assertThat(ada.search("donaudampf")).containsExactly("Long");
    assertThat(ada.search("steamers donaudampfdampf")).containsExactly("Long");
  }

  @Test
  void theIndexOfWordsServesARareWord() {
    var type = companies();
    var plan = company.candor.inWorkspace(() -> explained(known().orElseThrow()));
    assertThat(String.join("\n", plan)).contains(WordIndex.name(type));
  }

  private static List<String> explained(Known known) {
    return company
        .candor
        .bean(TransactionTemplate.class)
        .execute(status -> {
          var rows = company.candor.bean(Rows.class);
          rows.list(Sql.of("select set_config('enable_seqscan', 'off', true)"), row -> true);
          return rows.list(
              Sql.of("explain select t.id from " + Database.qualified("{ws}.companies t where "))
                  .then(ByWords.of(List.of(Set.of("bookb")), Optional.of(known)).orElseThrow()),
              row -> row.getString(1));
        });
  }

  @Test
  void wordsOfHiddenRecordsFindNothing() {
    var own = new RowRule.OwnedBy(Set.of(company.ada));
    var onlyAdas = Seen.by(company, company.ada, Seen.rows(company, "company", own));
    assertThat(onlyAdas.search("bokbinders")).isEmpty();
    assertThat(onlyAdas.search("bookbinders")).isEmpty();
    assertThat(onlyAdas.search("filelr 9999")).containsExactly("Filler 9999");
  }
}

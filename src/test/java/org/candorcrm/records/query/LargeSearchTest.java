package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.schema.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
    while (!known()) {
      Thread.sleep(20);
    }
  }

  private static boolean known() {
    return company.candor.inWorkspace(() -> {
      var type = company.candor.bean(Schemas.class).current().type("company").orElseThrow();
      return company.candor.bean(Lexicon.class).of(type).isPresent();
    });
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
  void wordsOfHiddenRecordsFindNothing() {
    var own = new RowRule.OwnedBy(Set.of(company.ada));
    var onlyAdas = Seen.by(company, company.ada, Seen.rows(company, "company", own));
    assertThat(onlyAdas.search("bokbinders")).isEmpty();
    assertThat(onlyAdas.search("filelr 9999")).containsExactly("Filler 9999");
  }
}

package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.query.ListRequest.ALL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Pages put together are the whole, whatever the order and whatever is added meanwhile. */
class PagingTest {

  private static final List<String> KEYS =
      List.of("industry", "employees", "created_at", "name", "id", "parent.name", "founded");
  private static Company company;
  private static Seen ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = Seen.by(company, company.ada, Rights.EVERYTHING);
    var random = new Random(7);
    for (int i = 0; i < 60; i++) {
      firm(random);
    }
    company.planting.execute(
        "update {ws}.companies set parent_id = ? where coalesce(employees, 0) > 2", company.acme);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @RepeatedTest(40)
  void pagesPutTogetherAreTheWhole(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var sort = sort(random);
    var whole = ids(ada.list("companies", ALL.sortedBy(sort).limitedTo(200)));
    var added = new HashSet<UUID>();
    var paged = new ArrayList<UUID>();
    int limit = 1 + random.nextInt(9);
    var page = ada.list("companies", ALL.sortedBy(sort).limitedTo(limit));
    paged.addAll(ids(page));
    while (page.next() != null) {
      if (repetition.getCurrentRepetition() % 10 == 0 && added.size() < 3) {
        added.add(firm(random));
      }
      page = ada.list("companies", ALL.sortedBy(sort).limitedTo(limit).after(page.next()));
      paged.addAll(ids(page));
    }
    paged.removeAll(added);
    assertThat(paged).as(String.join(",", sort)).isEqualTo(whole);
    added.forEach(id -> company.planting.execute("delete from {ws}.companies where id = ?", id));
  }

  private static String[] sort(Random random) {
    var keys = new ArrayList<>(KEYS);
    java.util.Collections.shuffle(keys, random);
    return keys.subList(0, 1 + random.nextInt(4)).stream()
        .map(key -> random.nextBoolean() ? key : "-" + key)
        .toArray(String[]::new);
  }

  private static UUID firm(Random random) {
    var industry = random.nextInt(3) == 0 ? null : "industry " + random.nextInt(3);
    return company.firm("Firm " + random.nextInt(20), industry, random.nextInt(5));
  }

  private static List<UUID> ids(Page page) {
    return page.items().stream().map(Row::id).toList();
  }
}

package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.demo.DemoCompany;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.demo.DemoTruth;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * In the demo company many colleagues of different customers have one name, and addresses that are
 * made of it. What is called surely the same there has to be.
 */
class DemoTwinsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

  private static RunningCandor candor;
  private static Workspace demo;
  private static DemoTruth truth;

  @BeforeAll
  static void load() {
    candor = RunningCandor.console();
    candor.bean(DemoLoading.class).load(TODAY, "kettle orchard violin 58");
    demo = candor.bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    truth = DemoCompany.of(DemoCompany.SEED, TODAY).truth();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void peopleThatAreSurelyTheSameAre() {
    check("person", truth.people(), 0.99, 0.5);
    asks("person", truth.people(), 500);
  }

  @Test
  void companiesThatAreSurelyTheSameAre() {
    check("company", truth.companies(), 0.99, 0.95);
    asks("company", truth.companies(), 100);
  }

  private static void check(
      String type, List<DemoTruth.Same> same, double least, double leastFound) {
    var found = CurrentWorkspace.call(demo, () -> matched(type));
    var right = right(same);
    long hits = found.stream().filter(right::contains).count();
    assertThat((double) hits / found.size())
        .as("right of those found: %s of %s", hits, found.size())
        .isGreaterThanOrEqualTo(least);
    assertThat((double) hits / right.size()).as("found of all twins").isGreaterThan(leastFound);
  }

  /** Nearly all twins are sure or asked about, and nobody is asked about everybody. */
  private static void asks(String type, List<DemoTruth.Same> same, int most) {
    var sure = CurrentWorkspace.call(demo, () -> pairs(type, true));
    var asked = CurrentWorkspace.call(demo, () -> pairs(type, false));
    var right = right(same);
    long hits = Stream.concat(sure.stream(), asked.stream()).filter(right::contains).count();
    assertThat((double) hits / right.size()).as("sure or asked about").isGreaterThan(0.97);
    assertThat(asked).hasSizeLessThan(most);
  }

  private static Set<Set<UUID>> right(List<DemoTruth.Same> same) {
    Set<Set<UUID>> right = new HashSet<>();
    same.forEach(one -> right.add(Set.of(one.original(), one.twin())));
    return right;
  }

  private static List<Set<UUID>> matched(String type) {
    candor.bean(MatchingEverything.class).run(id(type));
    return pairs(type, true);
  }

  private static List<Set<UUID>> pairs(String type, boolean sure) {
    return candor
        .bean(Database.class)
        .sql("select one, other from {ws}.match_pairs where record_type = ? and sure = ?")
        .params(id(type), sure)
        .query((row, number) -> Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  private static int id(String type) {
    return candor.bean(Schemas.class).current().type(type).orElseThrow().id();
  }
}

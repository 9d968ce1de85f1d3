package org.candorcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The made-up company holds together, and is the same every time. */
class DemoCompanyTest {

  static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

  /** Relations by name of the field, with the type that they lead to. */
  private static final Map<String, String> RELATIONS =
      Map.of(
          "company", "company", "person", "person", "deal", "deal", "lead", "lead", "order",
          "order", "product", "product");

  private final DemoCompany company = DemoCompany.of(DemoCompany.SEED, TODAY);

  @Test
  void sameSeedAndDayGiveTheSameBytes() throws Exception {
    var again = DemoCompany.of(DemoCompany.SEED, TODAY);
    for (var type : DemoCompany.TYPES) {
      assertThat(digest(company, type)).as(type).isEqualTo(digest(again, type));
    }
    assertThat(again.truth()).isEqualTo(company.truth());
    assertThat(again.claims()).containsExactlyElementsOf(company.claims().toList());
  }

  /**
   * Each day throws the dice anew: what may take for ever must take for ever on no day. Each ninth
   * day comes to every day of the week and of the month, and months begin and end in their own way.
   */
  @Test
  void itCanBeMadeOnAnyDay() {
    assertThat(TODAY.datesUntil(TODAY.plusYears(1)))
        .filteredOn(day ->
            day.getDayOfYear() % 9 == 0
                || day.getDayOfMonth() == 1
                || day.plusDays(1).getDayOfMonth() == 1)
        .hasSizeGreaterThan(60)
        .allMatch(day -> DemoCompany.of(DemoCompany.SEED, day).companies().size() == 1_200);
  }

  @Test
  void anotherSeedGivesAnotherCompany() throws Exception {
    var other = DemoCompany.of(7, TODAY);
    assertThat(digest(other, "deal")).isNotEqualTo(digest(company, "deal"));
  }

  @Test
  void itIsAsLargeAsItSays() {
    assertThat(company.rows("company")).hasSize(1_200);
    assertThat(company.rows("person")).hasSize(4_500);
    assertThat(company.rows("lead")).hasSize(3_000);
    assertThat(company.rows("deal")).hasSize(3_500);
    assertThat(company.rows("task")).hasSize(6_000);
    assertThat(company.rows("interaction").count()).isBetween(38_000L, 46_000L);
    assertThat(company.rows("order").count()).isBetween(2_200L, 2_900L);
    assertThat(Staff.ALL).hasSize(24);
    assertThat(Staff.ALL).allMatch(c -> c.department().equals(Staff.TEAMS.get(c.team())));
  }

  @Test
  void everyReferenceLeadsToARecordThatCameBefore() {
    Set<String> known = new HashSet<>();
    var users = Staff.ALL.stream().map(c -> c.key()).toList();
    for (var type : DemoCompany.TYPES) {
      company.rows(type).forEach(row -> known.add(type + " " + row.id()));
      company.rows(type).forEach(row -> check(row, known, users));
    }
    assertThat(company.closures()).allMatch(c -> known.contains("company " + c.company()));
  }

  @Test
  void identitiesAreUniqueAndOfVersionSeven() {
    var all = DemoCompany.TYPES.stream().flatMap(company::rows).map(DemoRow::id).toList();
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    assertThat(all).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  @Test
  void nothingHappensAfterTheReferenceDayOrBeforeItsRecordExists() {
    var now = company.period().now();
    for (var type : DemoCompany.TYPES) {
      assertThat(company.rows(type))
          .allSatisfy(row -> {
            assertThat(row.createdAt()).isBefore(now);
            var last = row.createdAt();
            for (var change : row.changes()) {
              assertThat(change.at()).isBetween(last, now);
              assertThat(change.since()).isBeforeOrEqualTo(change.at());
              last = change.at();
            }
          });
    }
  }

  @Test
  void everyHistoryLeadsFromOneValueToTheNextAndEndsAtToday() {
    for (var type : List.of("company", "person", "deal", "lead", "order", "task")) {
      assertThat(company.rows(type)).allSatisfy(DemoCompanyTest::unbroken);
    }
  }

  @Test
  void nobodyHereCanBeReached() {
    company.people().forEach(p -> assertThat(p.email()).endsWith(".example"));
    company.leads().forEach(l -> assertThat(l.email()).endsWith(".example"));
    company.companies().forEach(c -> assertThat(c.domain()).endsWith(".example"));
  }

  private static void unbroken(DemoRow row) {
    var seen = new java.util.HashMap<String, Object>();
    for (var change : row.changes()) {
      change
          .fields()
          .forEach((field, was) -> {
            if (seen.containsKey(field)) {
              assertThat(was.old()).as(field + " of " + row.id()).isEqualTo(seen.get(field));
            }
            assertThat(was.now()).isNotEqualTo(was.old());
            seen.put(field, was.now());
          });
    }
    seen.forEach((field, value) -> assertThat(today(row, field)).as(field).isEqualTo(value));
  }

  private static @Nullable Object today(DemoRow row, String field) {
    return field.equals("owner") ? row.owner() : row.values().get(field);
  }

  private static void check(DemoRow row, Set<String> known, List<String> users) {
    RELATIONS.forEach((field, type) -> {
      var id = row.values().get(field);
      if (id instanceof String text && !row.type().equals(field)) {
        assertKnown(known, type + " " + UUID.fromString(text));
      }
    });
    if (row.values().get("about") instanceof Map<?, ?> about) {
      assertKnown(known, about.get("type") + " " + about.get("id"));
    }
    if (row.values().get("participants") instanceof List<?> people) {
      people.forEach(id -> assertKnown(known, "person " + id));
    }
    assertThat(row.owner() == null || users.contains(row.owner())).isTrue();
    assertThat(row.creator() == null || users.contains(row.creator())).isTrue();
  }

  /** AssertJ's own look through a set compares each of its elements. */
  private static void assertKnown(Set<String> known, String record) {
    assertThat(known.contains(record)).as(record).isTrue();
  }

  private static String digest(DemoCompany company, String type) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    company.rows(type).forEach(row -> sha.update(row.toString().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest());
  }
}

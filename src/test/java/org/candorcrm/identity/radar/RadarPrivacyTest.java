package org.candorcrm.identity.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The radar measures departments and sources, no person, and tells of nothing that is secret. */
class RadarPrivacyTest {

  @TempDir private Path folder;
  private Lists lists;

  @BeforeEach
  void open() {
    lists = new Lists(RunningCandor.console(), folder);
  }

  @AfterEach
  void close() {
    lists.close();
  }

  @Test
  void aConfidentialClosureLeavesNoTraceInAnyFigure() {
    int sales = lists.list("Sales list", 1, 30);
    int marketing = lists.list("Newsletter", 21, 60);
    var owner = lists.colleague("owner@lists.example", lists.department("Legal"));
    var secret = lists.person(25);
    lists.run("update {ws}.people set deleted_at = now() where id = ?", secret);
    lists.measure();
    var without = shown();
    lists.run("update {ws}.people set deleted_at = null where id = ?", secret);
    lists.close("confidential", secret, owner);
    lists.measure();
    assertThat(shown()).as("as if it were not there").isEqualTo(without);
    assertThat(lists.figures("source", sales, "person").of("records")).isEqualTo(29);
    assertThat(lists.figures("source", marketing, "person").of("shared")).isEqualTo(9);
    assertThat(closures()).as("a confidential one is not counted").isZero();
  }

  @Test
  void aSmallDepartmentStandsInTheMatrixWithItsSourcesAloneAndSaysSo() {
    var sales = lists.department("Sales");
    var desk = lists.department("Desk");
    lists.run(
        "update {ws}.sources set department_id = ? where id = ?",
        desk,
        lists.list("Desk list", 1, 30));
    lists.run(
        "update {ws}.sources set department_id = ? where id = ?",
        sales,
        lists.list("Sales list", 21, 60));
    lists.colleague("d1@lists.example", desk);
    for (int number = 1; number <= 5; number++) {
      lists.colleague("s" + number + "@lists.example", sales);
    }
    lists.measure();
    assertThat(lists.radar().knowers())
        .filteredOn(one -> one.knower().equals("department"))
        .extracting("name", "sourcesAlone")
        .containsExactlyInAnyOrder(tuple("Sales", false), tuple("Desk", true));
  }

  /** A business closure shows that something is there. */
  @Test
  void aBusinessClosureCounts() {
    int sales = lists.list("Sales list", 1, 30);
    var owner = lists.colleague("owner@lists.example", lists.department("Legal"));
    lists.close("business", lists.person(25), owner);
    lists.measure();
    assertThat(lists.figures("source", sales, "person").of("records")).isEqualTo(30);
    assertThat(closures()).isOne();
  }

  @Test
  void aSecretFieldIsNotInTheMatrix() {
    int sales = lists.list("Sales list", 1, 30);
    var owner = lists.colleague("owner@lists.example", lists.department("Legal"));
    lists.run(
        """
        insert into {ws}.closures (id, kind, record_type, field, type_name, field_name, reason,
          owner_id, created_at, created_by, agreed_by, agreed_at, ends_at)
        select gen_random_uuid(), 'confidential', f.record_type, f.id, 'person', 'job_title', 'Law',
               ?, now(), ?, ?, now(), now() + interval '1 year'
          from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
         where t.name = 'person' and f.name = 'job_title'\
        """,
        owner,
        owner,
        owner);
    lists.measure();
    var about = lists.source(sales).about().getFirst();
    assertThat(about.fields()).extracting("field").doesNotContain("job_title");
    assertThat(about.parts()).doesNotContainKey("noted");
    assertThat(about.figures()).containsEntry("fields", 2L);
  }

  @Test
  void aDepartmentIsMeasuredFromFiveColleaguesOn() {
    var sales = lists.department("Sales");
    UUID last = lists.colleague("c1@lists.example", sales);
    for (int number = 2; number <= 4; number++) {
      last = lists.colleague("c" + number + "@lists.example", sales);
    }
    lists.company(last);
    lists.measure();
    assertThat(lists.radar().knowers())
        .as("four colleagues are persons")
        .noneMatch(one -> one.knower().equals("department") || one.reference().equals("people"));
    lists.colleague("c5@lists.example", sales);
    lists.measure();
    assertThat(lists.figures("department", sales, "company").of("records")).isOne();
    assertThat(lists.figures("source", "people", "company").of("alone")).isOne();
  }

  @Test
  void whoMayNotReadAllOfATypeIsNotToldOfIt() {
    lists.list("Sales list", 1, 30);
    var manager = lists.colleague("manager@lists.example", lists.department("Sales"));
    lists.measure();
    assertThat(lists.radar(lists.viewer(manager)).types()).contains("person");
    var narrow = lists.radar(owningOnly(lists.viewer(manager)));
    assertThat(narrow.types()).doesNotContain("person");
    assertThat(narrow.knowers()).allSatisfy(one -> assertThat(one.about()).isEmpty());
    assertThat(narrow.overlaps()).isEmpty();
  }

  private static Viewer owningOnly(Viewer viewer) {
    var own = new RowRule.OwnedBy(Set.of(viewer.user()));
    var rights = new TypeRights(true, true, own, own, own, Set.of(), Set.of());
    return new Viewer(
        viewer.user(),
        viewer.name(),
        viewer.department(),
        viewer.teams(),
        viewer.source(),
        new Rights(Map.of(), rights, viewer.rights().capabilities()),
        viewer.coached(),
        viewer.now());
  }

  private RadarView shown() {
    var radar = lists.radar();
    return new RadarView(
        null, radar.smallestGroup(), radar.types(), radar.knowers(), radar.overlaps());
  }

  private long closures() {
    return lists.radar().knowers().stream()
        .filter(one -> one.knower().equals("company"))
        .mapToLong(one -> one.figures().getOrDefault("closures_in_force", 0L))
        .sum();
  }
}

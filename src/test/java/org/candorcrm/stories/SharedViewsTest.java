package org.candorcrm.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Saved views as data: kept like records, seen by whom they are shared with. */
class SharedViewsTest {

  private static Office office;
  private static Colleague author;
  private static Colleague neighbour;
  private static Colleague stranger;

  @BeforeAll
  static void open() {
    office = new Office();
    var sales = office.department("Sales");
    author = office.hire("representative", sales);
    neighbour = office.hire("representative", sales);
    stranger = office.hire("support", office.department("Support"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aPrivateViewIsSeenByItsAuthorAlone() {
    save("Only mine", "private");
    assertThat(seen(author)).contains("Only mine");
    assertThat(seen(neighbour)).doesNotContain("Only mine");
    assertThat(seen(stranger)).doesNotContain("Only mine");
  }

  @Test
  void aViewOfTheDepartmentIsSeenByTheDepartment() {
    save("For sales", "department");
    assertThat(seen(neighbour)).contains("For sales");
    assertThat(seen(stranger)).doesNotContain("For sales");
  }

  @Test
  void aViewForEverybodyIsSeenByEverybody() {
    save("For all", "all");
    assertThat(seen(stranger)).contains("For all");
  }

  @Test
  void aPrivateViewCannotBeReachedByItsIdEither() {
    var id = save("Hidden", "private");
    assertThat(author.browser().get("/api/views/" + id).status()).isEqualTo(200);
    assertThat(stranger.browser().get("/api/views/" + id).status()).isEqualTo(404);
  }

  private static String save(String name, String sharedWith) {
    var answer =
        author
            .browser()
            .post(
                "/api/views",
                Map.of(
                    "name",
                    name,
                    "record_type",
                    "deals",
                    "filter",
                    "stage == \"won\"",
                    "shared_with",
                    sharedWith));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }

  private static List<String> seen(Colleague colleague) {
    return colleague
        .browser()
        .get("/api/views?fields=name")
        .body()
        .get("items")
        .valueStream()
        .map(view -> view.get("name").asString())
        .toList();
  }
}

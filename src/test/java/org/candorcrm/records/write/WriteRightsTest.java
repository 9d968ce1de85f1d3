package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WriteRightsTest {

  private static Desk desk;
  private static UUID me;
  private static UUID other;

  @BeforeAll
  static void open() {
    desk = new Desk();
    me =
        desk.here(() ->
            desk.candor.bean(Users.class).create("me@x.example", null, null, "administrator"));
    other =
        desk.here(() ->
            desk.candor.bean(Users.class).create("you@x.example", null, null, "administrator"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** May see all companies but write only their own; industry is hidden, territory is fixed. */
  private static Viewer narrow() {
    var type = desk.type("company");
    var own = new RowRule.OwnedBy(Set.of(me));
    var rights =
        new TypeRights(
            true,
            true,
            RowRule.EVERYTHING,
            own,
            RowRule.NOTHING,
            ids("industry"),
            ids("territory"));
    return Desk.viewer(me, new Rights(Map.of(type.id(), rights), TypeRights.ALL, Set.of()));
  }

  private static Set<Integer> ids(String field) {
    return Set.of(desk.type("company").field(field).orElseThrow().id());
  }

  @Test
  void aForeignRecordMayBeSeenButNotChanged() {
    var id = desk.created("companies", "{'name': 'Theirs', 'owner': '" + other + "'}");
    refused("record_not_yours", narrow(), id, "{'name': 'Mine'}");
  }

  @Test
  void nobodyGivesARecordAwayOutOfTheirRowsOrCreatesOneOutside() {
    var mine = desk.created("companies", "{'name': 'Mine', 'owner': '" + me + "'}");
    refused("record_outside_your_rows", narrow(), mine, "{'owner': '" + other + "'}");
    assertThatThrownBy(
            () -> desk.create(narrow(), "companies", "{'name': 'X', 'owner': '" + other + "'}"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("record_outside_your_rows"));
  }

  @Test
  void hiddenFieldsAreUnknownAndFixedOnesAreNotWritable() {
    var id = desk.created("companies", "{'name': 'Shop', 'owner': '" + me + "', 'industry': 'x'}");
    refused("field_unknown", narrow(), id, "{'industry': 'y'}");
    refused("field_not_writable", narrow(), id, "{'territory': 'y'}");
    desk.update("companies", id, 1, "{'industry': 'secret', 'employees': 5}");
    assertThatThrownBy(() -> desk.update(narrow(), "companies", id, 1, "{'name': 'y'}"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo("record_stale");
              assertThat(p.details().toString())
                  .doesNotContain("secret")
                  .doesNotContain("industry");
            });
  }

  @Test
  void deletingNeedsTheRightTo() {
    var id = desk.created("companies", "{'name': 'Stays', 'owner': '" + me + "'}");
    var written =
        desk.write(narrow(), List.of(Draft.delete(desk.type("company"), id, 1)), WriteTerms.ONE);
    assertThat(written.getFirst().problems().getFirst().code())
        .isEqualTo("record_type_not_writable");
  }

  @Test
  void aRelationToAHiddenRecordIsRefusedLikeOneToNothing() {
    var hidden = desk.created("companies", "{'name': 'Hidden', 'owner': '" + other + "'}");
    var type = desk.type("company");
    var blind =
        new TypeRights(
            true,
            true,
            new RowRule.OwnedBy(Set.of(me)),
            RowRule.EVERYTHING,
            RowRule.NOTHING,
            Set.of(),
            Set.of());
    var viewer = Desk.viewer(me, new Rights(Map.of(type.id(), blind), TypeRights.ALL, Set.of()));
    assertThatThrownBy(
            () -> desk.create(viewer, "deals", "{'name': 'X', 'company': '" + hidden + "'}"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("target_not_found"));
    refused("record_not_found", viewer, hidden, "{'name': 'X'}");
  }

  @Test
  void sharingViewsAndChangingThoseOfOthersNeedsTheCapability() {
    var plain = Desk.viewer(me, new Rights(Map.of(), TypeRights.ALL, Set.of()));
    var view = "{'name': 'Won', 'record_type': 'deals', 'shared_with': '%s'}";
    var own = desk.create(plain, "views", view.formatted("private")).id();
    var shared = desk.created("views", view.formatted("all"));
    var given = java.util.Objects.requireNonNull(own);
    assertThat(desk.update(plain, "views", given, 1, "{'name': 'Lost'}").version()).isEqualTo(2);
    notShared(() -> desk.create(plain, "views", view.formatted("all")));
    notShared(() -> desk.update(plain, "views", given, 2, "{'shared_with': 'team'}"));
    notShared(() -> desk.update(plain, "views", shared, 1, "{'filter': 'amount > 1'}"));
    var delete = Draft.delete(desk.type("view"), shared, 1);
    assertThat(desk.write(plain, List.of(delete), WriteTerms.ONE).getFirst().problems())
        .extracting(Problem::code)
        .containsExactly("view_sharing_not_allowed");
    var sharing = Set.of(org.candorcrm.access.Capability.SHARE_VIEWS);
    var able = Desk.viewer(me, new Rights(Map.of(), TypeRights.ALL, sharing));
    assertThat(desk.update(able, "views", shared, 1, "{'name': 'X'}").version()).isEqualTo(2);
  }

  private static void notShared(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("view_sharing_not_allowed"));
  }

  private static void refused(String code, Viewer viewer, UUID id, String patch) {
    assertThatThrownBy(() -> desk.update(viewer, "companies", id, 1, patch))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}

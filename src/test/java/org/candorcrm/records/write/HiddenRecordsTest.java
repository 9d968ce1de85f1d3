package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a write path says to somebody who may not see the record. */
class HiddenRecordsTest {

  private static Desk desk;
  private static UUID me;
  private static UUID other;

  @BeforeAll
  static void open() {
    desk = new Desk();
    var users = desk.candor.bean(Users.class);
    me = desk.here(() -> users.create("me@x.example", null, null, "administrator"));
    other = desk.here(() -> users.create("you@x.example", null, null, "administrator"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** Sees their own companies only, and everything else. */
  private static Viewer blind() {
    var own =
        new TypeRights(
            true,
            true,
            new RowRule.OwnedBy(Set.of(me)),
            RowRule.EVERYTHING,
            RowRule.EVERYTHING,
            Set.of(),
            Set.of());
    return Desk.viewer(
        me, new Rights(Map.of(desk.type("company").id(), own), TypeRights.ALL, Set.of()));
  }

  private static UUID company(UUID owner) {
    return desk.created("companies", "{'name': 'X', 'owner': '" + owner + "'}");
  }

  private static UUID fileAbout(UUID company) {
    return desk.created(
        "files", "{'name': 'a.txt', 'about': {'type': 'company', 'id': '" + company + "'}}");
  }

  private static int put(Viewer viewer, UUID file, int version, String content) {
    var in = new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var contents = desk.candor.bean(FileContents.class);
    return desk.here(
        () -> contents.put(viewer, file.toString(), version, "text/plain", in).version());
  }

  @Test
  void aFileAboutAHiddenRecordCannotBeDetachedReplacedReadOrDeleted() {
    var file = fileAbout(company(other));
    assertThat(put(desk.everyone, file, 1, "secret")).isEqualTo(2);
    refused("record_not_found", () -> desk.update(blind(), "files", file, 2, "{'about': null}"));
    refused("record_not_found", () -> desk.update(blind(), "files", file, 2, "{'name': 'b'}"));
    refused("record_not_found", () -> put(blind(), file, 2, "mine"));
    var contents = desk.candor.bean(FileContents.class);
    refused(
        "record_not_found", () -> desk.here(() -> contents.open(blind(), file.toString()).size()));
    var delete = Draft.delete(desk.type("file"), file, 2);
    var deleted = desk.write(blind(), List.of(delete), WriteTerms.ONE).getFirst();
    assertThat(deleted.problems().getFirst().code()).isEqualTo("record_not_found");
    assertThat(desk.here(() -> size(contents, file))).isEqualTo(6);
  }

  @Test
  void aFileAboutAVisibleRecordCanBeReplacedAndDetachedAlsoOnceThatIsDeleted() {
    var company = company(me);
    var file = fileAbout(company);
    assertThat(put(blind(), file, 1, "mine")).isEqualTo(2);
    var delete = Draft.delete(desk.type("company"), company, 1);
    desk.write(desk.everyone, List.of(delete), WriteTerms.ONE);
    assertThat(desk.update(blind(), "files", file, 2, "{'about': null}").version()).isEqualTo(3);
  }

  @Test
  void anUndoSaysNothingOfRecordsThatTheCallerMayNotSee() {
    var batch = Ids.next();
    var hidden = company(other);
    var seen = company(me);
    employ(batch, hidden);
    var undoing = desk.candor.bean(Undoing.class);
    refused("batch_not_found", () -> desk.here(() -> undoing.undo(blind(), batch)));
    employ(batch, seen);
    var undo = desk.here(() -> undoing.undo(blind(), batch));
    assertThat(undo.undone()).isEqualTo(1);
    assertThat(undo.kept()).isZero();
    assertThat(undo.listed()).isEmpty();
    var employees = "select employees from {ws}.companies where id = ?";
    assertThat(desk.value(Integer.class, employees, hidden)).isEqualTo(7);
  }

  @Test
  void anExternalIdDoesNotGiveAwayTheIdOfAHiddenRecord() {
    var type = desk.type("company");
    var owner = new org.candorcrm.records.kinds.Reference("user", other);
    var draft = Draft.create(type, Map.of("name", "Known", "owner", owner)).known("erp-1");
    assertThat(desk.write(desk.everyone, List.of(draft), WriteTerms.ONE).getFirst().problems())
        .isEmpty();
    var upsert =
        new Draft(Draft.Operation.UPSERT, type, null, "erp-1", null, Map.of("name", "Y"), null);
    var refused = desk.write(blind(), List.of(upsert), WriteTerms.ONE).getFirst();
    assertThat(refused.id()).isNull();
    assertThat(refused.problems().getFirst().code()).isEqualTo("record_not_found");
    assertThat(refused.problems().getFirst().details()).doesNotContainKey("id");
  }

  @Test
  void aConvertedLeadDoesNotGiveAwayAHiddenPerson() {
    var lead = desk.created("leads", "{'name': 'L', 'owner': '" + me + "'}");
    var conversion = desk.candor.bean(LeadConversion.class);
    var person =
        desk.here(() -> conversion.convert(desk.everyone, lead.toString(), Desk.json("{}")))
            .person();
    desk.update("people", person, 1, "{'owner': '" + other + "'}");
    var own =
        new TypeRights(
            true,
            true,
            new RowRule.OwnedBy(Set.of(me)),
            RowRule.EVERYTHING,
            RowRule.EVERYTHING,
            Set.of(),
            Set.of());
    var rights = new Rights(Map.of(desk.type("person").id(), own), TypeRights.ALL, Set.of());
    assertThat(again(conversion, desk.everyone, lead).details()).containsEntry("person", person);
    assertThat(again(conversion, Desk.viewer(me, rights), lead).details())
        .doesNotContainKey("person");
  }

  private static Problem again(LeadConversion conversion, Viewer viewer, UUID lead) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
        Problem.class,
        () -> desk.here(() -> conversion.convert(viewer, lead.toString(), Desk.json("{}"))));
  }

  @Test
  void onlyAConversionMakesALeadConverted() {
    refused(
        "lead_not_converted", () -> desk.created("leads", "{'name': 'L', 'status': 'converted'}"));
    var lead = desk.created("leads", "{'name': 'L'}");
    refused("lead_not_converted", () -> desk.update("leads", lead, 1, "{'status': 'converted'}"));
  }

  private static void employ(UUID batch, UUID company) {
    var values = Map.<String, Object>of("employees", java.math.BigDecimal.valueOf(7));
    var draft = Draft.update(desk.type("company"), company, 1, values);
    var written =
        desk.write(desk.everyone, List.of(draft), WriteTerms.eachByItself(batch)).getFirst();
    assertThat(written.problems()).isEmpty();
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static long size(FileContents contents, UUID file) {
    try (var content = contents.open(desk.everyone, file.toString())) {
      return content.size();
    }
  }
}

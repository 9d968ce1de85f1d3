package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candorcrm.access.Rights;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.schema.RecordType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on many records goes on where it stopped, and nothing is done twice. */
class LongWritesTest {

  private static final int MANY = 2_300;

  private static Desk desk;
  private static Viewer candor;
  private static RecordType company;

  @BeforeAll
  static void open() {
    desk = new Desk();
    candor = desk.here(() -> desk.candor.bean(Viewers.class).candor());
    company = desk.type("company");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void aBulkEditThatWasCutOffGoesOnWhereItStopped() {
    made(Ids.next(), "cut");
    var begun = edit("{'filter':'territory == \\'cut\\'','values':{'employees':5}}");
    assertThat(begun.status()).isEqualTo("running");
    assertThat(begun.total()).isEqualTo(MANY);
    var id = Objects.requireNonNull(begun.id());
    assertThat(begun.batch()).isEqualTo(id);
    assertThat(changes(id)).isZero();

    assertThat(portion(id)).isTrue();
    assertThat(changes(id)).isEqualTo(1_000);
    assertThat(found(id).changed()).isEqualTo(1_000);
    diesInAPortion(id);
    assertThat(changes(id)).isEqualTo(1_000);
    assertThat(found(id).changed()).isEqualTo(1_000);

    run(id);
    assertThat(found(id).status()).isEqualTo("done");
    assertThat(found(id).changed()).isEqualTo(MANY);
    assertThat(changes(id)).isEqualTo(MANY);
    run(id);
    assertThat(changes(id)).isEqualTo(MANY);
  }

  @Test
  void anUndoThatWasCutOffGoesOnWhereItStopped() {
    var batch = Ids.next();
    var ids = made(batch, "undone");
    var again =
        ids.stream().map(id -> Draft.update(company, id, 1, Map.of("industry", "x"))).toList();
    desk.write(desk.everyone, again, WriteTerms.eachByItself(batch));
    var begun = desk.here(() -> desk.candor.bean(Undoing.class).undo(candor, batch));
    assertThat(begun.status()).isEqualTo("running");
    assertThat(portion(begun.batch())).isTrue();
    diesInAPortion(begun.batch());
    run(begun.batch());
    var undo = desk.here(() -> desk.candor.bean(Undoing.class).find(candor, begun.batch()));
    assertThat(undo.status()).isEqualTo("done");
    assertThat(undo.undone()).isEqualTo(MANY);
    assertThat(undo.kept()).isZero();
    assertThat(changes(begun.batch())).isEqualTo(MANY);
  }

  @Test
  void whatFailsSaysWhyAndIsItsStartersOwn() {
    made(Ids.next(), "failing");
    var begun = edit("{'filter':'territory == \\'failing\\'','values':{'employees':5}}");
    var id = Objects.requireNonNull(begun.id());
    desk.here(() ->
        desk.candor
            .bean(org.candorcrm.platform.Database.class)
            .sql("update {ws}.long_writes set started_by = ? where id = ?")
            .params(Ids.next(), id)
            .update());
    assertThatThrownBy(() -> run(id)).hasMessageContaining("user_unknown");
    var failed = found(id);
    assertThat(failed.status()).isEqualTo("failed");
    assertThat(failed.problem()).isEqualTo("user_unknown");
    assertThat(changes(id)).isZero();
    var other = Desk.viewer(new Rights(Map.of(), TypeRights.ALL, java.util.Set.of()));
    assertThatThrownBy(() -> desk.here(() -> desk.candor.bean(BulkEditing.class).find(other, id)))
        .hasMessageContaining("long_write_not_found");
  }

  @Test
  void aPreviewOfManyWritesNothing() {
    made(Ids.next(), "seen");
    var begun =
        edit("{'filter':'territory == \\'seen\\'','values':{'employees':5},'preview':true}");
    assertThat(begun.batch()).isNull();
    var id = Objects.requireNonNull(begun.id());
    run(id);
    assertThat(found(id).changed()).isEqualTo(MANY);
    assertThat(changes(id)).isZero();
  }

  private static List<UUID> made(UUID batch, String territory) {
    var drafts =
        IntStream.range(0, MANY)
            .mapToObj(
                i -> Draft.create(company, Map.of("name", "Many " + i, "territory", territory)))
            .toList();
    return desk.write(desk.everyone, drafts, WriteTerms.bulk(batch)).stream()
        .map(written -> Objects.requireNonNull(written.id()))
        .toList();
  }

  private static BulkEditing.BulkEdit edit(String body) {
    return desk.here(() -> {
      var editing = desk.candor.bean(BulkEditing.class);
      var json = Desk.json(body.replace("\\'", "\\\""));
      return editing.edit(candor, editing.choose(candor, "companies", json));
    });
  }

  private static BulkEditing.BulkEdit found(UUID id) {
    return desk.here(() -> desk.candor.bean(BulkEditing.class).find(candor, id));
  }

  private static boolean portion(UUID id) {
    return desk.here(() -> desk.candor.bean(LongWrites.class).portion(id));
  }

  private static void run(UUID id) {
    desk.here(() -> {
      desk.candor.bean(LongWrites.class).run(id);
      return true;
    });
  }

  /** All of a portion is written, and then the node dies before it is committed. */
  private static void diesInAPortion(UUID id) {
    new TransactionTemplate(desk.candor.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> {
          portion(id);
          status.setRollbackOnly();
        });
  }

  private static long changes(UUID batch) {
    return desk.value(Long.class, "select count(*) from {ws}.changes where batch = ?", batch);
  }
}

package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A batch is taken back record by record, however often it touched one. */
class UndoingTest {

  private static Desk desk;
  private static RecordType company;

  private final UUID batch = Ids.next();

  @BeforeAll
  static void open() {
    desk = new Desk();
    company = desk.type("company");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void whatItMadeAndThenChangedIsGone() {
    var id = made("Made", "retail");
    change(batch, id, Map.of("industry", "farming"));
    var undo = undo();
    assertThat(undo.undone()).isEqualTo(1);
    assertThat(undo.kept()).isZero();
    assertThat(isDeleted(id)).isTrue();
  }

  @Test
  void whatItChangedTwiceIsAsItWasBeforeTheFirst() {
    var id = desk.created("companies", "{'name':'Twice','industry':'a','employees':1}");
    change(batch, id, Map.of("industry", "b"));
    change(batch, id, Map.of("industry", "c", "employees", number(2)));
    var undo = undo();
    assertThat(undo.undone()).isEqualTo(1);
    assertThat(industry(id)).isEqualTo("a");
    assertThat(employees(id)).isEqualTo(1);
  }

  @Test
  void aFieldThatSomebodyElseChangedSinceStaysTheirs() {
    var id = desk.created("companies", "{'name':'Shared','industry':'a','employees':1}");
    change(batch, id, Map.of("industry", "b", "employees", number(2)));
    change(batch, id, Map.of("industry", "c", "employees", number(3)));
    change(Ids.next(), id, Map.of("employees", number(99)));
    var undo = undo();
    assertThat(undo.undone()).isZero();
    assertThat(undo.kept()).isEqualTo(1);
    assertThat(undo.listed().getFirst().get("fields")).isEqualTo(List.of("employees"));
    assertThat(industry(id)).isEqualTo("a");
    assertThat(employees(id)).isEqualTo(99);
  }

  @Test
  void whatSomebodyElseWroteInBetweenComesBack() {
    var id = desk.created("companies", "{'name':'Between','industry':'a'}");
    change(batch, id, Map.of("industry", "b"));
    change(Ids.next(), id, Map.of("industry", "theirs"));
    change(batch, id, Map.of("industry", "c"));
    undo();
    assertThat(industry(id)).isEqualTo("theirs");
  }

  @Test
  void whatItMadeAndSomebodyElseWorkedOnStays() {
    var since = made("Since", "retail");
    change(batch, since, Map.of("industry", "farming"));
    change(Ids.next(), since, Map.of("employees", number(4)));
    var between = made("In between", "retail");
    change(Ids.next(), between, Map.of("employees", number(4)));
    change(batch, between, Map.of("industry", "farming"));
    var undo = undo();
    assertThat(undo.undone()).isZero();
    assertThat(undo.kept()).isEqualTo(2);
    assertThat(isDeleted(since)).isFalse();
    assertThat(isDeleted(between)).isFalse();
  }

  private UUID made(String name, String industry) {
    var draft = Draft.create(company, Map.of("name", name, "industry", industry));
    var written = desk.write(desk.everyone, List.of(draft), WriteTerms.eachByItself(batch));
    return Objects.requireNonNull(written.getFirst().id());
  }

  private static void change(UUID batch, UUID id, Map<String, @Nullable Object> values) {
    var draft = Draft.update(company, id, null, values);
    var written = desk.write(desk.everyone, List.of(draft), WriteTerms.eachByItself(batch));
    assertThat(written.getFirst().problems()).isEmpty();
  }

  private Undoing.Undo undo() {
    return desk.here(() -> desk.candor.bean(Undoing.class).undo(desk.everyone, batch));
  }

  private static Object number(int value) {
    return java.math.BigDecimal.valueOf(value);
  }

  private static String industry(UUID id) {
    return desk.value(String.class, "select industry from {ws}.companies where id = ?", id);
  }

  private static int employees(UUID id) {
    return desk.value(Integer.class, "select employees from {ws}.companies where id = ?", id);
  }

  private static boolean isDeleted(UUID id) {
    return desk.value(
        Boolean.class, "select deleted_at is not null from {ws}.companies where id = ?", id);
  }
}

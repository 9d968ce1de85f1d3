package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Merges;
import org.candorcrm.records.Merges.Side;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.jspecify.annotations.Nullable;

/** A desk at which records are merged. */
final class MergeDesk {

  final Desk desk;

  MergeDesk(Desk desk) {
    this.desk = desk;
  }

  int version(String noun, UUID id) {
    var table = desk.type(noun).table();
    return desk.value(Integer.class, "select version from {ws}." + table + " where id = ?", id);
  }

  Merges.Merge merge(String noun, UUID winner, UUID loser) {
    return merge(desk.everyone, noun, winner, loser, Map.of(), Map.of());
  }

  Merges.Merge merge(
      Viewer viewer,
      String noun,
      UUID winner,
      UUID loser,
      Map<String, Side> sides,
      Map<String, @Nullable Object> values) {
    var request =
        new Merges.Request(
            desk.type(noun),
            winner,
            version(noun, winner),
            loser,
            version(noun, loser),
            sides,
            values);
    return desk.here(() -> desk.candor.bean(Merges.class).merge(viewer, request));
  }

  Merges.Reversal reverse(Viewer viewer, String noun, UUID winner, UUID merge) {
    return desk.here(
        () -> desk.candor.bean(Merges.class).reverse(viewer, desk.type(noun), winner, merge));
  }

  Merges.Reversal reverse(String noun, UUID winner, UUID merge) {
    return reverse(desk.everyone, noun, winner, merge);
  }

  /** A field of a record as its table has it. */
  @Nullable Object column(String noun, UUID id, String column) {
    var table = desk.type(noun).table();
    return desk.rows("select " + column + " as it from {ws}." + table + " where id = ?", id)
        .getFirst()
        .get("it");
  }

  List<UUID> listed(String noun) {
    return desk
        .here(() -> desk.candor.bean(Reading.class).list(desk.everyone, noun, ListRequest.ALL))
        .items()
        .stream()
        .map(row -> row.id())
        .toList();
  }

  static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> org.assertj.core.api.Assertions.assertThat(p.code()).isEqualTo(code));
  }
}

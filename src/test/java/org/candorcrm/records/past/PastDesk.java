package org.candorcrm.records.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import tools.jackson.databind.JsonNode;

/** A workspace in which Ada writes and looks back. */
final class PastDesk implements AutoCloseable {

  private static final String PASSWORD = "violet tractor hums 42";

  private static final List<String> WRITTEN =
      List.of("companies", "people", "deals", "interactions", "notes", "exchange_rates");

  final RunningCandor candor = RunningCandor.web();
  final Browser ada = colleague("ada@company.example", "Ada", "administrator");

  Browser colleague(String email, String name, String role) {
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
    return Browser.signedIn(candor, email, PASSWORD);
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A moment after all that has been written, before all that will be. */
  Instant now() {
    return candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("select clock_timestamp()")
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
  }

  String create(String noun, Map<String, ?> values) {
    var answer = ada.post("/api/" + noun, values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }

  void change(String noun, JsonNode record, Map<String, ?> values) {
    var answer =
        ada.patch(
            "/api/" + noun + "/" + record.path("id").asString(),
            record.path("version").asInt(),
            values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  /** As if the records had been created earlier. */
  void moveBack(String table, String which, Instant at) {
    run("update {ws}." + table + " set created_at = ? where " + which, at);
  }

  /** As if all that was written had been written so many days earlier. */
  void daysPass(int days) {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database.sql("update {ws}.changes set at = at - ? * interval '1 day'").param(days).update();
      for (var table : WRITTEN) {
        database
            .sql(
                """
                update {ws}.%s set created_at = created_at - :days * interval '1 day',
                  updated_at = updated_at - :days * interval '1 day',
                  deleted_at = deleted_at - :days * interval '1 day'
                """
                    .formatted(table))
            .param("days", days)
            .update();
      }
      return null;
    });
  }

  void run(String sql, Instant at) {
    candor.inWorkspace(
        () -> candor.bean(Database.class).sql(sql).param(Moments.bound(at)).update());
  }

  @Override
  public void close() {
    candor.close();
  }
}

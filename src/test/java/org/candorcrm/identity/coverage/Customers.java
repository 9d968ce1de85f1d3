package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import tools.jackson.databind.JsonNode;

/** A Candor with an administrator and a reader, and customers in it. */
final class Customers implements AutoCloseable {

  private static final String PASSWORD = "violet tractor hums 42";

  final RunningCandor candor;
  final Browser ada;
  final Browser vera;

  Customers() {
    candor = RunningCandor.web();
    ada = hired("Ada", "administrator");
    vera = hired("Vera", "reader");
  }

  Browser hired(String name, String role) {
    var email = name.toLowerCase(java.util.Locale.ROOT) + "@company.example";
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
    return Browser.signedIn(candor, email, PASSWORD);
  }

  @Override
  public void close() {
    candor.close();
  }

  String company() {
    return ada.post("/api/companies", Map.of("name", "North Mill")).text("id");
  }

  String person(Map<String, Object> more) {
    var values = new LinkedHashMap<String, Object>(more);
    values.put("name", "Vera Miller");
    var made = ada.post("/api/people", values);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.text("id");
  }

  JsonNode coverage(String id) {
    var answer = ada.get("/api/coverage/people/" + id);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  static JsonNode thing(JsonNode coverage, String key) {
    for (var facet : coverage.path("facets")) {
      for (var thing : facet.path("things")) {
        if (thing.path("key").asString().equals(key)) {
          return thing;
        }
      }
    }
    throw new AssertionError(key + " is not in " + coverage);
  }

  static String state(JsonNode coverage, String key) {
    return thing(coverage, key).path("state").asString();
  }

  static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  /** As if it had been written so many days earlier. */
  void age(String id, int days) {
    sql(
        "update {ws}.changes set at = at - interval '%d days' where record = ?::uuid"
            .formatted(days),
        id);
  }

  void claim(String id, String field, int source, String canonical) {
    sql(
        """
        insert into {ws}.sources (id, kind, name, reference)
        select %1$d, 'import', 'Fair %1$d', 'fair-%1$d'
         where not exists (select 1 from {ws}.sources where id = %1$d)
        """
            .formatted(source));
    sql(
        """
        insert into {ws}.claims
          (record, field, source, record_type, value, canonical, stated_at, seen_at, how)
        select ?::uuid, f.id, %d, f.record_type, null, '%s', now(), now(), 'told'
          from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
         where t.name = 'person' and f.name = '%s'
        """
            .formatted(source, canonical, field),
        id);
  }

  /** The source that wrote the record last. */
  int writer(String id) {
    var text = "select source from {ws}.changes where record = ?::uuid order by seq desc limit 1";
    return candor.inWorkspace(
        () -> candor.bean(Database.class).sql(text).param(id).query(Integer.class).single());
  }

  void sql(String text, Object... values) {
    candor.inWorkspace(() -> candor.bean(Database.class).sql(text).params(values).update());
  }
}

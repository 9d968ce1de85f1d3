package org.candorcrm.activities;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** A small company at work: colleagues who write records by the API, and time that can pass. */
public final class Firm implements AutoCloseable {

  public final Office office = Office.withRecords();
  public final Colleague ada = office.hire("administrator", office.department("Sales"));
  public final Colleague bob = office.hire("administrator", office.department("Support"));

  /** Creates a record and answers its id. */
  public UUID create(Colleague who, String noun, Map<String, ?> values) {
    var answer = who.browser().post("/api/" + noun, values);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.response().body());
    }
    return UUID.fromString(answer.text("id"));
  }

  public void change(Colleague who, String noun, UUID id, Map<String, ?> values) {
    var address = "/api/" + noun + "/" + id;
    int version = who.browser().get(address).body().path("version").asInt();
    expect(200, who.browser().patch(address, version, values));
  }

  public void delete(Colleague who, String noun, UUID id) {
    var address = "/api/" + noun + "/" + id;
    int version = who.browser().get(address).body().path("version").asInt();
    var answer = who.browser().with("If-Match", "\"" + version + "\"").delete(address);
    who.browser().without("If-Match");
    expect(204, answer);
  }

  /** Closes a record to everybody but its owner; bob, who is from elsewhere, agrees. */
  public UUID close(Colleague owner, Colleague outsider, String kind, String type, UUID record) {
    var proposed =
        owner
            .browser()
            .post(
                "/api/closures",
                Map.of(
                    "kind",
                    kind,
                    "record_type",
                    type,
                    "record",
                    record,
                    "reason",
                    "A sale of the company is being prepared",
                    "members",
                    new UUID[] {owner.id(), outsider.id()},
                    "asked",
                    outsider.id(),
                    "ends_at",
                    office.inDays(30)));
    expect(201, proposed);
    var id = UUID.fromString(proposed.text("id"));
    var agreed = outsider.browser().post("/api/closures/" + id + "/agreement", Map.of());
    if (agreed.status() >= 300) {
      throw new IllegalStateException(agreed.response().body());
    }
    return id;
  }

  /** Somebody from whom a field is hidden; bob, who is from elsewhere, agrees. */
  public Colleague hireWithout(String type, String field) {
    var role = new HashMap<String, Object>();
    role.put("name", "without_" + field);
    role.put("label", "Without " + field);
    role.put("closure", Map.of("reason", "Others look after it.", "ends_at", office.inDays(20)));
    role.put("types", Map.of(type, Map.of("fields", Map.of(field, "hidden"))));
    expect(201, ada.browser().post("/api/roles", role));
    for (var closure : bob.browser().get("/api/closures").body().path("items")) {
      var agreement = "/api/closures/" + closure.path("id").asString() + "/agreement";
      bob.browser().post(agreement, Map.of());
    }
    return office.hire("without_" + field);
  }

  public JsonNode get(Colleague who, String path) {
    var answer = who.browser().get(path);
    expect(200, answer);
    return answer.body();
  }

  public <T> T value(Class<T> type, String sql, Object... params) {
    return office.candor.inWorkspace(
        () -> office.candor.bean(Database.class).sql(sql).params(params).query(type).single());
  }

  /** The answer, if it has this status. */
  public static Answer expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " " + answer.response().body());
    }
    return answer;
  }

  @Override
  public void close() {
    office.close();
  }
}

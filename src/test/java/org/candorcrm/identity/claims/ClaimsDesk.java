package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Merges;
import org.candorcrm.records.Records;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Departments that write about the same customers, each from its own source. */
final class ClaimsDesk implements AutoCloseable {

  final RunningCandor candor;
  final Viewer ada;
  final Viewer bert;
  final Viewer sales;
  final Viewer marketing;
  final Viewer support;

  ClaimsDesk(RunningCandor candor) {
    this.candor = candor;
    this.ada = user("ada@claims.example", "Ada", "administrator");
    this.bert = user("bert@claims.example", "Bert", "representative");
    this.sales = ada.from(source("sales.csv"));
    this.marketing = ada.from(source("marketing.csv"));
    this.support = ada.from(source("support.csv"));
  }

  static final String PASSWORD = "violet tractor hums 42";

  Viewer user(String email, String name, String role) {
    return here(() -> {
      var id = candor.bean(Users.class).create(email, name, PASSWORD, role);
      return candor.bean(Viewers.class).of(id);
    });
  }

  int source(String name) {
    return here(() -> candor.bean(Sources.class).of(Sources.Kind.IMPORT, name, name, null));
  }

  <T> T here(ScopedValue.CallableOp<T, RuntimeException> work) {
    return candor.inWorkspace(work);
  }

  RecordType type(String name) {
    return here(() -> candor.bean(Schemas.class).current()).type(name).orElseThrow();
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private Map<String, @Nullable Object> values(RecordType type, String body) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : json(body).properties()) {
      var field = type.field(entry.getKey()).orElseThrow();
      values.put(field.name(), field.kind().parse(entry.getValue()));
    }
    return values;
  }

  UUID create(Viewer viewer, String type, String body) {
    var of = type(type);
    var draft = Draft.create(of, values(of, body));
    return Objects.requireNonNull(
        here(() -> candor.bean(Writes.class).write(now(viewer), draft)).id());
  }

  /** As an import or another program that does not know what stands. */
  Written say(Viewer viewer, String type, UUID id, String body) {
    return say(viewer, type, id, body, Ids.next(), null);
  }

  Written say(
      Viewer viewer, String type, UUID id, String body, UUID batch, @Nullable Instant since) {
    var of = type(type);
    var draft = new Draft(Draft.Operation.UPDATE, of, id, null, null, values(of, body), since);
    return write(viewer, draft, batch);
  }

  /** As somebody who sees what stands. */
  Written edit(Viewer viewer, String type, UUID id, String body) {
    var of = type(type);
    return write(viewer, Draft.update(of, id, version(of, id), values(of, body)), Ids.next());
  }

  Written silent(Viewer viewer, String type, UUID id, String field) {
    var of = type(type);
    var draft =
        new Draft(Draft.Operation.UPDATE, of, id, null, null, Map.of(), null)
            .silentOn(java.util.Set.of(field));
    return write(viewer, draft, Ids.next());
  }

  private Written write(Viewer viewer, Draft draft, UUID batch) {
    var written =
        here(() ->
                candor
                    .bean(Writes.class)
                    .write(now(viewer), List.of(draft), WriteTerms.eachByItself(batch)))
            .getFirst();
    if (!written.problems().isEmpty()) {
      throw written.problems().getFirst();
    }
    return written;
  }

  /** Each write is a moment later than the one before. */
  private Viewer now(Viewer viewer) {
    return new Viewer(
        viewer.user(),
        viewer.name(),
        viewer.department(),
        viewer.teams(),
        viewer.source(),
        viewer.rights(),
        viewer.coached(),
        Instant.now());
  }

  int version(RecordType type, UUID id) {
    return here(() -> candor.bean(Records.class).one(ada, type.plural(), id)).version();
  }

  String shown(String type, UUID id, String field) {
    var of = type(type);
    var value = here(() -> candor.bean(Records.class).one(ada, of.plural(), id)).value(field);
    return value == null ? "" : of.field(field).orElseThrow().kind().text(value);
  }

  /** Who says what, in the order of their words. */
  Map<String, String> claims(UUID record, String type, String field) {
    var claims = new LinkedHashMap<String, String>();
    rows(
            """
            select s.name, coalesce(c.value #>> '{}', '-') as value from {ws}.claims c
              join {ws}.sources s on s.id = c.source
             where c.record = ? and c.field = ? order by c.stated_at, s.id
            """,
            record,
            type(type).field(field).orElseThrow().id())
        .forEach(
            row -> claims.put(String.valueOf(row.get("name")), String.valueOf(row.get("value"))));
    return claims;
  }

  /** open, settled or none. */
  String disagreement(UUID record, String type, String field) {
    return rows(
            "select state from {ws}.disagreements where record = ? and field = ?",
            record,
            type(type).field(field).orElseThrow().id())
        .stream()
        .map(row -> String.valueOf(row.get("state")))
        .findFirst()
        .orElse("none");
  }

  /** The open disagreements about a record, as somebody is told of them. */
  static JsonNode open(Browser who, UUID record) {
    return answered(who.get("/api/disagreements?record=" + record)).path("items");
  }

  static JsonNode settled(Browser who, Map<String, Object> wish) {
    return answered(who.post("/api/disagreements/settlements", wish));
  }

  private static JsonNode answered(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  void trust(Viewer source, double trust) {
    run("update {ws}.sources set trust = ? where id = ?", trust, source.source());
  }

  void age(UUID record, int days) {
    run(
        "update {ws}.changes set at = at - make_interval(days => ?) where record = ?",
        days,
        record);
    run(
        """
        update {ws}.claims set stated_at = stated_at - make_interval(days => ?) where record = ?
        """,
        days,
        record);
  }

  Merges.Merge merge(String type, UUID winner, UUID loser, Map<String, Merges.Side> sides) {
    var of = type(type);
    var request =
        new Merges.Request(
            of, winner, version(of, winner), loser, version(of, loser), sides, Map.of());
    return here(() -> candor.bean(Merges.class).merge(now(ada), request));
  }

  void part(String type, UUID winner, Merges.Merge merge) {
    here(() -> candor.bean(Merges.class).reverse(now(ada), type(type), winner, merge.id()));
  }

  void undo(UUID batch) {
    here(() -> candor.bean(org.candorcrm.records.write.Undoing.class).undo(now(ada), batch));
  }

  List<Map<String, Object>> rows(String sql, @Nullable Object... params) {
    return here(() ->
        candor
            .bean(Database.class)
            .sql(sql)
            .params(java.util.Arrays.asList(params))
            .query()
            .listOfRows());
  }

  int run(String sql, @Nullable Object... params) {
    return here(() ->
        candor.bean(Database.class).sql(sql).params(java.util.Arrays.asList(params)).update());
  }

  static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  @Override
  public void close() {
    candor.close();
  }
}

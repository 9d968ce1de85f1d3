package org.candorcrm.records.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.Written;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at work in the workspace {@code main}: writes as the API does, and looks at tables. */
final class Desk implements AutoCloseable {

  final RunningCandor candor = RunningCandor.console();
  final Viewer everyone = viewer(Rights.EVERYTHING);

  static Viewer viewer(Rights rights) {
    return viewer(Ids.next(), rights);
  }

  static Viewer viewer(UUID user, Rights rights) {
    return new Viewer(user, "Ada", null, Set.of(), 1, rights, Set.of(), Instant.now());
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  <T> T here(ScopedValue.CallableOp<T, RuntimeException> work) {
    return candor.inWorkspace(work);
  }

  Schema schema() {
    return here(() -> candor.bean(Schemas.class).current());
  }

  RecordType type(String name) {
    return schema().type(name).orElseThrow();
  }

  Written create(Viewer viewer, String noun, String body) {
    return here(() -> candor.bean(RecordWriting.class).create(viewer, noun, json(body)));
  }

  Written create(String noun, String body) {
    return create(everyone, noun, body);
  }

  UUID created(String noun, String body) {
    return java.util.Objects.requireNonNull(create(noun, body).id());
  }

  Written update(Viewer viewer, String noun, UUID id, int version, String patch) {
    return here(() ->
        candor.bean(RecordWriting.class).update(viewer, noun, id.toString(), version, json(patch)));
  }

  Written update(String noun, UUID id, int version, String patch) {
    return update(everyone, noun, id, version, patch);
  }

  List<Written> write(Viewer viewer, List<Draft> drafts, WriteTerms terms) {
    return here(() -> candor.bean(Writes.class).write(viewer, drafts, terms));
  }

  <T> T value(Class<T> type, String sql, @Nullable Object... params) {
    return here(() ->
        candor
            .bean(Database.class)
            .sql(sql)
            .params(java.util.Arrays.asList(params))
            .query(type)
            .single());
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

  @Override
  public void close() {
    candor.close();
  }
}

package org.candorcrm.records.write;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the search texts of a type anew after another set of its fields became searchable. */
@Component
public final class SearchTexts {

  private static final int AT_ONCE = 1_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private record Words(UUID id, int version, @Nullable String text) {}

  private final Database database;
  private final Tables tables;
  private final SchedulerClient jobs;

  SearchTexts(Database database, Tables tables) {
    this.database = database;
    this.tables = tables;
    this.jobs =
        SchedulerClient.Builder.create(database.source())
            .tableName("control.scheduled_tasks")
            .build();
  }

  /** Has a job do {@link #rebuild}; call it once the new schema is committed. */
  public void schedule(RecordType type) {
    SearchTextsJob.WORK.ask(jobs, Instant.now(), type.id(), Ids.next());
  }

  /** Page by page, each its own transaction. A record that somebody changes meanwhile is theirs. */
  public void rebuild(RecordType type) {
    var table = tables.of(type);
    var last = BEFORE_ALL;
    List<Words> page;
    do {
      page = page(table, last);
      if (!page.isEmpty()) {
        write(table, page);
        last = page.getLast().id;
      }
    } while (page.size() == AT_ONCE);
  }

  private List<Words> page(TypeTable table, UUID after) {
    var found = new ArrayList<Words>(AT_ONCE);
    database
        .sql(table.selectImages("true, true, true", "t.id > ? order by t.id limit " + AT_ONCE))
        .param(after)
        .query(row -> {
          found.add(words(table, row));
        });
    return found;
  }

  private static Words words(TypeTable table, ResultSet row) throws SQLException {
    var image = table.image(row);
    return new Words(
        image.id(), image.version(), SearchText.of(table.searchable, image.values()::get));
  }

  private void write(TypeTable table, List<Words> page) {
    database
        .sql(
            """
            update %s t set search_text = w.text
              from unnest(?::uuid[], ?::int[], ?::text[]) as w (id, version, text)
             where t.id = w.id and t.version = w.version
               and t.search_text is distinct from w.text collate "C"
            """
                .formatted(table.table))
        .param(page.stream().map(w -> w.id.toString()).toArray(String[]::new))
        .param(page.stream().map(Words::version).toArray(Integer[]::new))
        .param(page.stream().map(Words::text).toArray(String[]::new))
        .update();
  }
}

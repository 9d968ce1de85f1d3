package org.candorcrm.platform.feed;

import java.time.Duration;
import java.util.List;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.FeedLag;
import org.candorcrm.platform.FeedLags;
import org.candorcrm.platform.Workspace;
import org.springframework.stereotype.Component;

/** How far the publisher is behind the log, and every consumer behind the publisher. */
@Component
final class Lags implements FeedLags {

  private final Database database;

  Lags(Database database) {
    this.database = database;
  }

  List<FeedLag> of(List<Workspace> workspaces) {
    return workspaces.stream()
        .flatMap(workspace -> CurrentWorkspace.call(workspace, () -> here(workspace)).stream())
        .toList();
  }

  @Override
  public List<FeedLag> here() {
    return here(CurrentWorkspace.get());
  }

  private List<FeedLag> here(Workspace workspace) {
    return database
        .sql(
            """
            select 'publisher', case when s.is_called then s.last_value else 0 end - w.watermark,
                   extract(epoch from clock_timestamp() - w.moved_at)::bigint
              from {ws}.feed_watermark w cross join {ws}.change_seq s
            union all
            select c.consumer, w.watermark - c.seq,
                   extract(epoch from clock_timestamp() - c.moved_at)::bigint
              from {ws}.feed_cursors c cross join {ws}.feed_watermark w
            """)
        .query((row, number) ->
            new FeedLag(
                workspace.name(),
                row.getString(1),
                Math.max(0, row.getLong(2)),
                Duration.ofSeconds(row.getLong(3))))
        .list();
  }
}

package org.candorcrm.launch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.FeedLag;
import org.candorcrm.platform.FeedLags;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.ReplicaStatus;
import org.candorcrm.platform.Replicas;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How Candor is, for who administers it: database, replicas, feed, jobs. The public is told less.
 */
@RestController
final class StatusController {

  private final Database database;
  private final FeedLags lags;
  private final Replicas replicas;

  StatusController(Database database, FeedLags lags, Replicas replicas) {
    this.database = database;
    this.lags = lags;
    this.replicas = replicas;
  }

  @GetMapping("/api/status")
  Map<String, Object> status(Viewer viewer) {
    if (!viewer.may(Capability.ADMINISTER_USERS)) {
      throw Problem.forbidden("capability_missing").with("capability", "administer_users");
    }
    var status = new LinkedHashMap<String, Object>();
    status.put("version", version());
    status.put("database", Map.of("version", databaseVersion()));
    status.put("feed", lags.here().stream().map(StatusController::shown).toList());
    status.put("failing_jobs", failingJobs());
    status.put("replicas", replicas.status().stream().map(StatusController::shown).toList());
    return status;
  }

  private static String version() {
    var version = StatusController.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private String databaseVersion() {
    return database.sql("show server_version").query(String.class).single();
  }

  private static Map<String, Object> shown(FeedLag lag) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("consumer", lag.consumer());
    shown.put("changes", lag.changes());
    shown.put("seconds", lag.changes() == 0 ? 0 : lag.waiting().toSeconds());
    shown.put("alarming", lag.alarming());
    return shown;
  }

  private static Map<String, @Nullable Object> shown(ReplicaStatus replica) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("number", replica.number());
    shown.put("state", replica.state().name().toLowerCase(Locale.ROOT));
    shown.put("bytes_behind", replica.behind());
    shown.put("answered", replica.answered());
    shown.put("handed_back", replica.handedBack());
    return shown;
  }

  private record FailingJob(
      String name, int times, @Nullable Instant last_failure, @Nullable Instant last_success) {}

  /** By name only: what a job works on may be another workspace's. */
  private List<FailingJob> failingJobs() {
    return database
        .sql(
            """
            select task_name, sum(consecutive_failures)::int, max(last_failure) last_failure,
              max(last_success) last_success
              from control.scheduled_tasks where consecutive_failures > 0
             group by task_name order by task_name
            """)
        .query((row, number) ->
            new FailingJob(
                row.getString(1),
                row.getInt(2),
                Moments.readOrNull(row, "last_failure"),
                Moments.readOrNull(row, "last_success")))
        .list();
  }
}

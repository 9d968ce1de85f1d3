package org.candorcrm.identity.claims;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.identity.claims.Settlement.Choice;
import org.candorcrm.identity.claims.Settlement.Target;
import org.candorcrm.identity.claims.Settlement.Terms;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles more than can be waited for, a portion in each transaction, with what its starter may do
 * by then. A node that dies takes one portion with it at most.
 */
@Component
class SettlementRuns {

  private static final int PORTION = 500;

  private final Database database;
  private final Schemas schemas;
  private final Settling settling;
  private final Viewers viewers;
  private final VisibleDisputes visible;
  private final SchedulerClient jobs;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SettlementRuns(
      Database database,
      Schemas schemas,
      Settling settling,
      Viewers viewers,
      Clock clock,
      PlatformTransactionManager transactions,
      VisibleDisputes visible) {
    this.database = database;
    this.schemas = schemas;
    this.settling = settling;
    this.viewers = viewers;
    this.clock = clock;
    this.visible = visible;
    this.transaction = new TransactionTemplate(transactions);
    this.jobs =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database.source()))
            .tableName("control.scheduled_tasks")
            .build();
  }

  /**
   * How far one is.
   *
   * @param id also the batch of its changes
   * @param place the last disagreement that was looked at
   */
  record Run(
      UUID id,
      UUID startedBy,
      int source,
      int type,
      int field,
      int believe,
      List<Integer> among,
      @Nullable UUID rule,
      String status,
      int settled,
      int refused,
      @Nullable String problem) {
    Run {
      among = List.copyOf(among);
    }
  }

  /** Begins one in the running transaction, if any. */
  void start(Viewer viewer, UUID id, DisputeFilter filter, int believe, @Nullable UUID rule) {
    var type = java.util.Objects.requireNonNull(filter.type());
    var field = java.util.Objects.requireNonNull(filter.field());
    if (viewers.narrowed(viewer)) {
      throw Problem.forbidden("work_needs_own_rights").with("most", Disagreements.AT_ONCE);
    }
    transaction.executeWithoutResult(status -> {
      database
          .sql(
              """
              insert into {ws}.settlement_runs
                (id, started_by, source, record_type, field, believe, among, rule, status,
                 created_at, moved_at)
              values (?, ?, ?, ?, ?, ?, ?, ?::uuid, 'running', ?, ?)
              """)
          .param(id)
          .param(viewer.user())
          .param(viewer.source())
          .param(type.id())
          .param(field.id())
          .param(believe)
          .param(filter.among().toArray(Integer[]::new))
          .param(rule == null ? null : rule.toString())
          .param(Moments.bound(Moments.now(clock)))
          .param(Moments.bound(Moments.now(clock)))
          .update();
      SettlementJob.WORK.ask(jobs, clock.instant(), id);
    });
  }

  /** Its starter's own. */
  Run find(Viewer viewer, UUID id) {
    return read(id, "")
        .filter(run -> run.startedBy().equals(viewer.user()))
        .orElseThrow(() -> Problem.notFound("settlement_unknown"));
  }

  /** Goes on until it is done. */
  void run(UUID id) {
    while (portion(id)) {
      // The next one.
    }
  }

  /** Answers whether anything is left to do. */
  boolean portion(UUID id) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var run = read(id, " for update").orElseThrow();
          return run.status().equals("running") && go(run);
        }));
  }

  private boolean go(Run run) {
    var viewer = viewers.goingOn(run.startedBy()).from(run.source());
    var type = schemas.current().type(run.type()).filter(one -> !one.retired()).orElse(null);
    var field = type == null ? null : type.field(run.field()).orElse(null);
    if (type == null || field == null || field.retired()) {
      save(run, 0, 0, "failed", "type_retired");
      return false;
    }
    var filter = DisputeFilter.open(type, field, among(run));
    var page = visible.page(viewer, schemas.current(), filter.after(place(run)), PORTION);
    var targets = new ArrayList<Target>();
    page.forEach(found -> targets.add(new Target(type, found.spot().record(), field)));
    var terms = new Terms(run.id(), new Choice.Source(run.believe()), run.rule());
    var sum = settling.settle(viewer, targets, terms);
    boolean more = page.size() == PORTION;
    save(run, sum.settled(), sum.refused().size(), more ? "running" : "done", null);
    if (more) {
      move(run, DisputeFilter.Place.of(page.getLast()));
    }
    return more;
  }

  private static List<Integer> among(Run run) {
    var all = new ArrayList<>(run.among());
    if (!all.contains(run.believe())) {
      all.add(run.believe());
    }
    return all;
  }

  private DisputeFilter.@Nullable Place place(Run run) {
    return database
        .sql("select place from {ws}.settlement_runs where id = ?")
        .param(run.id())
        .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
        .single()
        .map(DisputeFilter.Place::parse)
        .orElse(null);
  }

  private void move(Run run, DisputeFilter.Place place) {
    database
        .sql("update {ws}.settlement_runs set place = ? where id = ?")
        .params(place.cursor(), run.id())
        .update();
  }

  private void save(Run run, int settled, int refused, String status, @Nullable String problem) {
    database
        .sql(
            """
            update {ws}.settlement_runs
               set settled = settled + ?, refused = refused + ?, status = ?, problem = ?, moved_at = ?
             where id = ?
            """)
        .param(settled)
        .param(refused)
        .param(status)
        .param(problem)
        .param(Moments.bound(Moments.now(clock)))
        .param(run.id())
        .update();
  }

  private java.util.Optional<Run> read(UUID id, String how) {
    return database
        .sql(
            """
            select id, started_by, source, record_type, field, believe, among, rule, status,
                   settled, refused, problem
              from {ws}.settlement_runs where id = ?
            """
                + how)
        .param(id)
        .query((row, number) -> run(row))
        .optional();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getObject("id", UUID.class),
        row.getObject("started_by", UUID.class),
        row.getInt("source"),
        row.getInt("record_type"),
        row.getInt("field"),
        row.getInt("believe"),
        List.of((Integer[]) row.getArray("among").getArray()),
        row.getObject("rule", UUID.class),
        row.getString("status"),
        row.getInt("settled"),
        row.getInt("refused"),
        row.getString("problem"));
  }
}

package org.candorcrm.records.write;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Undos and bulk edits: few records at once, many in the background, where each portion and the
 * word on how far it got commit together. A node that dies takes one portion with it at most.
 */
@Component
final class LongWrites {

  /** Up to so many records are written while the caller waits. */
  static final int AT_ONCE = 1_000;

  private static final String LOCALE = "locale";

  private final LongWriteTable table;
  private final Map<LongWrite.Kind, Portions> portions;
  private final Viewers viewers;
  private final SchedulerClient jobs;
  private final TransactionTemplate transaction;

  LongWrites(
      Database database,
      LongWriteTable table,
      List<Portions> portions,
      Viewers viewers,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.portions = portions.stream().collect(toMap(Portions::kind, one -> one));
    this.viewers = viewers;
    this.transaction = new TransactionTemplate(transactions);
    this.jobs =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database.source()))
            .tableName("control.scheduled_tasks")
            .build();
  }

  /** All of it in one transaction, with the rights of the caller. */
  LongWrite now(Viewer viewer, LongWrite wish, List<Chosen> chosen) {
    return requireNonNull(
        transaction.execute(status -> {
          table.insert(wish, chosen);
          var now = wish;
          while (!now.isDone()) {
            now = of(now).next(viewer, now);
          }
          table.save(now);
          return now;
        }));
  }

  /**
   * In the background, with what its user may do by then.
   *
   * @throws Problem {@code work_needs_own_rights} where a key may do less than its user
   */
  LongWrite later(Viewer viewer, LongWrite wish, List<Chosen> chosen) {
    if (viewers.narrowed(viewer)) {
      throw Problem.forbidden("work_needs_own_rights").with("most", AT_ONCE);
    }
    wish.wish().put(LOCALE, LocaleContextHolder.getLocale().toLanguageTag());
    transaction.executeWithoutResult(status -> {
      table.insert(wish, chosen);
      LongWriteJob.WORK.ask(jobs, Instant.now(), wish.id());
    });
    return wish;
  }

  /** Goes on until it is done; what it could not do is kept with it. */
  void run(UUID id) {
    try {
      while (portion(id)) {
        // The next one.
      }
    } catch (Problem problem) {
      table.fail(id, problem.code());
      throw problem;
    } catch (RuntimeException failure) {
      table.fail(id, "internal_error");
      throw failure;
    }
  }

  /** Answers whether anything is left to do. */
  boolean portion(UUID id) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var now = table.lock(id);
          if (now.isDone()) {
            return false;
          }
          LocaleContextHolder.setLocale(
              Locale.forLanguageTag(now.wish().path(LOCALE).asString("")));
          try {
            var viewer = viewers.goingOn(now.startedBy()).from(now.source());
            var next = of(now).next(viewer, now);
            table.save(next);
            return !next.isDone();
          } finally {
            LocaleContextHolder.resetLocaleContext();
          }
        }));
  }

  private Portions of(LongWrite one) {
    return requireNonNull(portions.get(one.kind()));
  }

  /**
   * Its starter's own; an administrator sees all.
   *
   * @throws Problem {@code long_write_not_found}
   */
  LongWrite find(Viewer viewer, LongWrite.Kind kind, UUID id) {
    var kept = table.get(id);
    boolean own = kept.startedBy().equals(viewer.user()) || viewer.may(Capability.READ_AUDIT);
    if (!own || kept.kind() != kind) {
      throw Problem.notFound("long_write_not_found");
    }
    return kept;
  }
}

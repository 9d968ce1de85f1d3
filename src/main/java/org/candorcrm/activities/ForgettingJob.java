package org.candorcrm.activities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.candorcrm.activities.drafts.Drafts;
import org.candorcrm.activities.inbox.Notifications;
import org.candorcrm.activities.looks.Looks;
import org.candorcrm.activities.today.Dismissals;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets every night what nobody needs any more: old looks, done notifications, old drafts. */
@Configuration(proxyBeanMethods = false)
class ForgettingJob {

  private static final Logger LOG = LoggerFactory.getLogger(ForgettingJob.class);

  private final Workspaces workspaces;
  private final Looks looks;
  private final Notifications notifications;
  private final Drafts drafts;
  private final Dismissals dismissals;
  private final Clock clock;

  ForgettingJob(
      Workspaces workspaces,
      Looks looks,
      Notifications notifications,
      Drafts drafts,
      Dismissals dismissals,
      Clock clock) {
    this.workspaces = workspaces;
    this.looks = looks;
    this.notifications = notifications;
    this.drafts = drafts;
    this.dismissals = dismissals;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> forgetActivities() {
    return Tasks.recurring("forget-activities", Schedules.daily(LocalTime.of(3, 40)))
        .execute((instance, context) ->
            workspaces.all().forEach(workspace -> CurrentWorkspace.run(workspace, this::forget)));
  }

  private void forget() {
    var now = Moments.now(clock);
    int forgotten =
        looks.forget(now) + notifications.forget(now) + drafts.forget(now) + dismissals.forget(now);
    LOG.info("{}: {} old rows forgotten", CurrentWorkspace.get().name(), forgotten);
  }
}

package org.candorcrm.access.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends each mail until the server has taken it, and forgets what became of old ones. */
@Configuration(proxyBeanMethods = false)
class MailJob {

  private static final AskedWork WORK = new AskedWork("send-mail");
  private static final int MOST_RETRIES = 8;
  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  OneTimeTask<Void> sendMail(
      Workspaces workspaces,
      Posting posting,
      @Value("${candor.mail-retry:PT30S}") Duration firstWait) {
    return WORK.task(
        workspaces, new Retries(MOST_RETRIES, firstWait), job -> posting.send(job.id()));
  }

  @Bean
  RecurringTask<Void> forgetMail(Workspaces workspaces, MailTable table, Clock clock) {
    return Tasks.recurring("forget-mail", Schedules.daily(LocalTime.of(4, 50)))
        .execute((instance, context) ->
            workspaces.each("Forgetting mail", () -> table.forget(clock.instant().minus(KEPT))));
  }

  static void ask(SchedulerClient scheduler, UUID mail, Clock clock) {
    WORK.ask(scheduler, clock.instant(), mail);
  }
}

package org.candorcrm.identity.privacy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.candorcrm.platform.AskedWork.Retries;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes exports for people; forgets what was kept long enough; reminds of what is due. */
@Configuration(proxyBeanMethods = false)
class PrivacyJobs {

  private static final int MOST_RETRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  @Bean
  OneTimeTask<Void> subjectAccessJob(Workspaces workspaces, SubjectAccess access) {
    return SubjectAccess.WORK.task(
        workspaces, new Retries(MOST_RETRIES, FIRST_WAIT), job -> access.run(job.id()));
  }

  @Bean
  RecurringTask<Void> privacyNight(Workspaces workspaces, PrivacyUpkeep upkeep) {
    return Tasks.recurring("privacy-upkeep", Schedules.daily(LocalTime.of(4, 10)))
        .execute((instance, context) -> workspaces.each("Upkeep of privacy", upkeep::night));
  }
}

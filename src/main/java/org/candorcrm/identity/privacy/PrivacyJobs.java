package org.candorcrm.identity.privacy;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.JobName;
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
    return Tasks.oneTime(SubjectAccess.JOB, Void.class)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                MOST_RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_WAIT, 3)))
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          var id = UUID.fromString(name.parts().getFirst());
          workspaces.run(name.workspace(), () -> access.run(id));
        });
  }

  @Bean
  RecurringTask<Void> privacyNight(Workspaces workspaces, PrivacyUpkeep upkeep) {
    return Tasks.recurring("privacy-upkeep", Schedules.daily(LocalTime.of(4, 10)))
        .execute((instance, context) ->
            workspaces.all().forEach(one -> CurrentWorkspace.run(one, upkeep::night)));
  }
}

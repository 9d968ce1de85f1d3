package org.candorcrm.records.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets every night what imports keep of people beside the records: files and refused rows. */
@Configuration(proxyBeanMethods = false)
class ImportUpkeepJob {

  @Bean
  RecurringTask<Void> importUpkeep(Workspaces workspaces, Uploads uploads, RefusalUpkeep refusals) {
    return Tasks.recurring("import-upkeep", Schedules.daily(LocalTime.of(3, 50)))
        .execute((instance, context) -> {
          forget(uploads);
          workspaces.all().forEach(one -> CurrentWorkspace.run(one, refusals::forgetOld));
        });
  }

  private static void forget(Uploads uploads) {
    try {
      uploads.forgetOld();
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}

package org.candorcrm.records.write;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.schema.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An instance is named after workspace and type. Safe to repeat. */
@Configuration(proxyBeanMethods = false)
class SearchTextsJob {

  static final String NAME = "rebuild-search-texts";

  @Bean
  OneTimeTask<Void> rebuildSearchTexts(
      Workspaces workspaces, Schemas schemas, SearchTexts searchTexts) {
    return Tasks.oneTime(NAME, Void.class)
        .execute((instance, context) -> {
          var name = JobName.of(instance.getId());
          int type = Integer.parseInt(name.parts().getFirst());
          workspaces.run(name.workspace(), () -> rebuild(schemas, type, searchTexts));
        });
  }

  private static void rebuild(Schemas schemas, int type, SearchTexts searchTexts) {
    schemas.latest().type(type).ifPresent(searchTexts::rebuild);
  }
}

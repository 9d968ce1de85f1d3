package org.candorcrm.records.write;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.schema.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An instance is named after workspace and type. Safe to repeat. */
@Configuration(proxyBeanMethods = false)
class SearchTextsJob {

  static final AskedWork WORK = new AskedWork("rebuild-search-texts");

  @Bean
  OneTimeTask<Void> rebuildSearchTexts(
      Workspaces workspaces, Schemas schemas, SearchTexts searchTexts) {
    return WORK.task(workspaces, job -> rebuild(schemas, job.number(), searchTexts));
  }

  private static void rebuild(Schemas schemas, int type, SearchTexts searchTexts) {
    schemas.latest().type(type).ifPresent(searchTexts::rebuild);
  }
}

package org.candorcrm.records.write;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.schema.Schemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An instance is named after workspace and type: {@code id/type/any}. Safe to repeat. */
@Configuration(proxyBeanMethods = false)
class SearchTextsJob {

  static final String NAME = "rebuild-search-texts";

  @Bean
  OneTimeTask<Void> rebuildSearchTexts(
      Workspaces workspaces, Schemas schemas, SearchTexts searchTexts) {
    return Tasks.oneTime(NAME, Void.class)
        .execute((instance, context) -> {
          var parts = instance.getId().split("/");
          var workspace = UUID.fromString(parts[0]);
          int type = Integer.parseInt(parts[1]);
          workspaces.all().stream()
              .filter(w -> w.id().equals(workspace))
              .forEach(w -> CurrentWorkspace.run(w, () -> rebuild(schemas, type, searchTexts)));
        });
  }

  private static void rebuild(Schemas schemas, int type, SearchTexts searchTexts) {
    schemas.latest().type(type).ifPresent(searchTexts::rebuild);
  }
}

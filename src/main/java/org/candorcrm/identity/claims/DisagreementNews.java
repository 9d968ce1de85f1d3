package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Disagreements that wait, as one line for whoever brings data in or looks after it. */
@Component
final class DisagreementNews implements NoteworthySource {

  /** So many make half of what could be said. */
  private static final double MANY = 100;

  private final VisibleDisputes visible;
  private final Schemas schemas;

  DisagreementNews(VisibleDisputes visible, Schemas schemas) {
    this.visible = visible;
    this.schemas = schemas;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    if (!viewer.may(Capability.IMPORT) && !viewer.may(Capability.ADMINISTER_MODEL)) {
      return List.of();
    }
    var all = new DisputeFilter(null, null, Set.of(), Set.of(), "open", null);
    long count = visible.count(viewer, schemas.current(), all);
    if (count == 0) {
      return List.of();
    }
    return List.of(
        new Noteworthy(
            "disagreement",
            "disagreement",
            count / (count + MANY) / 2,
            Messages.text("noteworthy.disagreement", locale, Map.of("count", count)),
            null,
            "/sources/disagreements"));
  }
}

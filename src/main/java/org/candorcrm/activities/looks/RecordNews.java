package org.candorcrm.activities.looks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is new about one record since somebody last looked at it, as steps, oldest first. */
@Component
class RecordNews {

  private static final int MOST = 100;

  private final Schemas schemas;
  private final Records records;
  private final Looks looks;
  private final LoggedChanges log;
  private final FieldSteps fields;
  private final Related related;

  RecordNews(
      Schemas schemas,
      Records records,
      Looks looks,
      LoggedChanges log,
      FieldSteps fields,
      Related related) {
    this.schemas = schemas;
    this.records = records;
    this.looks = looks;
    this.log = log;
    this.fields = fields;
    this.related = related;
  }

  /**
   * @param since the moment that was compared with; null where there was no look before
   * @param more whether older steps were left out
   */
  record News(@Nullable Instant since, List<Step> steps, boolean more) {
    News {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param since instead of the last look, or null
   * @throws org.candorcrm.platform.Problem {@code record_not_found}, {@code record_closed}
   */
  News of(Viewer viewer, String noun, UUID id, @Nullable Instant since) {
    var schema = schemas.current();
    records.one(viewer, noun, id);
    var type = schema.type(noun).orElseThrow();
    var from =
        since == null
            ? looks.find(viewer.user(), Place.ofRecord(type.id(), id)).map(Look::at).orElse(null)
            : since;
    if (from == null) {
      return new News(null, List.of(), false);
    }
    var changes = log.ofRecord(viewer, id, from);
    var around = related.since(viewer, schema, type, id, from);
    var steps = new ArrayList<Step>(fields.of(viewer, type, changes));
    steps.addAll(around);
    steps.sort(Comparator.comparing(Step::at));
    int first = Math.max(0, steps.size() - MOST);
    boolean more =
        first > 0
            || changes.size() == LoggedChanges.MOST_OF_RECORD
            || around.size() == Related.MOST;
    return new News(from, steps.subList(first, steps.size()), more);
  }

  /** The viewer has seen the record as it is now. */
  Instant look(Viewer viewer, String noun, UUID id) {
    var now = looks.now();
    records.one(viewer, noun, id);
    var type = schemas.current().type(noun).orElseThrow();
    looks.remember(viewer.user(), Place.ofRecord(type.id(), id), now, null);
    return now;
  }
}

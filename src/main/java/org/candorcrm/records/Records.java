package org.candorcrm.records;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.Groups;
import org.candorcrm.records.query.Hit;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Page;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.SearchRequest;
import org.springframework.stereotype.Component;

/**
 * Reading records, as somebody: there is no way to read without a viewer. Types are named by their
 * plural, as in the API. Mistakes are {@link org.candorcrm.platform.Problem}s such as {@code
 * type_unknown}, {@code field_unknown}, {@code record_not_found}.
 */
@Component
public final class Records {

  private final Reading reading;

  Records(Reading reading) {
    this.reading = reading;
  }

  /** One page, at most {@link ListRequest#LARGEST_PAGE} records. */
  public Page list(Viewer viewer, String plural, ListRequest request) {
    return reading.list(viewer, plural, request);
  }

  /** One record with every field that the viewer may read. */
  public Row one(Viewer viewer, String plural, UUID id) {
    return reading.one(viewer, plural, id, ListRequest.ALL);
  }

  /** Figures, person measures guarded. */
  public Groups aggregate(Viewer viewer, String plural, AggregateRequest request) {
    return reading.aggregate(viewer, plural, request);
  }

  /**
   * Every record of a list, one after the other, through a server-side cursor: for exports. Limit
   * and cursor of the request do not count. The reader must not keep the connection waiting long.
   */
  public void stream(Viewer viewer, String plural, ListRequest request, Consumer<Row> reader) {
    reading.stream(viewer, plural, request, reader);
  }

  /** Hits in all types, best first. */
  public List<Hit> search(Viewer viewer, SearchRequest request) {
    return reading.search(viewer, request);
  }
}

package org.candorcrm.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.candorcrm.records.query.Sifting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reading records, as somebody: there is no way to read without a viewer. Types are named by their
 * plural, as in the API. Mistakes are {@link org.candorcrm.platform.Problem}s such as {@code
 * type_unknown}, {@code field_unknown}, {@code record_not_found}.
 */
@Component
public final class Records {

  private final Reading reading;
  private final Sifting sifting;

  Records(Reading reading, Sifting sifting) {
    this.reading = reading;
    this.sifting = sifting;
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

  /**
   * What people call records of one type, by id. Those that the viewer may not see are missing, so
   * it also answers which of them they may.
   *
   * @param type singular or plural
   */
  public Map<UUID, String> titles(Viewer viewer, String type, Collection<UUID> ids) {
    return reading.titles(viewer, type, ids);
  }

  /**
   * What people call records of one type that live, or live on in another: those are as visible as
   * what they live on in. One without a title of its own is missing.
   *
   * @param type singular or plural
   */
  public Map<UUID, String> titlesOfMerged(Viewer viewer, String type, Collection<UUID> ids) {
    return reading.titlesOfMerged(viewer, type, ids);
  }

  /**
   * Which of these records they may change.
   *
   * @param type singular or plural
   */
  public Set<UUID> changeable(Viewer viewer, String type, Collection<UUID> ids) {
    return ids.isEmpty() ? Set.of() : sifting.changeable(viewer, type, ids);
  }

  /**
   * Which of these records meet a filter, as far as the viewer may see and count them.
   *
   * @param filter an expression, or null for every record
   */
  public Set<UUID> among(
      Viewer viewer, String plural, @Nullable String filter, Collection<UUID> ids) {
    return sifting.among(viewer, plural, filter, ids);
  }

  /**
   * Which of these records do not meet a filter, or cannot be seen, as far as the viewer may count
   * them: {@link #among} leaves out more than these.
   */
  public Set<UUID> beyond(
      Viewer viewer, String plural, @Nullable String filter, Collection<UUID> ids) {
    return sifting.beyond(viewer, plural, filter, ids);
  }
}

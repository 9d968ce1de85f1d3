package org.candorcrm.records.query;

import java.time.Instant;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of one record type, within the limits but not yet held against the schema.
 *
 * @param filter an expression that each record must meet
 * @param search words that each record must contain, each as the beginning of a word
 * @param sort field names or paths, {@code -} in front for descending; empty: newest first
 * @param fields names to answer; empty: all stored ones. {@code company.name} expands the relation
 * @param expand relations to answer as objects, at most two hops: {@code company.owner}
 * @param limit records on a page, 1 to 200
 * @param cursor where the page before ended
 * @param count whether to count all records that match
 * @param at the past moment to read as it was recorded by then; null: now
 */
public record ListRequest(
    @Nullable String filter,
    @Nullable String search,
    List<String> sort,
    List<String> fields,
    List<String> expand,
    int limit,
    @Nullable String cursor,
    boolean count,
    @Nullable Instant at) {

  public static final int LARGEST_PAGE = 200;
  public static final int USUAL_PAGE = 50;
  public static final int LONGEST_FILTER = 4000;
  public static final int LONGEST_SEARCH = 200;
  private static final int MOST_SORT_KEYS = 4;
  private static final int MOST_EXPANSIONS = 10;
  private static final int MOST_FIELDS = 300;

  /** Everything of a type that the viewer may see, newest first. */
  public static final ListRequest ALL =
      new ListRequest(null, null, List.of(), List.of(), List.of(), USUAL_PAGE, null, false, null);

  /** Now. */
  public ListRequest(
      @Nullable String filter,
      @Nullable String search,
      List<String> sort,
      List<String> fields,
      List<String> expand,
      int limit,
      @Nullable String cursor,
      boolean count) {
    this(filter, search, sort, fields, expand, limit, cursor, count, null);
  }

  public ListRequest {
    filter = present(filter);
    search = present(search);
    cursor = present(cursor);
    sort = List.copyOf(sort);
    fields = List.copyOf(fields);
    expand = List.copyOf(expand);
    within("filter", filter == null ? 0 : filter.length(), LONGEST_FILTER);
    within("search", search == null ? 0 : search.length(), LONGEST_SEARCH);
    within("sort", sort.size(), MOST_SORT_KEYS);
    within("expand", expand.size(), MOST_EXPANSIONS);
    within("fields", fields.size(), MOST_FIELDS);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.invalid("limit_out_of_range").field("limit").with("largest", LARGEST_PAGE);
    }
  }

  public ListRequest where(@Nullable String expression) {
    return new ListRequest(expression, search, sort, fields, expand, limit, cursor, count, at);
  }

  public ListRequest searching(@Nullable String words) {
    return new ListRequest(filter, words, sort, fields, expand, limit, cursor, count, at);
  }

  public ListRequest at(@Nullable Instant moment) {
    return new ListRequest(filter, search, sort, fields, expand, limit, cursor, count, moment);
  }

  public ListRequest after(@Nullable String place) {
    return new ListRequest(filter, search, sort, fields, expand, limit, place, count, at);
  }

  public ListRequest sortedBy(String... keys) {
    return new ListRequest(filter, search, List.of(keys), fields, expand, limit, cursor, count, at);
  }

  public ListRequest limitedTo(int most) {
    return new ListRequest(filter, search, sort, fields, expand, most, cursor, count, at);
  }

  public ListRequest answering(String... names) {
    return new ListRequest(filter, search, sort, List.of(names), expand, limit, cursor, count, at);
  }

  public ListRequest expanding(String... paths) {
    return new ListRequest(filter, search, sort, fields, List.of(paths), limit, cursor, count, at);
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static void within(String name, int size, int most) {
    if (size > most) {
      throw Problem.invalid("parameter_too_long").field(name).with("most", most);
    }
  }
}

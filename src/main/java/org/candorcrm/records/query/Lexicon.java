package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.WordIndex;
import org.candorcrm.records.sql.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words of large tables. On a million rows a misspelt word costs an index scan for each slip
 * that it may have; against the words that occur it costs none, and two or three scans are left for
 * what was probably meant. Words are only guesses here: what is found by them is read with the
 * rights of the viewer, as everything is.
 */
@Component
class Lexicon {

  /** Below so many rows, looking for every slip is cheap, and knows the newest words. */
  static final long LARGE = 50_000;

  /** Words are read from at most about so many rows: of a million in three seconds of one core. */
  private static final long SAMPLE = 300_000;

  /** Enough to know what is frequent. */
  private static final long SMALL_SAMPLE = 100_000;

  private static final String VALID =
      "select indexrelid::text from pg_index where indexrelid = to_regclass(?) and indisvalid";

  private static final int MOST_WORDS = 50_000;
  private static final Logger LOG = LoggerFactory.getLogger(Lexicon.class);

  private record Key(Workspace workspace, String table, String index) {}

  private final Rows rows;
  private final TableSizes sizes;
  private final TransactionTemplate transaction;

  /** What was known serves until it is known anew; nobody waits. */
  private final AsyncLoadingCache<Key, Known> known =
      Caffeine.newBuilder()
          .maximumSize(50)
          .refreshAfterWrite(Duration.ofMinutes(15))
          .expireAfterAccess(Duration.ofHours(12))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .buildAsync(this::read);

  Lexicon(Rows rows, TableSizes sizes, TransactionTemplate transaction) {
    this.rows = rows;
    this.sizes = sizes;
    this.transaction = transaction;
  }

  boolean large(RecordType type) {
    return sizes.of(table(type)) >= LARGE;
  }

  /** What is known of a type, where its table is large and has been read; that begins here. */
  Optional<Known> of(RecordType type) {
    if (!large(type)) {
      return Optional.empty();
    }
    var table = table(type);
    var index = Database.qualified("{ws}.\"" + WordIndex.name(type) + '"');
    return Optional.ofNullable(
        known.get(new Key(CurrentWorkspace.get(), table, index)).getNow(null));
  }

  private static String table(RecordType type) {
    return Database.qualified("{ws}.\"" + type.table() + '"');
  }

  private Known read(Key key) {
    try {
      return CurrentWorkspace.call(
          key.workspace(),
          () -> new Known(new WordList(words(key.table())), beginnings(key.table(), key.index())));
    } catch (RuntimeException failure) {
      // Whatever it was, a search must not fail for want of guesses.
      LOG.warn("the words of {} could not be read", key.table(), failure);
      return new Known(new WordList(List.of()), Optional.empty());
    }
  }

  private List<String> words(String table) {
    return patiently(
        Sql.of(
            """
            select word from (
              select unnest(string_to_array(search_text, ' ')) word
                from %s tablesample system (?::real) where deleted_at is null) each
             where length(word) between 4 and 40 and word !~ '[0-9@]'
             group by word order by count(*) desc, word limit %d
            """
                .formatted(table, MOST_WORDS),
            share(table, SAMPLE)));
  }

  private Optional<Beginnings> beginnings(String table, String index) {
    if (patiently(Sql.of(VALID, index)).isEmpty()) {
      return Optional.empty();
    }
    double share = share(table, SMALL_SAMPLE);
    Set<String> frequent = new HashSet<>();
    for (int length : Beginnings.LENGTHS) {
      frequent.addAll(
          patiently(
              Sql.of(
                  """
                  select left(word, %1$d) from (
                    select unnest(string_to_array(search_text, ' ')) word
                      from %2$s tablesample system (?::real)) each
                   where length(word) >= %1$d group by 1 having count(*) > ?
                  """
                      .formatted(length, table),
                  share,
                  Beginnings.FREQUENT * share / 100)));
    }
    return Optional.of(new Beginnings(frequent));
  }

  /** Of a hundred. */
  private double share(String table, long sample) {
    return Math.min(100.0, 100.0 * sample / Math.max(1, sizes.of(table)));
  }

  private List<String> patiently(Sql sql) {
    List<String> found =
        transaction.execute(status -> {
          rows.list(
              Sql.of("select set_config('statement_timeout', '60s', true)"), row -> row.wasNull());
          return rows.list(sql, row -> row.getString(1));
        });
    return found == null ? List.of() : found;
  }
}

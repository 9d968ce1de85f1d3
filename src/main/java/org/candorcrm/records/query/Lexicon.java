package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.records.schema.RecordType;
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

  /** Read from at most about so many rows. */
  private static final long SAMPLE = 1_000_000;

  private static final int MOST_WORDS = 50_000;
  private static final Logger LOG = LoggerFactory.getLogger(Lexicon.class);

  private record Key(Workspace workspace, String table) {}

  private final Rows rows;
  private final TableSizes sizes;
  private final TransactionTemplate transaction;
  private final Executor aside = Executors.newVirtualThreadPerTaskExecutor();
  private final LoadingCache<Key, CompletableFuture<WordList>> known =
      Caffeine.newBuilder()
          .maximumSize(50)
          .expireAfterWrite(Duration.ofMinutes(15))
          .build(key -> CompletableFuture.supplyAsync(() -> read(key), aside));

  Lexicon(Rows rows, TableSizes sizes, TransactionTemplate transaction) {
    this.rows = rows;
    this.sizes = sizes;
    this.transaction = transaction;
  }

  /** The words of a type, where its table is large and they have been read; that begins here. */
  Optional<WordList> of(RecordType type) {
    var table = Database.qualified("{ws}.\"" + type.table() + '"');
    if (sizes.of(table) < LARGE) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.get(new Key(CurrentWorkspace.get(), table)).getNow(null));
  }

  private WordList read(Key key) {
    try {
      return CurrentWorkspace.call(key.workspace(), () -> new WordList(words(key.table())));
    } catch (RuntimeException failure) {
      // Whatever it was, a search must not fail for want of guesses.
      LOG.warn("the words of {} could not be read", key.table(), failure);
      return new WordList(List.of());
    }
  }

  private List<String> words(String table) {
    double share = Math.min(100.0, 100.0 * SAMPLE / Math.max(1, sizes.of(table)));
    var sql =
        Sql.of(
            """
            select word from (
              select unnest(string_to_array(search_text, ' ')) word
                from %s tablesample system (?::real) where deleted_at is null) each
             where length(word) between 4 and 40 and word !~ '[0-9@]'
             group by word order by count(*) desc, word limit %d
            """
                .formatted(table, MOST_WORDS),
            share);
    List<String> words =
        transaction.execute(status -> {
          rows.list(
              Sql.of("select set_config('statement_timeout', '60s', true)"), row -> row.wasNull());
          return rows.list(sql, row -> row.getString(1));
        });
    return words == null ? List.of() : words;
  }
}

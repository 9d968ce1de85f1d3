package org.candorcrm.records.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.candorcrm.access.Closures;
import org.candorcrm.access.PersonReads;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Replicas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of every read: request, plan, SQL, rows, answer. */
@Component
public class Reading {

  private static final int CHUNK = 500;
  private static final Sql UNHURRIED =
      Sql.of("select set_config('statement_timeout', '10min', true)");

  /**
   * What is put together by a median, or by many groups, is not written to disk in between; and a
   * figure of three years is not counted as one of three days was: a plan for any dates takes the
   * index, one row after the other.
   */
  private static final String ROOM =
      "set_config('work_mem', '64MB', true), set_config('plan_cache_mode', 'force_custom_plan', true)";

  private static final Sql ROOMY = Sql.of("select " + ROOM);

  /** Many changes are put together at once, in one statement that must come to an end. */
  private static final Sql PATIENT =
      Sql.of("select set_config('statement_timeout', '20s', true), " + ROOM);

  private final Planning planning;
  private final Rows rows;
  private final SortLimit limit;
  private final Searching searching;
  private final Closures closures;
  private final PersonReads looks;
  private final Replicas replicas;
  private final TransactionTemplate transaction;

  Reading(
      Planning planning,
      Rows rows,
      SortLimit limit,
      Searching searching,
      Closures closures,
      PersonReads looks,
      Replicas replicas,
      PlatformTransactionManager transactions) {
    this.planning = planning;
    this.rows = rows;
    this.limit = limit;
    this.searching = searching;
    this.closures = closures;
    this.looks = looks;
    this.replicas = replicas;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One page of a type, named by its plural. */
  public Page list(Viewer viewer, String plural, ListRequest request) {
    var words = planning.words(viewer, request.at());
    var type = words.plural(plural);
    var plan = planning.list(words, type, request);
    if (request.at() == null) {
      limit.check(plan);
    }
    var page = page(words, plan);
    if (page.count() != null) {
      looks.log(viewer, Looks.at(rows(words), plan), type.plural() + ": count");
    }
    return keepsOut(viewer.on(type.id()).read())
        ? page.withoutClosed(closures.countKeptFrom(viewer, type.id()))
        : page;
  }

  /** What reaches out to other records reads them bit by bit, which needs a transaction. */
  private Page page(Vocabulary words, ListPlan plan) {
    var past = words.scope().past();
    if (past == null && !plan.selection().reachesOut()) {
      return Listing.page(rows, words.scope(), plan);
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (past != null) {
            rows.list(PATIENT, row -> true);
          }
          return Listing.page(rows(words), words.scope(), plan);
        }));
  }

  private Rows rows(Vocabulary words) {
    return rows.asOf(words.scope().past());
  }

  private static boolean keepsOut(RowRule rule) {
    return switch (rule) {
      case RowRule.NotClosedTo _ -> true;
      case RowRule.All all -> all.rules().stream().anyMatch(Reading::keepsOut);
      case RowRule.Everything _, RowRule.Nothing _, RowRule.OwnedBy _, RowRule.PartOf _ -> false;
    };
  }

  /** One record, where there is one that the viewer may see. */
  public Optional<Row> find(Viewer viewer, String plural, UUID id, ListRequest request) {
    var words = planning.words(viewer, request.at());
    var plan = planning.one(words, words.plural(plural), id, request);
    return page(words, plan).items().stream().findFirst();
  }

  /**
   * One record.
   *
   * @throws Problem {@code record_not_found}, the same for one that is absent, deleted, hidden or
   *     confidential; {@code record_closed} with whom to ask where a business closure keeps it
   */
  public Row one(Viewer viewer, String plural, UUID id, ListRequest request) {
    return find(viewer, plural, id, request)
        .orElseThrow(() -> {
          var at = request.at();
          boolean later = at != null && find(viewer, plural, id, request.at(null)).isPresent();
          return later
              ? Problem.notFound("record_not_then").with("at", at)
              : absent(viewer, plural, id);
        });
  }

  /** The record that this one lives on in, where the viewer may see that one. */
  public Optional<UUID> mergedInto(Viewer viewer, String plural, UUID id) {
    var words = planning.words(viewer);
    var type = words.plural(plural);
    var sql =
        Sql.of(
                """
                select t.id from %1$s l join %1$s t on t.id = l.merged_into where l.id = ? and \
                """
                    .formatted(words.scope().table(type)),
                id)
            .then(words.scope().rows(type, "t"));
    return rows.list(sql, row -> row.getObject(1, UUID.class)).stream().findFirst();
  }

  private Problem absent(Viewer viewer, String plural, UUID id) {
    var type = planning.words(viewer).plural(plural);
    return closures
        .business(viewer, type.id(), id)
        .map(Reading::closed)
        .orElseGet(() -> Problem.notFound("record_not_found"));
  }

  private static Problem closed(Closures.Notice notice) {
    return Problem.forbidden("record_closed")
        .with("closure", notice.closure())
        .with("reason", notice.reason())
        .with("owner", notice.owner())
        .with("owner_name", notice.ownerName())
        .with("ends_at", notice.endsAt());
  }

  /** Every record of a list, in its order, however many; the limit and cursor do not count. */
  @Transactional(readOnly = true)
  public void stream(Viewer viewer, String plural, ListRequest request, Consumer<Row> reader) {
    var words = planning.words(viewer, request.at());
    var plan = planning.list(words, words.plural(plural), request.after(null));
    stream(words, plan, reader);
  }

  /** The same for what tells how many there are: no more than may be counted. */
  @Transactional(readOnly = true)
  public void streamCountable(
      Viewer viewer, String plural, ListRequest request, Consumer<Row> reader) {
    var words = planning.words(viewer, request.at());
    var plan = planning.list(words, words.plural(plural), request.after(null));
    stream(words, plan.countable(), reader);
  }

  /**
   * The same for a file that leaves Candor: whoever has it can count, so it holds no more than may
   * be counted.
   */
  @Transactional(readOnly = true)
  public void takeOut(Viewer viewer, String plural, ListRequest request, TakingOut out) {
    var words = planning.words(viewer, request.at());
    var asked = planning.list(words, words.plural(plural), request.after(null));
    var plan = asked.countable();
    out.begin(plan.selection(), asked.guarded());
    var measures = new PersonMeasures(words);
    stream(words, plan, row -> out.take(row, measures.conceal(row)));
  }

  private void stream(Vocabulary words, ListPlan plan, Consumer<Row> reader) {
    rows.list(UNHURRIED, row -> true);
    var whole = Allowance.ofFile();
    var chunk = new java.util.ArrayList<Row>(CHUNK);
    rows(words).stream(
        plan.selectAll(),
        CHUNK,
        row -> {
          chunk.add(plan.selection().read(row, 1));
          if (chunk.size() == CHUNK) {
            hand(words, plan, chunk, whole, reader);
          }
          return chunk;
        });
    hand(words, plan, chunk, whole, reader);
  }

  /** Figures over a type, named by its plural. */
  public Groups aggregate(Viewer viewer, String plural, AggregateRequest request) {
    var words = planning.words(viewer, request.at());
    var plan = planning.aggregate(words, words.plural(plural), request);
    Groups groups = replicas.read(() -> figures(words, plan));
    var persons = new HashSet<>(Aggregating.persons(plan, groups));
    persons.addAll(Looks.at(rows(words), plan));
    looks.log(viewer, persons, plan.what());
    return groups;
  }

  private Groups figures(Vocabulary words, AggregatePlan plan) {
    boolean then = words.scope().past() != null;
    return Objects.requireNonNull(
        transaction.execute(status -> {
          rows.list(then ? PATIENT : ROOMY, row -> true);
          return new Aggregating(rows(words), words, plan).run();
        }));
  }

  /** The best hits of all types, best first. */
  public List<Hit> search(Viewer viewer, SearchRequest request) {
    var words = planning.words(viewer);
    var types = Searching.searched(words, request.types());
    return replicas.read(() -> searching.hits(words, types, request));
  }

  /** What people call records; those that the viewer may not see are missing. */
  public Map<UUID, String> titles(Viewer viewer, String type, Collection<UUID> ids) {
    var words = planning.words(viewer);
    return words.closed(type)
        ? Map.of()
        : new Titles(rows, words.scope()).orLabels(words.type(type), ids);
  }

  /** As {@link #titles}, for records that were merged as well; one without a title is missing. */
  public Map<UUID, String> titlesOfMerged(Viewer viewer, String type, Collection<UUID> ids) {
    var words = planning.words(viewer);
    return words.closed(type)
        ? Map.of()
        : new Titles(rows, words.scope()).ofMerged(words.type(type), ids);
  }

  private void hand(
      Vocabulary words, ListPlan plan, List<Row> chunk, Allowance whole, Consumer<Row> reader) {
    if (!chunk.isEmpty()) {
      Expansions.ofFile(rows(words), words.scope(), plan.selection(), chunk, whole, reader);
      chunk.clear();
    }
  }
}

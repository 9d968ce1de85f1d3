package org.candorcrm.records.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Alone;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Lanes;
import org.candorcrm.records.past.Spans;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the log once for all that a night wants to know of what stood. The states are put
 * into a table which is dropped when the night is over: it is nobody's data, and costs no log.
 */
@Component
public class TellingStates {

  private final Planning planning;
  private final Filters filters;
  private final Viewers viewers;
  private final Rows rows;
  private final Database database;
  private final Alone alone;
  private final TransactionTemplate transaction;

  TellingStates(
      Planning planning,
      Filters filters,
      Viewers viewers,
      Rows rows,
      Database database,
      Alone alone,
      TransactionTemplate transaction) {
    this.planning = planning;
    this.filters = filters;
    this.viewers = viewers;
    this.rows = rows;
    this.database = database;
    this.alone = alone;
    this.transaction = transaction;
  }

  /** What a figure of what stood looks at of its own type. */
  record Looked(RecordType type, Set<Field> fields) {

    Looked {
      fields = Set.copyOf(fields);
    }

    static Looked of(Filters filters, Vocabulary words, DailyRequest request) {
      var type = words.plural(request.plural());
      var fields = new LinkedHashSet<Field>();
      Touched.by(filters, words, type, request).stream()
          .filter(use -> use.type().id() == type.id())
          .map(Use::field)
          .forEach(fields::add);
      return new Looked(type, fields);
    }

    /** What begins a state; a text that only splits is as it is today. */
    List<Field> moving() {
      return fields.stream().filter(Spans::tells).toList();
    }

    States.Told told() {
      var table = CurrentWorkspace.get().schema() + ".states_of_" + type.id();
      return new States.Told(type, table, Set.copyOf(moving()), fields);
    }
  }

  /**
   * The states behind all of these figures; none where another node is at it.
   *
   * @param patience how long one statement may take; most are the work of minutes
   */
  public States tell(Collection<DailyRequest> requests, Duration patience) {
    var held = requests.isEmpty() ? null : alone.at("measures.states").orElse(null);
    if (held == null) {
      return States.NONE;
    }
    var all = wanted(requests);
    var states = new States(all, () -> forget(all, held));
    try {
      all.forEach(this::drop);
      all.forEach(told -> database.sql(told.create()).update());
      fill(all, patience);
      all.forEach(told -> database.sql("analyze " + told.table()).update());
    } catch (RuntimeException failure) {
      states.close();
      throw failure;
    }
    return states;
  }

  private List<States.Told> wanted(Collection<DailyRequest> requests) {
    var words = planning.words(viewers.candor());
    var fields = new HashMap<RecordType, Set<Field>>();
    for (var request : requests) {
      var looked = Looked.of(filters, words, request);
      fields.computeIfAbsent(looked.type(), type -> new HashSet<>()).addAll(looked.fields());
    }
    var all = new ArrayList<States.Told>();
    fields.forEach((type, these) -> all.add(new Looked(type, these).told()));
    return all;
  }

  private void fill(List<States.Told> all, Duration patience) {
    var failed = new ConcurrentLinkedQueue<RuntimeException>();
    Lanes.run(
        all.stream()
            .flatMap(told -> told.fill().stream())
            .map(one -> (Runnable) () -> fill(one, patience, failed))
            .toList());
    if (!failed.isEmpty()) {
      throw failed.element();
    }
  }

  private void fill(Sql sql, Duration patience, Queue<RuntimeException> failed) {
    try {
      transaction.executeWithoutResult(status -> {
        rows.list(DailyFigures.unhurried(patience), row -> true);
        database.sql(sql.text()).params(sql.values()).update();
      });
    } catch (RuntimeException failure) {
      failed.add(failure);
    }
  }

  private void forget(List<States.Told> all, Alone.Held held) {
    try (held) {
      all.forEach(this::drop);
    }
  }

  private void drop(States.Told told) {
    database.sql("drop table if exists " + told.table()).update();
  }
}

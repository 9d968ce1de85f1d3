package org.candorcrm.records.query;

import static java.util.stream.Collectors.partitioningBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.query.SearchSql.Part;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds records in all types at once; each further step only while hits are few. */
@Component
class Searching {

  /** Below so many hits, words that are only alike are looked for too. */
  private static final int FEW = 5;

  private static final String PATIENCE = "500ms";
  private static final String HASTE = "150ms";
  private static final String CANCELLED = "57014";

  private final Rows rows;
  private final Lexicon lexicon;
  private final TransactionTemplate transaction;

  Searching(Rows rows, Lexicon lexicon, TransactionTemplate transaction) {
    this.rows = rows;
    this.lexicon = lexicon;
    this.transaction = transaction;
  }

  private record Found(int type, UUID id) {}

  List<Hit> hits(Vocabulary vocabulary, List<RecordType> types, SearchRequest request) {
    var words = SearchWords.of(request.text());
    if (words.empty()) {
      return List.of();
    }
    var sql = new SearchSql(vocabulary.scope(), lexicon, words, request.limit());
    var found = new LinkedHashSet<Found>();
    sql.numbers(types).ifPresent(numbers -> add(numbers, found));
    sql.titles(types).ifPresent(titles -> add(titles, found));
    if (found.size() < request.limit() && words.phrase().length() > 1) {
      soon(found.isEmpty() ? PATIENCE : HASTE, sql.contents(types), found);
    }
    if (found.size() < FEW && words.words().stream().anyMatch(Slips::possible)) {
      var titled = types.stream().filter(type -> !type.behaviour()).toList();
      soon(HASTE, sql.alike(titled), found);
    }
    return shown(vocabulary, words, types, found.stream().limit(request.limit()).toList());
  }

  /** One of each type in turn, so that no type crowds the others out. */
  private void add(Sql sql, Set<Found> found) {
    var byType = new LinkedHashMap<Integer, Deque<Found>>();
    rows.list(sql, row -> new Found(row.getInt(1), row.getObject(2, UUID.class)))
        .forEach(one -> byType.computeIfAbsent(one.type(), type -> new ArrayDeque<>()).add(one));
    while (!byType.isEmpty()) {
      byType.values().forEach(next -> found.add(next.remove()));
      byType.values().removeIf(Deque::isEmpty);
    }
  }

  private void soon(String within, List<Part> parts, Set<Found> found) {
    var indexed = parts.stream().collect(partitioningBy(Part::indexed));
    indexed.forEach((only, some) -> {
      if (!some.isEmpty()) {
        soon(within, only, SearchSql.all(some.stream().map(Part::sql).toList()), found);
      }
    });
  }

  /**
   * Better few hits soon than more of them late.
   *
   * @param indexed whether the table must not be read in its order
   */
  private void soon(String within, boolean indexed, Sql sql, Set<Found> found) {
    try {
      transaction.executeWithoutResult(status -> {
        rows.list(settings(within, indexed), row -> true);
        add(sql, found);
      });
    } catch (DataAccessException failure) {
      if (!(failure.getMostSpecificCause() instanceof SQLException late)
          || !CANCELLED.equals(late.getSQLState())) {
        throw failure;
      }
    }
  }

  private static Sql settings(String within, boolean indexed) {
    return Sql.of(
        "select set_config('statement_timeout', ?, true), set_config('enable_seqscan', ?, true)",
        within,
        indexed ? "off" : "on");
  }

  private List<Hit> shown(
      Vocabulary vocabulary, SearchWords words, List<RecordType> types, List<Found> found) {
    var hits = new LinkedHashMap<Found, Hit>();
    for (var type : types) {
      var ids = found.stream().filter(one -> one.type() == type.id()).map(Found::id).toList();
      if (!ids.isEmpty()) {
        new Hits(rows, vocabulary.scope(), words)
            .of(type, ids)
            .forEach((id, hit) -> hits.put(new Found(type.id(), id), hit));
      }
    }
    return found.stream().map(hits::get).filter(java.util.Objects::nonNull).toList();
  }

  /** Every type with a searchable field that the viewer may read. */
  static List<RecordType> searched(Vocabulary words, List<String> names) {
    var wanted = names.stream().map(words::type).map(RecordType::id).toList();
    var all = new ArrayList<RecordType>();
    for (var type : words.schema().types()) {
      boolean named = wanted.isEmpty() || wanted.contains(type.id());
      if (named
          && type.retiredAt() == null
          && words.visible(type)
          && SearchWords.searchable(type).stream().anyMatch(f -> words.scope().readable(type, f))) {
        all.add(type);
      }
    }
    return all;
  }
}

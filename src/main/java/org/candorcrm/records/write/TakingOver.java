package org.candorcrm.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Takeover;
import org.candorcrm.records.WriteTerms.Staging;
import org.candorcrm.records.kinds.Money;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** See {@link Takeover}: rows by COPY, type after type, then the log in the order of time. */
@Component
final class TakingOver implements Takeover {

  private static final int CHUNK = 5_000;
  private static final List<String> EXTERNAL =
      List.of("source", "record_type", "external_id", "record");

  private final Tables tables;
  private final Schemas schemas;
  private final Database database;
  private final Rows rows;
  private final PastStages stages;
  private final ChangeSignal signal;
  private final TransactionTemplate transaction;

  TakingOver(
      Tables tables,
      Schemas schemas,
      Database database,
      ChangeSignal signal,
      PlatformTransactionManager transactions) {
    this.tables = tables;
    this.schemas = schemas;
    this.database = database;
    this.rows = new Rows(new JdbcTemplate(database.source()));
    this.stages = new PastStages(rows, database);
    this.signal = signal;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public int takeOver(Stream<PastRecord> records) {
    int taken = Objects.requireNonNull(transaction.execute(status -> inOne(records)));
    signal.announce();
    return taken;
  }

  private int inOne(Stream<PastRecord> records) {
    var log = new PastLog(rows);
    var chunk = new ArrayList<PastRecord>();
    int taken = 0;
    for (var record : (Iterable<PastRecord>) records::iterator) {
      if (full(chunk, record)) {
        taken += write(chunk, log);
        chunk.clear();
      }
      chunk.add(record);
    }
    taken += chunk.isEmpty() ? 0 : write(chunk, log);
    log.write();
    stages.joinToLog();
    return taken;
  }

  private static boolean full(List<PastRecord> chunk, PastRecord next) {
    return chunk.size() == CHUNK
        || !chunk.isEmpty() && chunk.getFirst().type().id() != next.type().id();
  }

  private int write(List<PastRecord> chunk, PastLog log) {
    var type = chunk.getFirst().type();
    var table = tables.of(type);
    var money = rates(chunk);
    var values = new ArrayList<@Nullable Object[]>();
    chunk.forEach(record -> values.add(row(table, record, money)));
    rows.insert(table.table, table.insertColumns, values, Staging.COPY);
    link(type, chunk);
    external(type, chunk);
    stages.write(type, chunk);
    chunk.forEach(record -> log.add(table, record));
    schemas.recordsChanged(type);
    return chunk.size();
  }

  private Conversions.Rates rates(List<PastRecord> records) {
    var amounts =
        records.stream()
            .flatMap(record -> record.values().values().stream())
            .filter(Money.class::isInstance)
            .map(Money.class::cast)
            .toList();
    return new Conversions(database).rates(amounts);
  }

  private static @Nullable Object[] row(
      TypeTable table, PastRecord record, Conversions.Rates rates) {
    Map<String, @Nullable Object> values = new HashMap<>(table.defaults);
    record
        .values()
        .forEach((name, value) ->
            values.put(name, value instanceof Money money ? rates.complete(money) : value));
    for (var field : table.required) {
      if (values.get(field.name()) == null) {
        throw new IllegalArgumentException(record.type().name() + " without " + field.name());
      }
    }
    var last = record.changes().isEmpty() ? null : record.changes().getLast();
    Instant updated = last == null ? record.createdAt() : last.at();
    var row = new ArrayList<@Nullable Object>();
    row.add(record.id());
    row.add(1 + record.changes().size());
    row.add(record.createdAt());
    row.add(record.creator());
    row.add(updated);
    row.add(last == null ? record.creator() : last.actor());
    row.add(SearchText.of(table.searchable, values::get));
    for (var field : table.stored) {
      row.addAll(Arrays.asList(field.kind().store(values.get(field.name()))));
    }
    return row.toArray();
  }

  private void link(RecordType type, List<PastRecord> chunk) {
    for (var field : type.activeFields()) {
      if (!(field.kind() instanceof RelationsKind)) {
        continue;
      }
      var pairs = new ArrayList<@Nullable Object[]>();
      for (var record : chunk) {
        for (var target : Targets.references(record.values().get(field.name()))) {
          pairs.add(new @Nullable Object[] {record.id(), target.id()});
        }
      }
      rows.insert(Links.table(type, field), List.of("from_id", "to_id"), pairs, Staging.COPY);
    }
  }

  private void external(RecordType type, List<PastRecord> chunk) {
    var known = new ArrayList<@Nullable Object[]>();
    for (var record : chunk) {
      record
          .externalIds()
          .forEach((source, id) ->
              known.add(new @Nullable Object[] {source, type.id(), id, record.id()}));
    }
    rows.insert(Database.qualified("{ws}.external_ids"), EXTERNAL, known, Staging.COPY);
  }
}

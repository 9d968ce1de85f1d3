package org.candorcrm.identity.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Subject;
import org.candorcrm.records.Traces;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/**
 * Keeps who an erased record was where a law wants that, apart from everything else and until its
 * day. Exports for the person and requests of theirs are taken, too.
 */
@Component
final class RetainedTraces implements Traces {

  private static final String NAME_OF_PEOPLE =
      "concat_ws(' ', t.name_prefix, t.name_first, t.name_middle, t.name_last, t.name_suffix)";

  private final Database database;
  private final Schemas schemas;
  private final Retentions retentions;
  private final PrivacyRequestTable requests;
  private final Clock clock;

  RetainedTraces(
      Database database,
      Schemas schemas,
      Retentions retentions,
      PrivacyRequestTable requests,
      Clock clock) {
    this.requests = requests;
    this.database = database;
    this.schemas = schemas;
    this.retentions = retentions;
    this.clock = clock;
  }

  /** One record that is kept. */
  private record Bound(UUID kept, RecordType type, UUID record, String law, LocalDate until) {}

  @Override
  public List<Trace> held(Subject subject, Viewer viewer, Locale language) {
    return List.of();
  }

  @Override
  public List<Kept> kept(Subject subject) {
    var byType =
        bound(subject).stream()
            .collect(
                Collectors.groupingBy(
                    one -> Map.entry(one.type.name(), one.law),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var kept = new ArrayList<Kept>();
    byType.forEach((key, all) -> {
      var days = all.stream().map(Bound::until).sorted(Comparator.naturalOrder()).toList();
      long count = all.stream().map(Bound::kept).distinct().count();
      kept.add(new Kept(key.getKey(), count, key.getValue(), days.getFirst(), days.getLast()));
    });
    return kept;
  }

  private List<Bound> bound(Subject subject) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var bound = new ArrayList<Bound>();
    var schema = schemas.current();
    for (var retention : retentions.all()) {
      schema
          .type(retention.type())
          .ifPresent(type -> bound.addAll(bound(subject, schema, type, retention)));
    }
    return bound.stream().filter(one -> !one.until.isBefore(today)).toList();
  }

  private List<Bound> bound(Subject subject, Schema schema, RecordType type, Retention retention) {
    var day = day(type, retention);
    var bound = new LinkedHashMap<UUID, Bound>();
    for (var field : type.fields()) {
      if (field.kind() instanceof RelationKind one
          && subject.records().keySet().stream().anyMatch(one.to()::contains)) {
        var column = '"' + field.column("_id") + '"';
        database
            .sql(
                """
                select t.id, t.%1$s as record, coalesce(%2$s, t.created_at)::date as day
                  from {ws}."%3$s" t where t.%1$s = any(?) and t.deleted_at is null order by t.id
                """
                    .formatted(column, day, type.table()))
            .param(subject.themselves())
            .query(row -> {
              var kept = row.getObject("id", UUID.class);
              bound.putIfAbsent(
                  kept,
                  new Bound(
                      kept,
                      type,
                      row.getObject("record", UUID.class),
                      retention.law(),
                      retention.until(row.getObject("day", LocalDate.class))));
            });
      }
    }
    return List.copyOf(bound.values());
  }

  private static String day(RecordType type, Retention retention) {
    var name = retention.field();
    return name == null
        ? "t.created_at"
        : type.field(name)
            .map(field -> "t.\"" + field.column("") + "\"::timestamptz")
            .orElse("t.created_at");
  }

  @Override
  public List<Gone> erase(Subject subject) {
    var bound = bound(subject);
    var who = bound.isEmpty() ? Map.<UUID, String>of() : who(subject);
    var now = Moments.bound(Moments.now(clock));
    var types =
        subject.records().keySet().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), name -> schemas.current().type(name).orElseThrow().id()));
    for (var one : bound) {
      database
          .sql(
              """
              insert into {ws}.retained
                (record, record_type, kept_type, kept, law, until, who, since)
              values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (kept, record) do nothing
              """)
          .params(
              one.record,
              typeOf(subject, types, one.record),
              one.type.id(),
              one.kept,
              one.law,
              one.until,
              who.getOrDefault(one.record, "{}"),
              now)
          .update();
    }
    return List.of(
        new Gone("subject_exports", exports(subject)),
        new Gone("privacy_requests", requests(subject)));
  }

  private static int typeOf(Subject subject, Map<String, Integer> types, UUID record) {
    return subject.records().entrySet().stream()
        .filter(entry -> entry.getValue().contains(record))
        .map(entry -> types.getOrDefault(entry.getKey(), 0))
        .findFirst()
        .orElse(0);
  }

  /** Name and address: what a receipt has to name. */
  private Map<UUID, String> who(Subject subject) {
    var who = new LinkedHashMap<UUID, String>();
    subject
        .records()
        .forEach((name, ids) -> {
          var table = schemas.current().type(name).orElseThrow().table();
          var title = name.equals("company") ? "t.name" : NAME_OF_PEOPLE;
          database
              .sql(
                  """
                  select t.id, json_build_object('name', %s, 'street', t.address_street,
                         'postcode', t.address_postcode, 'city', t.address_city,
                         'country', t.address_country)::text as who
                    from {ws}."%s" t where t.id = any(?)
                  """
                      .formatted(title, table))
              .param(ids.toArray(UUID[]::new))
              .query(row -> {
                who.put(row.getObject("id", UUID.class), row.getString("who"));
              });
        });
    return who;
  }

  private int exports(Subject subject) {
    return database
        .sql("delete from {ws}.subject_exports where record = any(?)")
        .param(subject.themselves())
        .update();
  }

  /** That somebody asked, and when it was done, stays; who and what they wrote goes. */
  private int requests(Subject subject) {
    return database
        .sql(
            """
            update {ws}.privacy_requests set who = null, words = null, outcome = null
             where record = any(?) and num_nonnulls(who, words, outcome) > 0
            """)
        .param(subject.themselves())
        .update();
  }

  /** Whoever is erased without having asked in writing stands in the register, too. */
  @Override
  public void erased(Erased erased) {
    schemas
        .current()
        .type(erased.type())
        .filter(type -> PrivacyRequests.ABOUT.contains(type.plural()))
        .ifPresent(type -> requests.erased(type.id(), erased));
  }
}

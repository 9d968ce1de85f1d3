package org.candorcrm.activities.today;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.today.Entry.Kind;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** My customers who wrote last within a fortnight, and have no answer. */
@Component
class AnswersDue implements Finding {

  static final Duration WINDOW = Duration.ofDays(14);
  static final int MOST = 50;

  private final Database database;
  private final Schemas schemas;
  private final Records records;

  AnswersDue(Database database, Schemas schemas, Records records) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
  }

  private record Letter(
      String type, UUID customer, Instant at, @Nullable String subject, @Nullable UUID company) {}

  @Override
  public List<Entry> of(Viewer viewer, Day day) {
    var sql = AnswersDueSql.of(viewer, schemas.current(), day);
    if (sql == null) {
      return List.of();
    }
    var letters = new LinkedHashMap<UUID, Letter>();
    database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> letter(row))
        .list()
        .forEach(letter -> letters.putIfAbsent(letter.customer, letter));
    var titles = titles(viewer, letters);
    return letters.values().stream()
        .filter(letter -> titles.containsKey(letter.customer))
        .map(letter -> entry(letter, day, requireNonNullElse(titles.get(letter.customer), "")))
        .toList();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getString("type"),
        row.getObject("customer", UUID.class),
        org.candorcrm.platform.Moments.read(row, "at"),
        row.getString("subject"),
        row.getObject("company", UUID.class));
  }

  private Map<UUID, String> titles(Viewer viewer, Map<UUID, Letter> letters) {
    var byType = new HashMap<String, List<UUID>>();
    letters
        .values()
        .forEach(letter ->
            byType.computeIfAbsent(letter.type, type -> new ArrayList<>()).add(letter.customer));
    var titles = new HashMap<UUID, String>();
    byType.forEach((type, ids) -> titles.putAll(records.titles(viewer, type, ids)));
    return titles;
  }

  private static Entry entry(Letter letter, Day day, String title) {
    var people = new ArrayList<Reference>();
    people.add(new Reference(letter.type, letter.customer));
    if (letter.company != null && !letter.type.equals("company")) {
      people.add(new Reference("company", letter.company));
    }
    return new Entry(
        Kind.answer,
        letter.type,
        letter.customer,
        title,
        letter.at,
        letter.subject,
        null,
        List.of(Reason.growing("waiting", 45, 5, 25, day.since(letter.at))),
        people);
  }
}

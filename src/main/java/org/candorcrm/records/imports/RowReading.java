package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.TypeRights;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ConsentRows;
import org.candorcrm.records.formats.ColumnType;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.formats.Reading;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** A plan made ready for one file: which cell goes where, and how it is read. */
final class RowReading {

  private record Planned(int column, Target target, CellValues cells, ColumnMapping mapping) {}

  private record Step(int column, CellValues at, ImportPlan.Episode episode) {}

  private final RecordType type;
  private final TypeRights rights;
  private final FileReading file;
  private final List<Planned> columns = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Field, String> constants = new LinkedHashMap<>();
  private final ConsentReading consents;
  private final @Nullable SiteDomains sites;

  /**
   * @throws Problem {@code import_column_unknown}, {@code import_target_unknown}, ...
   */
  RowReading(
      RecordType type,
      TypeRights rights,
      ImportPlan plan,
      Guess guess,
      ConsentRows.@Nullable Session said) {
    this.type = type;
    this.rights = rights;
    this.file = plan.file();
    this.consents = new ConsentReading(said, plan, guess);
    var places = places(guess);
    for (var mapping : plan.columns()) {
      int place = place(places, mapping.column());
      var reading = guess.columns().get(place).reading();
      columns.add(planned(place, reading, mapping));
    }
    for (var episode : plan.history()) {
      int place = place(places, episode.at());
      steps.add(new Step(place, moments(guess.columns().get(place).reading()), episode));
    }
    plan.constants().forEach((path, text) -> constants.put(whole(path), text));
    this.sites =
        SiteDomains.of(
            type, rights, columns.stream().map(Planned::target).toList(), constants.keySet());
  }

  static Map<String, Integer> places(Guess guess) {
    var places = new HashMap<String, Integer>();
    guess.columns().forEach(column -> places.put(column.name(), column.column()));
    return places;
  }

  static int place(Map<String, Integer> places, String column) {
    var place = places.get(column);
    if (place == null) {
      throw Problem.invalid("import_column_unknown")
          .with("column", column)
          .with("columns", String.join(", ", places.keySet()));
    }
    return place;
  }

  private Planned planned(int place, Reading reading, ColumnMapping mapping) {
    var target = Target.of(type, rights, mapping.field());
    var kind =
        switch (target) {
          case Target.Whole whole -> cells(whole.field().kind(), reading, mapping);
          case Target.Part part -> cells(part.field().kind(), reading, mapping);
          case Target.Since _ -> cells(new MomentKind(), reading, mapping);
          case Target.Id _ -> moments(reading);
          case Target.ExternalId _ -> moments(reading);
        };
    return new Planned(place, target, kind, mapping);
  }

  private CellValues moments(Reading reading) {
    return cells(new MomentKind(), reading, ColumnMapping.plain("", "since"));
  }

  private CellValues cells(FieldKind kind, Reading guessed, ColumnMapping mapping) {
    return new CellValues(kind, file.decided(kind, mapping, guessed), mapping);
  }

  private Field whole(String path) {
    if (Target.of(type, rights, path) instanceof Target.Whole whole) {
      return whole.field();
    }
    throw Problem.invalid("import_target_unknown").with("target", path).with("type", type.name());
  }

  ParsedRow read(Row row) {
    var parsed = new ParsedRow(row);
    var parts = new LinkedHashMap<Field, Map<String, String>>();
    constants.forEach(
        (field, text) -> take(parsed, () -> put(parsed, field, constant(field, text))));
    for (var column : columns) {
      take(parsed, () -> read(parsed, column, parts));
    }
    parts.forEach((field, texts) -> take(parsed, () -> put(parsed, field, Whole.of(field, texts))));
    if (sites != null) {
      sites.fill(parsed);
    }
    for (var step : steps) {
      take(parsed, () -> read(parsed, step));
    }
    consents.read(parsed);
    return parsed;
  }

  /** How much of what the rows that stand say of being contacted is new. */
  int keepSaid(List<ParsedRow> rows) {
    return consents.keep(rows);
  }

  private static void take(ParsedRow parsed, Runnable reading) {
    try {
      reading.run();
    } catch (Problem problem) {
      parsed.refuse(problem);
    }
  }

  private void read(ParsedRow parsed, Planned column, Map<Field, Map<String, String>> parts) {
    var text = parsed.row.text(column.column());
    var cell = text == null ? "" : text.strip();
    if (cell.isEmpty()) {
      if (column.target() instanceof Target.Whole whole) {
        parsed.silent.add(whole.field().name());
      }
      return;
    }
    switch (column.target()) {
      case Target.Whole whole -> whole(parsed, column, whole.field(), cell);
      case Target.Part part ->
          parts
              .computeIfAbsent(part.field(), f -> new LinkedHashMap<>())
              .put(part.part(), column.mapping().values().getOrDefault(cell, cell));
      case Target.Id _ -> parsed.id = id(cell);
      case Target.ExternalId _ -> parsed.externalId = cell;
      case Target.Since _ -> parsed.since = (java.time.Instant) column.cells().value(cell);
    }
  }

  private static void whole(ParsedRow parsed, Planned column, Field field, String cell) {
    if (field.kind() instanceof RelationKind || field.kind() instanceof RelationsKind) {
      var text = column.mapping().values().getOrDefault(cell, cell);
      parsed.wanted.add(new ParsedRow.Wanted(field, keys(field, text), column.mapping()));
      return;
    }
    try {
      put(parsed, field, structured(parsed.row, column, field, cell));
    } catch (Problem problem) {
      throw problem.field(field.name());
    }
  }

  /** Files with structure give lists and objects as they are; a text is read as any cell. */
  private static @Nullable Object structured(Row row, Planned column, Field field, String cell) {
    var json = row.structured() ? row.json(column.column()) : null;
    return json != null
            && (json.isContainer() || column.cells().reading().type() == ColumnType.JSON)
        ? field.kind().parse(json)
        : column.cells().value(cell);
  }

  private static List<String> keys(Field field, String cell) {
    return field.kind() instanceof RelationsKind
        ? Arrays.stream(cell.split("[;|]"))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .distinct()
            .toList()
        : List.of(cell);
  }

  private static UUID id(String cell) {
    var id = Ids.parse(cell);
    if (id == null) {
      throw Problem.invalid("value_not_an_id").field("id");
    }
    return id;
  }

  private @Nullable Object constant(Field field, String text) {
    return field.kind().parseText(text);
  }

  /** Several columns may fill one list: e-mails at work and at home. */
  private static void put(ParsedRow parsed, Field field, @Nullable Object value) {
    if (value instanceof List<?> more
        && parsed.values.get(field.name()) instanceof List<?> before) {
      var all = new ArrayList<Object>(before);
      more.stream().filter(one -> !all.contains(one)).forEach(all::add);
      parsed.values.put(field.name(), List.copyOf(all));
      return;
    }
    if (value != null) {
      parsed.values.put(field.name(), value);
    }
  }

  private void read(ParsedRow parsed, Step step) {
    var text = parsed.row.text(step.column());
    if (text == null || text.isBlank()) {
      return;
    }
    var at = (java.time.Instant) step.at().value(text.strip());
    if (at == null) {
      return;
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    step.episode()
        .values()
        .forEach((path, value) -> {
          var field = whole(path);
          values.put(
              field.name(),
              value.equals("*") ? parsed.values.get(field.name()) : constant(field, value));
        });
    parsed.past.add(new ParsedRow.Past(at, values));
  }
}

package org.candorcrm.insight.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which measures there are. A standard one is missing where its record type or field is. */
@Component
public class Measures {

  private final Database database;
  private final Schemas schemas;
  private final ObjectProvider<OwnMeasures> own;

  Measures(Database database, Schemas schemas, ObjectProvider<OwnMeasures> own) {
    this.database = database;
    this.schemas = schemas;
    this.own = own;
  }

  /** The standard measures, with the stages of this workspace in their filters. */
  public List<Measure> standard() {
    var schema = schemas.current();
    var stages = stages();
    return Definitions.ALL.stream()
        .filter(measure -> possible(schema, measure))
        .map(measure -> settled(schema, measure, stages))
        .toList();
  }

  /** The standard measures and all others that are prepared each night. */
  public List<Measure> all() {
    var all = new ArrayList<>(standard());
    kept().forEach(one -> all.add(one.measure()));
    return all;
  }

  /** All others that are prepared each night, of each part of the room the newest first. */
  List<OwnMeasures.Kept> kept() {
    return own.stream().flatMap(one -> one.prepared().stream()).toList();
  }

  public Optional<Measure> find(String key) {
    return standard().stream().filter(measure -> measure.key().equals(key)).findFirst();
  }

  /**
   * @throws Problem {@code measure_unknown}
   */
  public Measure one(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("measure_unknown").with("measure", key));
  }

  /** Puts the stages of each outcome into a filter that names them as {@code {won}}. */
  public @Nullable String settled(@Nullable String filter) {
    return filter == null ? null : settled(filter, stages());
  }

  private static boolean possible(Schema schema, Measure measure) {
    return known(schema, measure, measure.day())
        && known(schema, measure, measure.field())
        && schema.type(measure.type()).isPresent();
  }

  /** By the first name of a path. */
  private static boolean known(Schema schema, Measure measure, @Nullable String path) {
    return path == null
        || schema
            .type(measure.type())
            .flatMap(type -> type.field(path.split("\\.")[0]))
            .isPresent();
  }

  private static Measure settled(Schema schema, Measure measure, Map<String, List<String>> stages) {
    Predicate<String> there = path -> known(schema, measure, path);
    return new Measure(
        measure.key(),
        measure.labels(),
        measure.type(),
        measure.filter() == null ? null : settled(measure.filter(), stages),
        measure.function(),
        measure.field(),
        measure.hit() == null ? null : settled(measure.hit(), stages),
        measure.day(),
        measure.unit(),
        measure.breakdowns().stream().filter(there).toList());
  }

  private static String settled(String filter, Map<String, List<String>> stages) {
    var text = filter;
    for (var outcome : stages.entrySet()) {
      var keys = outcome.getValue().stream().map(key -> '"' + key + '"').toList();
      text = text.replace('{' + outcome.getKey() + '}', '[' + String.join(", ", keys) + ']');
    }
    return text;
  }

  /** Keys of stages by outcome; where none is won, a word that no stage is called. */
  private Map<String, List<String>> stages() {
    var stages = new HashMap<String, List<String>>();
    stages.put("won", new ArrayList<>());
    stages.put("lost", new ArrayList<>());
    stages.put("closed", new ArrayList<>());
    database
        .sql(
            """
            select distinct key, outcome from {ws}.stages
             where outcome in ('won', 'lost') and deleted_at is null order by outcome, key\
            """)
        .query(row -> {
          add(stages, row.getString("outcome"), row.getString("key"));
          add(stages, "closed", row.getString("key"));
        });
    return stages;
  }

  private static void add(Map<String, List<String>> stages, String outcome, String key) {
    stages.computeIfAbsent(outcome, one -> new ArrayList<>()).add(key);
  }
}

package org.candorcrm.records.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Choice;
import org.candorcrm.records.kinds.Labels;

/**
 * Choices that are records of a settings type, such as the stages. A key in use by several records
 * (the stage {@code won} of two pipelines) is one choice; the key of a deleted record is retired.
 */
final class SettingsChoices {

  private static final Map<String, String> QUERIES =
      Map.of(
          "pipeline",
          """
          select key, name, deleted_at is not null as gone from {ws}.pipelines
           where merged_into is null order by gone, position nulls last, key
          """,
          "stage",
          """
          select key, name, deleted_at is not null as gone from {ws}.stages
           where merged_into is null order by gone, pipeline, position nulls last, key
          """);

  /** What the records that Candor ships are called in each language, by type and key. */
  private static final Map<String, Map<String, Labels>> SHIPPED =
      StandardModel.all().stream()
          .collect(Collectors.toMap(model -> model.type().name(), StandardModel::names));

  private final Database database;

  SettingsChoices(Database database) {
    this.database = database;
  }

  static boolean known(String type) {
    return QUERIES.containsKey(type);
  }

  List<Choice> of(String type) {
    var query = QUERIES.get(type);
    if (query == null) {
      throw Problem.invalid("setting_invalid").with("setting", "choices_from");
    }
    var byKey = new LinkedHashMap<String, Choice>();
    database
        .sql(query)
        .query(row -> {
          add(type, row.getString(1), row.getString(2), row.getBoolean(3), byKey);
        });
    return new ArrayList<>(byKey.values());
  }

  /** A record whose key could not stand in a filter offers no choice. */
  private static void add(
      String type, String key, String name, boolean gone, Map<String, Choice> byKey) {
    if (Choice.possible(key, name)) {
      byKey.putIfAbsent(key, new Choice(key, labels(type, key, name), null, gone));
    }
  }

  /** A name that somebody has changed is the same in every language. */
  private static Labels labels(String type, String key, String name) {
    var own = Labels.of(name);
    var shipped = SHIPPED.getOrDefault(type, Map.of()).get(key);
    return shipped == null ? own : own.completedBy(shipped);
  }
}

package org.candorcrm.records.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.ImportMode;
import org.jspecify.annotations.Nullable;

/**
 * How a file is taken in.
 *
 * @param type plural or singular name of the record type
 * @param key for UPDATE and UPSERT: {@code id}, {@code external_id} or a field that tells records
 *     apart; null for {@code external_id}
 * @param columns what becomes of the columns; one that is not named is not taken
 * @param constants values that every record gets: field to text
 * @param history what records went through, oldest first
 * @param file how the file is read, where people know better than the guess
 * @param match whether rows are matched to records that are there; null for as is usual
 * @param consents what rows say of being contacted
 */
record ImportPlan(
    String type,
    ImportMode mode,
    @Nullable String key,
    List<ColumnMapping> columns,
    Map<String, String> constants,
    List<Episode> history,
    FileReading file,
    @Nullable Boolean match,
    List<ConsentColumns> consents) {

  /**
   * One step of a record's past: it had these values from the moment in that column on. The values
   * of the row itself are the last state; an episode whose column is empty did not happen.
   *
   * @param at column with the moment or day
   * @param values field to text; {@code *} as text means the row's own value
   */
  record Episode(String at, Map<String, String> values) {
    Episode {
      values = Map.copyOf(values);
    }
  }

  ImportPlan {
    columns = List.copyOf(columns);
    constants = new LinkedHashMap<>(constants);
    history = List.copyOf(history);
    consents = List.copyOf(consents);
  }

  ImportPlan with(List<ColumnMapping> others) {
    return new ImportPlan(type, mode, key, others, constants, history, file, match, consents);
  }

  ImportPlan saying(List<ConsentColumns> others) {
    return new ImportPlan(type, mode, key, columns, constants, history, file, match, others);
  }

  String keyField() {
    return key == null ? "external_id" : key;
  }
}

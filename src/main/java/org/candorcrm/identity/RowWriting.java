package org.candorcrm.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Telephone numbers of a claim that the rows of its source write another way. Sources are compared
 * by what a number is, so a claim may be kept in the writing of another.
 */
final class RowWriting {

  private static final Pattern BETWEEN = Pattern.compile("[;,\\n|]");

  private RowWriting() {}

  /** As the rows write the numbers, or null where they write nothing else. */
  static @Nullable String of(Field field, JsonNode claim, List<JsonNode> rows) {
    if (!(field.kind() instanceof PhonesKind)) {
      return null;
    }
    var written = rows.stream().flatMap(row -> texts(row).stream()).toList();
    var others = new ArrayList<String>();
    for (var item : claim) {
      var number = item.path("value").asString("");
      if (!number.isEmpty() && !written.contains(number)) {
        written.stream()
            .filter(text -> PhonesKind.same(number, text))
            .findFirst()
            .ifPresent(others::add);
      }
    }
    return others.isEmpty() ? null : String.join(", ", others);
  }

  private static List<String> texts(JsonNode row) {
    if (row.isContainer()) {
      return row.valueStream().flatMap(one -> texts(one).stream()).toList();
    }
    var text = row.isNull() ? "" : row.asString();
    return BETWEEN.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }
}

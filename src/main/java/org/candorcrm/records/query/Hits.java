package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of records that were found: title, the field that was met, what tells them apart.
 */
final class Hits {

  private static final int LONGEST = 200;

  private final Rows rows;
  private final ViewerScope scope;
  private final SearchWords words;

  Hits(Rows rows, ViewerScope scope, SearchWords words) {
    this.rows = rows;
    this.scope = scope;
    this.words = words;
  }

  Map<UUID, Hit> of(RecordType type, List<UUID> ids) {
    var fields = shown(type);
    var selection =
        new Selection(type, fields.stream().<Pick>map(Pick.Stored::new).toList(), false);
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of("select ")
            .then(selection.columns("t"))
            .then(" from " + scope.table(type) + " t where ")
            .then(Sql.of("t.id = any(?) and ", wanted))
            .then(scope.rows(type, "t"));
    var hits = new HashMap<UUID, Hit>();
    rows.list(sql, row -> selection.read(row, 1))
        .forEach(row -> hits.put(row.id(), hit(type, fields, row)));
    return hits;
  }

  /** The title first, then the other searchable fields. */
  private List<Field> shown(RecordType type) {
    var fields = new ArrayList<Field>();
    type.field(type.titleField()).filter(f -> scope.readable(type, f)).ifPresent(fields::add);
    SearchWords.searchable(type).stream()
        .filter(field -> scope.readable(type, field) && !fields.contains(field))
        .forEach(fields::add);
    if (words.number().isPresent()) {
      fields.addAll(Math.min(1, fields.size()), SearchedNumber.fields(type, scope));
    }
    return fields;
  }

  private Hit hit(RecordType type, List<Field> fields, Row row) {
    var texts = new ArrayList<@Nullable String>();
    for (int i = 0; i < fields.size(); i++) {
      var value = row.values()[i];
      texts.add(value == null ? null : Spoken.of(fields.get(i).kind(), value));
    }
    boolean titled = !fields.isEmpty() && fields.getFirst().name().equals(type.titleField());
    var title = titled ? texts.getFirst() : null;
    int met = met(texts);
    return new Hit(
        type.name(),
        row.id(),
        title == null ? type.label() : cut(title),
        subtitle(texts, met, titled),
        met < 0 ? null : fields.get(met).name());
  }

  private static @Nullable String subtitle(List<@Nullable String> texts, int met, boolean titled) {
    int first = titled ? 1 : 0;
    var text = met >= first ? texts.get(met) : null;
    for (int i = first; text == null && i < texts.size(); i++) {
      text = texts.get(i);
    }
    return text == null ? null : cut(text);
  }

  private int met(List<@Nullable String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      if (text != null && meets(" " + Folding.fold(text))) {
        return i;
      }
    }
    return -1;
  }

  private boolean meets(String folded) {
    return words.words().stream().allMatch(word -> folded.contains(' ' + word));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}

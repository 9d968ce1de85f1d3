package org.candorcrm.records.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.candorcrm.records.values.Phones;

/**
 * A telephone number that somebody typed to see whose it is: the whole of it, however it is written
 * there and here. Who may not read the field finds nobody by it.
 *
 * @param writings what the folded column may hold
 */
record SearchedNumber(List<String> writings) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  SearchedNumber {
    writings = List.copyOf(writings);
  }

  static Optional<SearchedNumber> of(String text) {
    var typed = text.strip();
    return Phones.looksLike(typed) && !DAY.matcher(typed).matches()
        ? Optional.of(new SearchedNumber(List.copyOf(Phones.writings(typed))))
        : Optional.empty();
  }

  /** Whether a record has it; nothing where the viewer may read no number of the type. */
  Optional<Sql> in(RecordType type, String alias, ViewerScope scope) {
    var known = writings.toArray(String[]::new);
    var parts =
        fields(type, scope).stream()
            .map(field ->
                Sql.of(alias + ".\"" + field.column("_folded") + "\" && ?::text[]", (Object) known))
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Sql.join(" or ", parts).inParentheses());
  }

  static List<Field> fields(RecordType type, ViewerScope scope) {
    return type.activeFields().stream()
        .filter(field -> field.kind() instanceof PhonesKind && scope.readable(type, field))
        .toList();
  }
}

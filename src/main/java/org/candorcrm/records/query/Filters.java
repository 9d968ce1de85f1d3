package org.candorcrm.records.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorcrm.access.Rights;
import org.candorcrm.records.expressions.Asking;
import org.candorcrm.records.expressions.Checked;
import org.candorcrm.records.expressions.Expressions;
import org.candorcrm.records.expressions.SqlCompiler;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Expressions as SQL over the alias {@code t}. What was checked is kept, since people ask the same
 * again and again; it depends on nothing but the schema and the rights.
 */
@Component
final class Filters {

  private record Key(Schema schema, int type, Rights rights, String text, boolean condition) {}

  private final Cache<Key, Checked> known = Caffeine.newBuilder().maximumSize(2000).build();

  /**
   * @throws org.candorcrm.platform.Problem those of {@link Expressions#condition}
   */
  Compiled condition(Vocabulary words, RecordType type, String text) {
    var checked = checked(words, type, text, true);
    return new Compiled(predicate(words, checked), checked.type(), checked.money(), uses(checked));
  }

  /**
   * Whether a record is among those of a condition, or not, by what one field of it says alone.
   *
   * @return selects such records
   */
  Sql hingesOn(Vocabulary words, RecordType type, String text, Field field) {
    var checked = checked(words, type, text, true);
    return predicate(words, checked.supposing(field, true))
        .then(" and (")
        .then(predicate(words, checked.supposing(field, false)))
        .then(") is not true");
  }

  /** Whether a record is among those of a condition whatever one field of it says. */
  Sql withoutHelpOf(Vocabulary words, RecordType type, String text, Field field) {
    return predicate(words, checked(words, type, text, true).supposing(field, false));
  }

  private static Sql predicate(Vocabulary words, Checked checked) {
    return SqlCompiler.predicate(checked, words.scope(), asking(words), "t").inParentheses();
  }

  /** The value of a formula or roll-up. */
  Compiled value(Vocabulary words, RecordType type, Field field) {
    var checked = checked(words, type, field.name(), false);
    Sql sql = SqlCompiler.value(checked, words.scope(), asking(words), "t");
    return new Compiled(sql, checked.type(), checked.money(), uses(checked));
  }

  /** Every field that the field at the end of a path is made of. */
  Set<Use> uses(Vocabulary words, Place place) {
    var field = place.field();
    var uses = new HashSet<Use>();
    uses.add(new Use(place.type(), field));
    if (computed(field)) {
      uses.addAll(uses(checked(words, place.type(), field.name(), false)));
    }
    return uses;
  }

  static boolean computed(Field field) {
    return field.kind() instanceof FormulaKind || field.kind() instanceof RollUpKind;
  }

  private Checked checked(Vocabulary words, RecordType type, String text, boolean condition) {
    var scope = words.scope();
    var key = new Key(words.schema(), type.id(), scope.viewer().rights(), text, condition);
    return known.get(
        key,
        asked ->
            condition
                ? Expressions.condition(text, words.schema(), type, scope)
                : Expressions.check(text, words.schema(), type, scope));
  }

  private static Asking asking(Vocabulary words) {
    var viewer = words.scope().viewer();
    var past = words.scope().past();
    return new Asking(past == null ? viewer.now() : past.at(), viewer.user());
  }

  private static Set<Use> uses(Checked checked) {
    return checked.uses().stream()
        .map(use -> new Use(use.type(), use.field()))
        .collect(Collectors.toSet());
  }
}

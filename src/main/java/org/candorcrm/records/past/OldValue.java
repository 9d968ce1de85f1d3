package org.candorcrm.records.past;

import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FileKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.Field;

/**
 * The columns of a field from the JSON that the change log has of its old value. Columns that serve
 * comparing are made in Java ({@link OldWords}), as they are when somebody writes.
 */
final class OldValue {

  private final Field field;
  private final String pair;
  private final String old;

  private OldValue(Field field, String was) {
    this.field = field;
    this.pair = "(" + was + " -> '" + field.name() + "')";
    this.old = "(" + pair + " -> 0)";
  }

  /**
   * @param was the folded changes of one record: {@code {"field": [old, new]}}
   */
  static String column(Field field, Column column, String was) {
    return new OldValue(field, was).column(column);
  }

  private String column(Column column) {
    return switch (field.kind()) {
      case TextKind _, LongTextKind _, ChoiceKind _ -> plain("text");
      case FileKind _ -> plain("uuid");
      case NumberKind _ -> plain("numeric");
      case RatingKind _ -> plain("int");
      case DateKind _ -> plain("date");
      case MomentKind _ -> plain("timestamptz");
      case YesNoKind _ -> plain("boolean");
      case JsonKind _ -> "nullif(" + old + ", 'null'::jsonb)";
      case MoneyKind _ -> money(column.suffix());
      case AddressKind _, PersonNameKind _ -> part(column.suffix().substring(1), "text");
      case RelationKind relation when relation.polymorphic() ->
          column.suffix().equals("_id") ? part("id", "uuid") : part("type", "text");
      case RelationKind _ -> plain("uuid");
      case ChoicesKind _ -> list("item #>> '{}'");
      case EmailsKind _, PhonesKind _, LinksKind _ ->
          list(column.suffix().isEmpty() ? "item ->> 'value'" : "coalesce(item ->> 'label', '')");
      case RelationsKind _, InverseKind _, FormulaKind _, RollUpKind _ ->
          throw new IllegalStateException("no column: " + field.name());
    };
  }

  private String plain(String type) {
    return "(" + pair + " ->> 0)::" + type;
  }

  private String part(String name, String type) {
    return "(" + old + " ->> '" + name + "')::" + type;
  }

  private String money(String suffix) {
    return suffix.isEmpty() ? part("amount", "numeric") : part("currency", "text");
  }

  private String list(String item) {
    return """
    (select array_agg(%s order by place) from jsonb_array_elements(
       case when jsonb_typeof(%s) = 'array' then %s else '[]' end)
       with ordinality as listed (item, place))\
    """
        .formatted(item, old, old);
  }
}

package org.candorcrm.records.schema;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
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
import org.candorcrm.records.schema.RecordType.Origin;

/** Which indexes a type wants: for search, and for what its model says is filtered and sorted. */
final class IndexPlan {

  /** Two of them for search. */
  static final int MOST = 13;

  private IndexPlan() {}

  static List<Index> of(RecordType type) {
    if (type.origin() == Origin.FIXED) {
      return List.of();
    }
    var wanted = new ArrayList<Index>();
    if (type.activeFields().stream().anyMatch(f -> f.traits().searchable())) {
      wanted.add(
          new Index(
              "ix_%d_search".formatted(type.id()),
              type.table(),
              "using gin (search_text gin_trgm_ops)"));
      wanted.add(
          new Index(
              WordIndex.name(type),
              type.table(),
              "using gin ((%s))".formatted(WordIndex.words("search_text"))));
    }
    for (var field : type.activeFields()) {
      if (field.traits().indexed() || field.traits().unique()) {
        add(type, field, wanted);
      }
    }
    return wanted;
  }

  static boolean possible(FieldKind kind) {
    return !definitions(new Field(0, "f", "f", "f", kind, Field.Traits.PLAIN, null)).isEmpty();
  }

  private static void add(RecordType type, Field field, List<Index> wanted) {
    var definitions = definitions(field);
    for (int i = 0; i < definitions.size(); i++) {
      wanted.add(
          new Index(
              "ix_%d_%d_%d".formatted(type.id(), field.id(), i), type.table(), definitions.get(i)));
    }
  }

  /** What can be sorted has the id behind it, so that pages by key read the index alone. */
  private static List<String> definitions(Field field) {
    return switch (field.kind()) {
      case TextKind _ -> List.of(sorted(field, "_folded"));
      case PersonNameKind _ -> List.of(sorted(field, "_sort"), sorted(field, "_folded"));
      case AddressKind _ ->
          List.of("(%s, %s, id)".formatted(q(field, "_country_folded"), q(field, "_city_folded")));
      case MoneyKind _ -> List.of(sorted(field, "_base"));
      case NumberKind _, DateKind _, MomentKind _, YesNoKind _, ChoiceKind _, RatingKind _ ->
          List.of(sorted(field, ""));
      case ChoicesKind _, EmailsKind _, PhonesKind _, LinksKind _ ->
          List.of("using gin (%s)".formatted(q(field, "_folded")));
      case RelationKind _ -> List.of("(%s)".formatted(q(field, "_id")));
      case FileKind _ -> List.of("(%s)".formatted(q(field, "")));
      case LongTextKind _,
          JsonKind _,
          RelationsKind _,
          InverseKind _,
          FormulaKind _,
          RollUpKind _ ->
          List.of();
    };
  }

  private static String sorted(Field field, String suffix) {
    return "(%s, id)".formatted(q(field, suffix));
  }

  private static String q(Field field, String suffix) {
    return '"' + field.column(suffix) + '"';
  }
}

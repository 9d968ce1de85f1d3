package org.candorcrm.insight.understanding;

import java.util.Optional;
import java.util.Set;
import org.candorcrm.insight.answers.Inquiries;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.understanding.Meaning.Holding;
import org.candorcrm.insight.understanding.Meaning.OfChoice;
import org.candorcrm.insight.understanding.Meaning.OfField;
import org.candorcrm.insight.understanding.Meaning.OfType;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What words mean of the records that are counted: their own fields first, then those of the
 * records that they lead to, such as the industry of a deal's company.
 *
 * @param stays whether it is counted how long deals stayed in their stages
 */
record Reach(Schema schema, RecordType type, boolean stays) {

  private static final int FAR = 2;
  private static final Set<ValueType> DATES = Set.of(ValueType.DATE, ValueType.MOMENT);

  /** Stands for its deal: a deal is won by a change of its stage. */
  private static final String CHANGE = "deal_stage_change";

  private static final String STAGE = "deal.stage";
  private static final String LEFT = "from_stage";
  private static final String END = "left_at";

  Reach(Schema schema, RecordType type, @Nullable Measure measure) {
    this(schema, type, measure != null && END.equals(measure.day()));
  }

  /** A condition on a choice, and the path that it is on. */
  record Chosen(String path, String condition) {}

  @Nullable String path(Heard one) {
    for (int steps = 0; steps <= FAR; steps++) {
      for (var meant : one.all(OfField.class)) {
        var path = from(meant.type(), meant.path(), steps);
        if (path != null) {
          return path;
        }
      }
      for (var named : one.all(OfType.class)) {
        var way = steps == 0 ? way(named.type()) : null;
        if (way != null) {
          return way;
        }
      }
    }
    return null;
  }

  @Nullable Chosen choice(Heard one) {
    for (int steps = 0; steps <= FAR; steps++) {
      for (var meant : one.all(OfChoice.class)) {
        var path = from(meant.type(), meant.field(), steps);
        if (path != null) {
          var asked = asked(path);
          return new Chosen(asked, asked + " == " + Sense.quoted(meant.key()));
        }
      }
    }
    return null;
  }

  /**
   * A deal that was lost stands in "lost": it is asked for by the stage that it was lost from. How
   * long it stayed is asked of the stage that it stayed in, and not of the one it is in now.
   */
  String asked(String path) {
    if (!path.equals(STAGE) || type.field(LEFT).isEmpty()) {
      return path;
    }
    return stays ? "stage" : LEFT;
  }

  /** "The negotiation stage", "stage negotiation": the field of the choice beside it. */
  boolean names(Heard field, Heard beside) {
    var path = path(field);
    var choice = choice(beside);
    return path != null && choice != null && choice.path().equals(asked(path));
  }

  /** Why deals are lost, where the records that are counted tell of deals. */
  @Nullable String lostReason() {
    return from("deal", "lost_reason", 0);
  }

  /** The path of a date or moment of the records themselves, or of the deal that they are of. */
  @Nullable String date(Heard one) {
    for (var meant : one.all(OfField.class)) {
      var path = from(meant.type(), meant.path(), 0);
      if (path != null
          && Inquiries.kind(schema, type, path)
              .filter(kind -> DATES.contains(kind.type()))
              .isPresent()) {
        return path;
      }
    }
    return null;
  }

  /** What a word says holds of the records themselves, or null. */
  @Nullable String holding(Heard one) {
    return one.all(Holding.class).stream()
        .filter(held -> held.type().equals(type.name()))
        .map(Holding::condition)
        .findFirst()
        .orElse(null);
  }

  boolean number(String path) {
    return Inquiries.kind(schema, type, path)
        .filter(kind ->
            kind instanceof MoneyKind || kind instanceof NumberKind || kind instanceof RatingKind)
        .isPresent();
  }

  /** The company of a deal, and of the deal whose stage was changed. */
  private @Nullable String way(String to) {
    if (type.field(to).isPresent()) {
      return to;
    }
    boolean ofDeal =
        type.name().equals(CHANGE)
            && schema.type("deal").filter(deal -> deal.field(to).isPresent()).isPresent();
    return ofDeal ? "deal." + to : null;
  }

  /** Whether a word for records names those that are counted. */
  boolean counts(Heard one) {
    return one.all(OfType.class).stream()
        .map(OfType::type)
        .anyMatch(named ->
            named.equals(type.name()) || type.name().equals(CHANGE) && named.equals("deal"));
  }

  /** The path of a field of another type, over just so many relations to one record. */
  private @Nullable String from(String owner, String path, int steps) {
    if (steps == 0 && type.name().equals(CHANGE) && owner.equals("deal")) {
      return "deal." + path;
    }
    return towards(type, owner, steps)
        .map(before -> before + path)
        .filter(whole -> Inquiries.label(schema, type, whole).isPresent() || steps == 0)
        .orElse(null);
  }

  private Optional<String> towards(RecordType from, String owner, int steps) {
    if (steps == 0) {
      return from.name().equals(owner) ? Optional.of("") : Optional.empty();
    }
    for (var field : from.activeFields()) {
      var next = leadsTo(field);
      // A deal leads to its company by "company": other relations say who wrote or sent it.
      if (next.isPresent() && next.get().name().equals(field.name())) {
        var rest = towards(next.get(), owner, steps - 1);
        if (rest.isPresent()) {
          return Optional.of(field.name() + "." + rest.get());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<RecordType> leadsTo(Field field) {
    return field.kind() instanceof RelationKind relation && !relation.polymorphic()
        ? schema.type(relation.to().getFirst())
        : Optional.empty();
  }
}

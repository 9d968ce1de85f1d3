package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is read of each record. Unasked, a list answers what is stored on the row; a single
 * record also what is computed and its links.
 */
final class Selections {

  private final Vocabulary words;
  private final Filters filters;
  private final boolean single;

  private Selections(Vocabulary words, Filters filters, boolean single) {
    this.words = words;
    this.filters = filters;
    this.single = single;
  }

  static Selection ofList(Vocabulary words, Filters filters, RecordType type, ListRequest request) {
    return new Selections(words, filters, false).of(type, Wanted.of(request), true, false);
  }

  static Selection ofOne(Vocabulary words, Filters filters, RecordType type, ListRequest request) {
    return new Selections(words, filters, true).of(type, Wanted.of(request), true, false);
  }

  private Selection of(RecordType type, Wanted wanted, boolean top, boolean typed) {
    wanted.expanded().keySet().forEach(name -> words.field(type, name, "expand"));
    var names = new LinkedHashSet<>(wanted.fields());
    if (names.isEmpty()) {
      words.readable(type).stream()
          .filter(field -> usual(field, top) && works(type, field))
          .forEach(field -> names.add(field.name()));
    }
    names.addAll(wanted.expanded().keySet());
    names.remove("id");
    names.remove("version");
    var picks = new ArrayList<Pick>();
    for (var name : names) {
      var field = words.field(type, name, "fields");
      picks.add(pick(type, field, wanted.expanded().get(name)));
    }
    return new Selection(type, picks, typed);
  }

  private boolean usual(Field field, boolean top) {
    return switch (field.kind()) {
      case FormulaKind _, RollUpKind _, RelationsKind _ -> single && top;
      case InverseKind _ -> false;
      default -> true;
    };
  }

  /** What cannot be computed for this viewer is left out where nobody asked for it by name. */
  private boolean works(RecordType type, Field field) {
    if (!(field.kind() instanceof FormulaKind || field.kind() instanceof RollUpKind)) {
      return true;
    }
    try {
      filters.value(words, type, field);
      return true;
    } catch (Problem hiddenOrBroken) {
      return false;
    }
  }

  private Pick pick(RecordType type, Field field, @Nullable Wanted expansion) {
    if (field.kind() instanceof FormulaKind || field.kind() instanceof RollUpKind) {
      var value = filters.value(words, type, field);
      var currency = value.money() ? words.settings().currency() : null;
      boolean doer = new PersonMeasures(words).namesDoer(value.uses());
      return new Pick.Computed(field, guarded(type, value), currency, doer);
    }
    var hop = Hops.of(words.schema(), type, field);
    if (expansion == null) {
      return hop != null && hop.toMany()
          ? new Pick.Related(field, hop, Map.of())
          : new Pick.Stored(field);
    }
    if (hop == null) {
      throw Problem.invalid("field_not_expandable").field(field.name());
    }
    return new Pick.Related(field, hop, expanded(hop, expansion));
  }

  /** A figure of one colleague's behaviour is empty to whoever may not have it. */
  private Sql guarded(RecordType type, Compiled value) {
    var measures = new PersonMeasures(words);
    if (!measures.ofOnePerson(type, value.uses())) {
      return value.sql();
    }
    var who = type.name().equals("user") ? measures.onlyAllowed("t.id") : Sql.FALSE;
    return Sql.of("case when ").then(who).then(" then ").then(value.sql()).then(" end");
  }

  private Map<String, Selection> expanded(Hop hop, Wanted expansion) {
    var selections = new HashMap<String, Selection>();
    for (var target : hop.targets()) {
      boolean typed = hop instanceof Hop.ToAny;
      selections.put(
          target.name(), of(target, typed ? sharedBy(target, expansion) : expansion, false, typed));
    }
    return selections;
  }

  /** Where a relation leads to several types, each answers those of the names that it knows. */
  private Wanted sharedBy(RecordType target, Wanted expansion) {
    List<String> known = words.readable(target).stream().map(Field::name).toList();
    var fields = new LinkedHashSet<>(expansion.fields());
    fields.retainAll(known);
    var expanded = new HashMap<>(expansion.expanded());
    expanded.keySet().retainAll(known);
    return new Wanted(fields, expanded);
  }
}

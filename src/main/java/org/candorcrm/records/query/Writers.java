package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.query.Dimensions.Split;
import org.candorcrm.records.query.PersonMeasures.Judgement;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Who made and who last changed a record tells, counted, what each colleague did on which day, as
 * much as their calls do: so such figures are guarded as those are, whatever the records tell.
 */
final class Writers {

  private static final Set<String> STAMPS = Set.of("created_by", "updated_by");

  private final Vocabulary words;
  private final Filters filters;
  private final PersonMeasures persons;

  Writers(Vocabulary words, Filters filters, PersonMeasures persons) {
    this.words = words;
    this.filters = filters;
    this.persons = persons;
  }

  /**
   * @param filter the condition of all rows
   * @param elsewhere what conditions of single figures and computed dimensions read
   */
  Judgement judge(
      RecordType root, List<Split> dimensions, @Nullable String filter, Set<Use> elsewhere) {
    var split = persons.split(dimensions, step -> stamp(step.field()));
    var rows = new ArrayList<>(split.rows());
    if (filter != null) {
      rows.addAll(pins(root, filter));
    }
    elsewhere.stream()
        .filter(use -> stamp(use.field()))
        .forEach(use -> rows.add(written(root, use)));
    return new Judgement(rows, split.crowds());
  }

  /** Conditions on the rows of a filter that may be counted; empty: all of them. */
  List<Sql> pins(RecordType root, String filter) {
    return filters.condition(words, root, filter).uses().stream()
        .filter(use -> stamp(use.field()))
        .map(use -> pinned(root, use, filter))
        .toList();
  }

  /** A row that is chosen whoever wrote it tells nothing of them. */
  private Sql pinned(RecordType root, Use use, String filter) {
    if (use.type().id() != root.id()) {
      return Sql.FALSE;
    }
    return Sql.of("(")
        .then(written(root, use))
        .then(" or ")
        .then(filters.withoutHelpOf(words, root, filter, use.field()))
        .then(")");
  }

  private Sql written(RecordType root, Use use) {
    return use.type().id() == root.id()
        ? persons.onlyAllowed("t.\"" + use.field().column("_id") + '"')
        : Sql.FALSE;
  }

  private static boolean stamp(Field field) {
    return STAMPS.contains(field.name());
  }
}

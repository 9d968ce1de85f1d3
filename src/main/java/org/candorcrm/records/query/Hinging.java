package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Shared lists in which a record is, or is not, by what one field of it says alone: all else that
 * the list asks for is decided.
 */
@Component
public final class Hinging {

  /** Lists beyond these are not looked at. */
  private static final int MOST = 50;

  private final Planning planning;
  private final Filters filters;
  private final Rows rows;

  Hinging(Planning planning, Filters filters, Rows rows) {
    this.planning = planning;
    this.filters = filters;
    this.rows = rows;
  }

  /**
   * @param list what people call it
   */
  public record Hinge(String list, String field) {}

  private record Shared(String name, String filter) {}

  private record Asked(Hinge hinge, Sql sql) {}

  /**
   * @param type API name of the record's type
   * @param fields API names of the fields that are asked about
   * @return of lists that the viewer sees and may ask, those that are shared with most first
   */
  public List<Hinge> of(Viewer viewer, String type, UUID record, Collection<String> fields) {
    var words = planning.words(viewer);
    var schema = words.schema();
    var on = schema.type(type).orElse(null);
    var view = schema.type("view").orElse(null);
    if (on == null || view == null) {
      return List.of();
    }
    var asked = new ArrayList<Asked>();
    for (var list : shared(words, view, on)) {
      for (var field : on.activeFields()) {
        if (fields.contains(field.name())) {
          ask(words, on, list, field, asked);
        }
      }
    }
    return asked.isEmpty() ? List.of() : answered(words, on, record, asked);
  }

  private List<Shared> shared(Vocabulary words, RecordType view, RecordType on) {
    var sql =
        Sql.of(
                """
                select t.name, t.filter from %s t
                 where t.record_type in (?, ?) and t.filter <> '' and t.shared_with <> 'private' and \
                """
                    .formatted(words.scope().table(view)),
                on.name(),
                on.plural())
            .then(words.scope().rows(view, "t"))
            .then(" order by t.shared_with = 'all' desc, t.id limit " + MOST);
    return rows.list(sql, row -> new Shared(row.getString("name"), row.getString("filter")));
  }

  /**
   * A list that the viewer may not ask, that would measure a colleague, or that no longer means
   * anything, tells nothing.
   */
  private void ask(Vocabulary words, RecordType on, Shared list, Field field, List<Asked> asked) {
    try {
      var uses = filters.condition(words, on, list.filter).uses();
      boolean reads =
          uses.stream()
              .anyMatch(use -> use.type().id() == on.id() && use.field().id() == field.id());
      if (reads && new PersonMeasures(words).ofList(on, uses).equals(ListPlan.Guard.OPEN)) {
        asked.add(
            new Asked(
                new Hinge(list.name, field.name()),
                filters.hingesOn(words, on, list.filter, field)));
      }
    } catch (Problem unclear) {
      return;
    }
  }

  private List<Hinge> answered(Vocabulary words, RecordType on, UUID record, List<Asked> asked) {
    var columns = Sql.join(", ", asked.stream().map(one -> one.sql().inParentheses()).toList());
    var sql =
        Sql.of("select ")
            .then(columns)
            .then(Sql.of(" from " + words.scope().table(on) + " t where t.id = ? and ", record))
            .then(words.scope().rows(on, "t"));
    var hinges = new ArrayList<Hinge>();
    rows.list(
        sql,
        row -> {
          for (int i = 0; i < asked.size(); i++) {
            if (row.getBoolean(i + 1)) {
              hinges.add(asked.get(i).hinge());
            }
          }
          return true;
        });
    return hinges;
  }
}

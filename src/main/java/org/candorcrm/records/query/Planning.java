package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** From what was asked to a plan: names resolved, the expression compiled, rights inside. */
@Component
final class Planning {

  private final Schemas schemas;
  private final Filters filters;
  private final WorkspaceSettings settings;

  Planning(Schemas schemas, Filters filters, WorkspaceSettings settings) {
    this.schemas = schemas;
    this.filters = filters;
    this.settings = settings;
  }

  Vocabulary words(Viewer viewer) {
    return new Vocabulary(schemas.current(), ViewerScope.of(viewer), settings);
  }

  ListPlan list(Vocabulary words, RecordType type, ListRequest request) {
    var sort = Sorts.of(words, type, request.sort());
    var cursor = request.cursor();
    var where = words.scope().rows(type, "t");
    var guard = ListPlan.Guard.OPEN;
    var filter = request.filter();
    if (filter != null) {
      var condition = filters.condition(words, type, filter);
      guard = new PersonMeasures(words).ofList(type, condition.uses());
      where = where.then(" and ").then(condition.sql());
      if (guard.withheld()) {
        where = where.then(" and ").then(Sql.join(" and ", guard.counted()));
      }
    }
    var search = request.search();
    if (search != null) {
      where = where.then(" and ").then(SearchWords.of(search).in(type, "t", words.scope()));
    }
    return new ListPlan(
        type,
        words.scope().table(type),
        Selections.ofList(words, filters, type, request),
        sort,
        where,
        guard,
        request.limit(),
        cursor == null ? null : Cursor.read(cursor, sort.shape(), sort.keys().size()),
        request.count());
  }

  /** The same as a list of one, by id. */
  ListPlan one(Vocabulary words, RecordType type, UUID id, ListRequest request) {
    return new ListPlan(
        type,
        words.scope().table(type),
        Selections.ofOne(words, filters, type, request),
        Sort.NEWEST_FIRST,
        Sql.of("t.id = ? and ", id).then(words.scope().rows(type, "t")),
        ListPlan.Guard.OPEN,
        1,
        null,
        false);
  }

  AggregatePlan aggregate(Vocabulary words, RecordType type, AggregateRequest request) {
    var joining = new Joining(words, type);
    var dimensions = new Dimensions(words, filters, joining);
    var splits = new ArrayList<Dimensions.Split>();
    for (var dimension : request.groupBy()) {
      splits.add(dimensions.split(dimension, splits.size()));
    }
    var measures = new Measures(words, filters, joining, type);
    var figures = request.measures().stream().map(measures::figure).toList();
    var filter = request.filter();
    var filtered = new HashSet<>(measures.filtered());
    var where = words.scope().rows(type, "t");
    if (filter != null) {
      var condition = filters.condition(words, type, filter);
      filtered.addAll(condition.uses());
      where = where.then(" and ").then(condition.sql());
    }
    var judgement = new PersonMeasures(words).judge(type, splits, filtered, measures.measured());
    for (var rows : judgement.rows()) {
      where = where.then(" and ").then(rows);
    }
    var having = new ArrayList<>(judgement.groups());
    request.having().forEach(each -> having.add(having(each, splits, figures)));
    return new AggregatePlan(
        type,
        splits,
        figures,
        Sql.of(words.scope().table(type) + " t").then(joining.joins()),
        where,
        having,
        request.sort(),
        request.limit(),
        judgement.withholds());
  }

  private static Sql having(
      AggregateRequest.Having each, List<Dimensions.Split> splits, List<Measures.Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.name().equals(each.measure()))
        .filter(figure -> figure.type() == ValueType.NUMBER)
        .findFirst()
        .map(figure -> figure.sql().then(Sql.of(each.comparison().sql() + " ?", each.value())))
        .orElseThrow(() -> AggregatePlan.unknown(each.measure(), splits, figures));
  }
}

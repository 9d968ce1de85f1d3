package org.candorcrm.records.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what was asked to a plan: names resolved, the expression compiled, rights inside. */
@Component
final class Planning {

  private final Schemas schemas;
  private final Filters filters;
  private final WorkspaceSettings settings;
  private final FieldReads reads;

  Planning(Schemas schemas, Filters filters, WorkspaceSettings settings, FieldReads reads) {
    this.reads = reads;
    this.schemas = schemas;
    this.filters = filters;
    this.settings = settings;
  }

  Vocabulary words(Viewer viewer) {
    return words(viewer, null);
  }

  /**
   * @param at the moment to look at; null: now
   * @throws Problem {@code moment_in_future}
   */
  Vocabulary words(Viewer viewer, @Nullable Instant at) {
    if (at != null && at.isAfter(viewer.now())) {
      throw Problem.invalid("moment_in_future").field("at");
    }
    var schema = schemas.current();
    return new Vocabulary(schema, ViewerScope.at(viewer, schema, at), settings);
  }

  ListPlan list(Vocabulary words, RecordType type, ListRequest request) {
    var sort = Sorts.of(words, type, request.sort());
    var cursor = request.cursor();
    var where = words.scope().rows(type, "t");
    var guard = ListPlan.Guard.OPEN;
    List<String> people = List.of();
    Set<Compiled.Use> filtered = Set.of();
    var filter = request.filter();
    if (filter != null) {
      var condition = filters.condition(words, type, filter);
      var measures = new PersonMeasures(words);
      filtered = condition.uses();
      guard = measures.ofList(type, filtered);
      if (guard.equals(ListPlan.Guard.OPEN)) {
        guard = new ListPlan.Guard(new Writers(words, filters, measures).pins(type, filter), false);
      }
      people = measures.singledOut(type, filtered);
      where = where.then(" and ").then(condition.sql());
      if (guard.withheld()) {
        where = where.then(" and ").then(Sql.join(" and ", guard.counted()));
      }
    }
    var search = request.search();
    if (search != null) {
      where = where.then(" and ").then(SearchWords.of(search).in(type, "t", words.scope()));
    }
    var selection = Selections.ofList(words, filters, type, request);
    reads.ofList(words.scope().viewer(), type, request, filtered);
    return new ListPlan(
        type,
        words.scope().table(type),
        selection,
        sort,
        where,
        guard,
        people.isEmpty() ? Looks.Sight.NONE : new Looks.Sight(List.of(), people, List.of(where)),
        request.limit(),
        cursor == null ? null : Cursor.read(cursor, sort.shape(), sort.keys().size()),
        request.count());
  }

  /** The same as a list of one, by id. */
  ListPlan one(Vocabulary words, RecordType type, UUID id, ListRequest request) {
    return new ListPlan(
        type,
        words.scope().table(type, List.of(id)),
        Selections.ofOne(words, filters, type, request),
        Sort.NEWEST_FIRST,
        Sql.of("t.id = ? and ", id).then(words.scope().rows(type, "t")),
        ListPlan.Guard.OPEN,
        Looks.Sight.NONE,
        1,
        null,
        false);
  }

  AggregatePlan aggregate(Vocabulary words, RecordType type, AggregateRequest request) {
    var joining = new Joining(words, type);
    var dimensions = new Dimensions(words, filters, joining, request.zone());
    var splits = new ArrayList<Dimensions.Split>();
    for (var dimension : request.groupBy()) {
      splits.add(dimensions.split(dimension, splits.size()));
    }
    var measures = new Measures(words, filters, joining, type);
    var figures = request.measures().stream().map(measures::figure).toList();
    var filter = request.filter();
    var filtered = new HashSet<>(measures.filtered());
    var elsewhere = new HashSet<>(measures.filtered());
    var where = words.scope().rows(type, "t");
    if (filter != null) {
      var condition = filters.condition(words, type, filter);
      filtered.addAll(condition.uses());
      where = where.then(" and ").then(condition.sql());
    }
    var search = request.search();
    if (search != null) {
      // Words choose records as a filter on the texts that they are looked for in.
      SearchWords.searchable(type).forEach(field -> filtered.add(new Compiled.Use(type, field)));
      where = where.then(" and ").then(SearchWords.of(search).in(type, "t", words.scope()));
    }
    splits.stream()
        .map(Dimensions.Split::place)
        .filter(place -> Filters.computed(place.field()))
        .forEach(place -> elsewhere.addAll(filters.uses(words, place)));
    filtered.addAll(elsewhere);
    reads.count(words.scope().viewer(), uses(splits, filtered, measures.measured()));
    var persons = new PersonMeasures(words);
    var judgement = persons.judge(type, splits, filtered, measures.measured());
    if (!judgement.withholds()) {
      judgement = new Writers(words, filters, persons).judge(type, splits, filter, elsewhere);
    }
    for (var rows : judgement.rows()) {
      where = where.then(" and ").then(rows);
    }
    var having = new ArrayList<Sql>();
    request.having().forEach(each -> having.add(having(each, splits, figures)));
    return new AggregatePlan(
        type,
        splits,
        figures,
        Sql.of(words.scope().table(type) + " t").then(joining.joins()),
        where,
        having,
        judgement.crowds(),
        sight(persons, type, splits, filtered, where, measures.conditions()),
        request.sort(),
        request.limit(),
        judgement.withholds());
  }

  private static Set<Compiled.Use> uses(
      List<Dimensions.Split> splits, Set<Compiled.Use> filtered, Set<Compiled.Use> measured) {
    var uses = new HashSet<>(filtered);
    uses.addAll(measured);
    splits.stream()
        .map(Dimensions.Split::place)
        .forEach(place -> uses.add(new Compiled.Use(place.type(), place.field())));
    return uses;
  }

  private static Looks.Sight sight(
      PersonMeasures persons,
      RecordType type,
      List<Dimensions.Split> splits,
      Set<Compiled.Use> filtered,
      Sql where,
      List<Sql> conditions) {
    var wheres = new ArrayList<>(List.of(where));
    conditions.forEach(condition -> wheres.add(where.then(" and ").then(condition)));
    return new Looks.Sight(persons.described(splits), persons.singledOut(type, filtered), wheres);
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

package org.candorcrm.records.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest.Dimension;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.records.schema.Schemas;

/** What somebody with certain rights sees of the company. */
record Seen(Company company, Viewer viewer) {

  static Seen by(Company company, UUID user, Rights rights, UUID... coached) {
    return new Seen(
        company,
        new Viewer(user, "Test", null, Set.of(), 1, rights, Set.of(coached), Instant.now()));
  }

  /** Everything, but only these rows of one type. */
  static Rights rows(Company company, String type, RowRule rule) {
    return of(company, type, new TypeRights(true, true, rule, rule, rule, Set.of(), Set.of()));
  }

  /** Everything, but not this field. */
  static Rights without(Company company, String type, String field) {
    int id =
        company.candor.inWorkspace(() ->
            company
                .candor
                .bean(Schemas.class)
                .current()
                .type(type)
                .orElseThrow()
                .field(field)
                .orElseThrow()
                .id());
    var all = RowRule.EVERYTHING;
    return of(company, type, new TypeRights(true, true, all, all, all, Set.of(id), Set.of()));
  }

  private static Rights of(Company company, String type, TypeRights rights) {
    int id =
        company.candor.inWorkspace(
            () -> company.candor.bean(Schemas.class).current().type(type).orElseThrow().id());
    return new Rights(Map.of(id, rights), TypeRights.ALL, Set.of());
  }

  Page list(String plural, ListRequest request) {
    return company.candor.inWorkspace(
        () -> company.candor.bean(Records.class).list(viewer, plural, request));
  }

  /** The names of all that a list answers. */
  List<String> names(String plural, ListRequest request) {
    return list(plural, request).items().stream()
        .map(row -> String.valueOf(row.value("name")))
        .sorted()
        .toList();
  }

  Row one(String plural, UUID id) {
    return company.candor.inWorkspace(
        () -> company.candor.bean(Records.class).one(viewer, plural, id));
  }

  Groups count(String plural, String filter, String... by) {
    return figure(plural, filter, Measure.of(Function.COUNT, null), by);
  }

  Groups figure(String plural, String filter, Measure measure, String... by) {
    var request =
        new AggregateRequest(
            filter.isEmpty() ? null : filter,
            List.of(by).stream().map(path -> new Dimension(path, null)).toList(),
            List.of(measure),
            List.of(),
            List.of(),
            100);
    return company.candor.inWorkspace(
        () -> company.candor.bean(Records.class).aggregate(viewer, plural, request));
  }

  List<String> search(String words) {
    return company
        .candor
        .inWorkspace(() ->
            company
                .candor
                .bean(Records.class)
                .search(viewer, new SearchRequest(words, List.of(), 20)))
        .stream()
        .map(Hit::title)
        .toList();
  }

  static String code(Runnable work) {
    try {
      work.run();
      return "";
    } catch (Problem problem) {
      return problem.code();
    }
  }
}

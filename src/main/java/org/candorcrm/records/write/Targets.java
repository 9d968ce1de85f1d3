package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Refuses relations to records that do not exist or that the writer may not see: one query a type.
 */
final class Targets {

  private final Database database;

  Targets(Database database) {
    this.database = database;
  }

  void check(Viewer viewer, Schema schema, List<Row> rows) {
    var wanted = wanted(viewer, rows);
    if (wanted.isEmpty()) {
      return;
    }
    var found = new HashMap<String, Set<UUID>>();
    wanted.forEach((name, ids) ->
        schema.type(name).ifPresent(type -> found.put(name, visible(viewer, type, ids))));
    for (var row : rows) {
      row.changed.forEach((field, value) -> refuseMissing(viewer, row, field, value, found));
    }
  }

  private static Map<String, Set<UUID>> wanted(Viewer viewer, List<Row> rows) {
    var wanted = new HashMap<String, Set<UUID>>();
    for (var row : rows) {
      for (var value : row.changed.values()) {
        for (var target : references(value)) {
          if (!isViewer(viewer, target)) {
            wanted.computeIfAbsent(target.type(), type -> new HashSet<>()).add(target.id());
          }
        }
      }
    }
    return wanted;
  }

  static List<Reference> references(@Nullable Object value) {
    if (value instanceof Reference one) {
      return List.of(one);
    }
    if (value instanceof List<?> list) {
      return list.stream().filter(Reference.class::isInstance).map(Reference.class::cast).toList();
    }
    return List.of();
  }

  private static boolean isViewer(Viewer viewer, Reference target) {
    return target.id().equals(viewer.user()) && target.type().equals("user");
  }

  /** Those that are there and that the viewer may see: one query a type. */
  Set<Reference> present(Viewer viewer, Schema schema, Collection<Reference> targets) {
    var present = new HashSet<Reference>();
    targets.stream()
        .collect(groupingBy(Reference::type, mapping(Reference::id, toSet())))
        .forEach((name, ids) ->
            schema
                .type(name)
                .ifPresent(type ->
                    visible(viewer, type, ids)
                        .forEach(id -> present.add(new Reference(name, id)))));
    return present;
  }

  boolean visible(Viewer viewer, Schema schema, Reference target) {
    return schema
        .type(target.type())
        .map(type -> visible(viewer, type, Set.of(target.id())).contains(target.id()))
        .orElse(false);
  }

  /** Those that the viewer's rules do not hide, be they deleted or not. */
  Set<UUID> allowed(Viewer viewer, RecordType type, Set<UUID> ids) {
    var rule = ViewerScope.of(viewer).allowed(type, "t");
    return rule.equals(Sql.TRUE) ? ids : among(viewer, type, ids, rule);
  }

  private Set<UUID> visible(Viewer viewer, RecordType type, Set<UUID> ids) {
    return among(viewer, type, ids, ViewerScope.of(viewer).rows(type, "t"));
  }

  private Set<UUID> among(Viewer viewer, RecordType type, Set<UUID> ids, Sql rows) {
    var params = new java.util.ArrayList<@Nullable Object>(rows.values());
    params.add(0, ids.toArray(UUID[]::new));
    return new HashSet<>(
        database
            .sql(
                "select t.id from "
                    + ViewerScope.of(viewer).table(type)
                    + " t where t.id = any(?) and "
                    + rows.text())
            .params(params)
            .query(UUID.class)
            .list());
  }

  private static void refuseMissing(
      Viewer viewer, Row row, String field, @Nullable Object value, Map<String, Set<UUID>> found) {
    for (var target : references(value)) {
      if (isViewer(viewer, target)
          || found.getOrDefault(target.type(), Set.of()).contains(target.id())) {
        continue;
      }
      row.refuse(
          Problem.invalid("target_not_found")
              .field(field)
              .with("type", target.type())
              .with("id", target.id()));
      return;
    }
  }
}

package org.candorcrm.records.write;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file is as closed as the record that it is about: who may not see that record can neither
 * detach, replace, delete nor restore the file.
 */
final class FileSubjects {

  private final Targets targets;

  FileSubjects(Database database) {
    this.targets = new Targets(database);
  }

  void check(Viewer viewer, Schema schema, List<Row> rows) {
    rows.stream()
        .filter(row -> row.stands() && subject(row.type(), row.before) != null)
        .collect(groupingBy(row -> reference(row).type()))
        .forEach((type, files) -> check(viewer, schema, type, files));
  }

  private void check(Viewer viewer, Schema schema, String type, List<Row> files) {
    var ids = files.stream().map(row -> reference(row).id()).collect(Collectors.toSet());
    var allowed = schema.type(type).map(of -> targets.allowed(viewer, of, ids)).orElse(Set.of());
    for (var row : files) {
      if (!allowed.contains(reference(row).id())) {
        row.refuse(row.notFound());
      }
    }
  }

  /**
   * @throws Problem {@code record_not_found}
   */
  void demand(Viewer viewer, Schema schema, RecordType file, @Nullable Image image) {
    var subject = subject(file, image);
    boolean hidden =
        image == null
            || !image.readable()
            || subject != null
                && schema
                    .type(subject.type())
                    .map(of -> targets.allowed(viewer, of, Set.of(subject.id())).isEmpty())
                    .orElse(true);
    if (hidden) {
      throw Problem.notFound("record_not_found").with("type", file.name());
    }
  }

  private static Reference reference(Row row) {
    return java.util.Objects.requireNonNull(subject(row.type(), row.before));
  }

  private static @Nullable Reference subject(RecordType type, @Nullable Image image) {
    Map<String, @Nullable Object> values = image == null ? Map.of() : image.values();
    return type.name().equals("file") && values.get("about") instanceof Reference about
        ? about
        : null;
  }
}

package org.candorcrm.insight.surprises;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Records;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks that surprises became. A surprise has one; whoever does not see it cannot replace it. */
@Component
class Acting {

  private final SurpriseTable table;
  private final Records records;
  private final Writes writes;
  private final Schemas schemas;
  private final Viewers viewers;
  private final TransactionTemplate transaction;

  Acting(
      SurpriseTable table,
      Records records,
      Writes writes,
      Schemas schemas,
      Viewers viewers,
      TransactionTemplate transaction) {
    this.table = table;
    this.records = records;
    this.writes = writes;
    this.schemas = schemas;
    this.viewers = viewers;
    this.transaction = transaction;
  }

  /**
   * What a viewer may know of the tasks of some surprises.
   *
   * @param there those that are not deleted, seen or not
   * @param titles of those that the viewer sees
   * @param theirs those that the viewer may change
   * @param changes whether the viewer may change tasks at all
   */
  record Tasks(Set<UUID> there, Map<UUID, String> titles, Set<UUID> theirs, boolean changes) {

    boolean acted(Surprise one) {
      return one.task() != null && there.contains(one.task());
    }

    SurpriseView.@Nullable TaskView view(Surprise one) {
      var title = one.task() == null ? null : titles.get(one.task());
      return title == null
          ? null
          : new SurpriseView.TaskView(Objects.requireNonNull(one.task()), title);
    }

    /** Who acted, and whoever may change the task, its owner among them. */
    boolean mayTell(Viewer viewer, Surprise one) {
      return one.task() != null
          && (theirs.contains(one.task()) || changes && viewer.user().equals(one.actedBy()));
    }
  }

  Tasks tasks(Viewer viewer, Collection<Surprise> found) {
    List<UUID> ids = found.stream().map(Surprise::task).filter(Objects::nonNull).toList();
    return new Tasks(
        records.titles(viewers.candor(), "task", ids).keySet(),
        records.titles(viewer, "task", ids),
        records.changeable(viewer, "task", ids),
        !viewer.on(type().id()).write().equals(RowRule.NOTHING));
  }

  /**
   * Makes a task of it for the viewer, all or nothing.
   *
   * @param before as it is known; a task that is deleted gives way
   * @throws Problem {@code surprise_acted_on}
   */
  void act(Viewer viewer, Surprise before, String title) {
    if (tasks(viewer, List.of(before)).acted(before)) {
      throw actedOn(before.id());
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("title", title);
    values.put("kind", "to_do");
    values.put("owner", new Reference("user", viewer.user()));
    transaction.executeWithoutResult(status -> {
      var written = writes.write(viewer, Draft.create(type(), values));
      var task = Objects.requireNonNull(written.id());
      if (!table.acted(before, task, viewer.user(), viewer.now())) {
        throw actedOn(before.id());
      }
    });
  }

  private RecordType type() {
    return schemas.current().type("task").orElseThrow();
  }

  private static Problem actedOn(UUID id) {
    return Problem.of(Problem.Status.CONFLICT, "surprise_acted_on").with("id", id);
  }
}

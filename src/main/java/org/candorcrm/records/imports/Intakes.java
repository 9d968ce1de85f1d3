package org.candorcrm.records.imports;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Intake;
import org.candorcrm.records.schema.RecordType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The room that recognises rows, if there is one. */
@Component
final class Intakes {

  private final ObjectProvider<Intake> intake;

  Intakes(ObjectProvider<Intake> intake) {
    this.intake = intake;
  }

  /** Whether rows can be recognised under this plan. */
  boolean possible(RecordType type, ImportPlan plan) {
    var found = intake.getIfAvailable();
    return found != null && plan.mode() != ImportMode.UPDATE && found.possible(type);
  }

  /** Whether they are: as somebody said, or as is usual for the type. */
  boolean wanted(RecordType type, ImportPlan plan) {
    var found = intake.getIfAvailable();
    if (found == null || !possible(type, plan)) {
      return false;
    }
    return plan.match() == null ? found.usual(type) : plan.match();
  }

  /** What colleagues do is told, not found again: such rows leave no more than their record. */
  Intake.Session open(Viewer viewer, RecordType type, UUID batch, ImportPlan plan) {
    var found = intake.getIfAvailable();
    return found == null || type.behaviour()
        ? NOBODY
        : found.open(viewer, type, batch, wanted(type, plan));
  }

  private static final Intake.Session NOBODY =
      new Intake.Session() {
        @Override
        public boolean recognises() {
          return false;
        }

        @Override
        public List<Intake.Recognised> recognise(List<Intake.Incoming> rows) {
          return rows.stream().map(row -> Intake.Recognised.NEW).toList();
        }

        @Override
        public void keep(List<Intake.Kept> rows) {}
      };
}

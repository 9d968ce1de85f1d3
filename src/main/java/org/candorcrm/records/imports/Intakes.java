package org.candorcrm.records.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ConsentRows;
import org.candorcrm.records.Forgotten;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Intake;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that recognise rows, and keep what they say of being contacted, if there are any. */
@Component
final class Intakes {

  private final ObjectProvider<Intake> intake;
  private final ObjectProvider<ConsentRows> consents;

  private final ObjectProvider<Forgotten> forgotten;

  Intakes(
      ObjectProvider<Intake> intake,
      ObjectProvider<ConsentRows> consents,
      ObjectProvider<Forgotten> forgotten) {
    this.intake = intake;
    this.consents = consents;
    this.forgotten = forgotten;
  }

  /** Who was erased, as far as anybody knows. */
  Forgotten forgotten() {
    return forgotten.getIfAvailable(() -> emails -> Map.of());
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

  /** What colleagues do is told, not found again; its rows are kept as all others are. */
  Intake.Session open(Viewer viewer, RecordType type, UUID batch, ImportPlan plan) {
    var found = intake.getIfAvailable();
    return found == null
        ? NOBODY
        : found.open(viewer, type, batch, !type.behaviour() && wanted(type, plan));
  }

  /**
   * Null where the plan names no column for it.
   *
   * @throws Problem {@code mapping_not_valid}, {@code type_not_contactable}
   */
  ConsentRows.@Nullable Session said(Viewer viewer, RecordType type, UUID batch, ImportPlan plan) {
    if (plan.consents().isEmpty()) {
      return null;
    }
    var found = consents.getIfAvailable();
    if (found == null) {
      throw PlanJson.wrong("consents");
    }
    return found.open(viewer, type, batch);
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

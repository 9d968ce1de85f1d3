package org.candorcrm.identity.privacy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.identity.privacy.SubjectExportTable.SubjectExport;
import org.candorcrm.platform.AskedWork;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Dossiers;
import org.candorcrm.records.Records;
import org.candorcrm.records.Traces;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything that is known of somebody, as a file for them. Made in the background with the rights
 * of who asked for it, kept for a week.
 */
@Component
final class SubjectAccess {

  static final AskedWork WORK = new AskedWork("subject-access");

  private static final Duration KEPT = Duration.ofDays(7);

  private final SubjectExportTable table;
  private final Schemas schemas;
  private final Records records;
  private final Dossiers dossiers;
  private final ObjectProvider<Traces> traces;
  private final SubjectFile file;
  private final Viewers viewers;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final Audit audit;
  private final Clock clock;

  SubjectAccess(
      SubjectExportTable table,
      Schemas schemas,
      Records records,
      Dossiers dossiers,
      ObjectProvider<Traces> traces,
      SubjectFile file,
      Viewers viewers,
      ObjectProvider<SchedulerClient> scheduler,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.schemas = schemas;
    this.records = records;
    this.dossiers = dossiers;
    this.traces = traces;
    this.file = file;
    this.viewers = viewers;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Problem {@code privacy_not_allowed}, {@code key_is_narrowed}, {@code record_not_found}
   */
  SubjectExport ask(Viewer viewer, String plural, String text) {
    Answering.demand(viewer);
    viewers.demandOwnRights(viewer);
    var type = schemas.current().type(plural).orElseThrow();
    var record = Ids.parse(text);
    if (record == null || records.titles(viewer, type.name(), List.of(record)).isEmpty()) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    var now = Moments.now(clock);
    var export =
        new SubjectExport(
            Ids.next(), type.id(), record, "running", viewer.user(), now, null, now.plus(KEPT));
    table.add(export);
    audit.record(viewer, "subject_access_made", null, Map.of("type", type.name(), "id", record));
    scheduler.ifAvailable(client -> WORK.ask(client, clock.instant(), export.id()));
    return export;
  }

  /** In a job; as whoever asked, in their language. */
  void run(UUID id) {
    var export = table.find(id).filter(one -> one.status().equals("running")).orElse(null);
    if (export == null) {
      return;
    }
    table.finish(id, made(export), Moments.now(clock));
  }

  private byte @Nullable [] made(SubjectExport export) {
    var type = schemas.current().type(export.type()).orElse(null);
    if (type == null) {
      return null;
    }
    try {
      return made(viewers.goingOn(export.askedBy()), type, export.record());
    } catch (Problem gone) {
      return null;
    }
  }

  private byte[] made(Viewer viewer, RecordType type, UUID record) {
    var tag = viewer.language();
    var language = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    var dossier = dossiers.of(viewer, type, record, language);
    var seen = dossier.seen();
    var held =
        traces.orderedStream().flatMap(one -> one.held(seen, viewer, language).stream()).toList();
    return file.zip(viewer, dossier, held, language);
  }

  /** Whoever answers for privacy and may see the person. */
  SubjectExport get(Viewer viewer, UUID id) {
    Answering.demand(viewer);
    var export = table.find(id).orElseThrow(() -> missing(id));
    var type = schemas.current().type(export.type()).orElseThrow(() -> missing(id));
    if (records.titles(viewer, type.name(), List.of(export.record())).isEmpty()) {
      throw missing(id);
    }
    return export;
  }

  byte[] content(Viewer viewer, UUID id) {
    viewers.demandOwnRights(viewer);
    var export = get(viewer, id);
    if (!export.askedBy().equals(viewer.user())) {
      throw Problem.forbidden("subject_access_not_yours");
    }
    var content = table.content(id).orElseThrow(() -> missing(id));
    audit.record(viewer, "subject_access_taken", null, Map.of("id", export.record()));
    return content;
  }

  private static Problem missing(UUID id) {
    return Problem.notFound("subject_access_not_found").with("id", id);
  }
}

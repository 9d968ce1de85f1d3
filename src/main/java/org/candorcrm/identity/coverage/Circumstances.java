package org.candorcrm.identity.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a colleague should know of somebody's circumstances before they call: an illness, a loss, a
 * new child. Everybody sees it who may see the record; it expires within a year; and as it is no
 * record, nothing can search, export, list or compute with it.
 */
@Component
class Circumstances {

  static final Duration LONGEST = Duration.ofDays(366);
  static final int LONGEST_TEXT = 1_000;
  private static final int MOST = 20;

  private final Database database;
  private final Audit audit;
  private final Looking looking;

  Circumstances(Database database, Audit audit, Looking looking) {
    this.database = database;
    this.audit = audit;
    this.looking = looking;
  }

  record Circumstance(
      UUID id,
      String text,
      Instant writtenAt,
      UUID writtenBy,
      @Nullable String writtenByName,
      Instant expiresAt) {}

  List<Circumstance> of(Viewer viewer, String plural, UUID record) {
    return of(looking.at(viewer, plural, record));
  }

  private List<Circumstance> of(Looked looked) {
    return database
        .sql(
            """
            select c.id, c.text, c.written_at, c.written_by, u.name, c.expires_at
              from {ws}.circumstances c left join {ws}.users u on u.id = c.written_by
             where c.record = any(?) and c.expires_at > ?
             order by c.written_at desc, c.id limit ?
            """)
        .params(looked.ids(), Moments.bound(looked.moment()), MOST)
        .query((row, number) ->
            new Circumstance(
                row.getObject("id", UUID.class),
                row.getString("text"),
                Moments.read(row, "written_at"),
                row.getObject("written_by", UUID.class),
                row.getString("name"),
                Moments.read(row, "expires_at")))
        .list();
  }

  /**
   * @throws Problem {@code circumstance_needs_an_end}, {@code circumstances_full}
   */
  @Transactional
  public Circumstance note(
      Viewer viewer, String plural, UUID record, String text, Instant expiresAt) {
    var looked = looking.forWriting(viewer, plural, record);
    if (!expiresAt.isAfter(viewer.now()) || expiresAt.isAfter(viewer.now().plus(LONGEST))) {
      throw Problem.invalid("circumstance_needs_an_end").field("expires_at");
    }
    if (of(looked).size() >= MOST) {
      throw Problem.of(Problem.Status.CONFLICT, "circumstances_full").with("most", MOST);
    }
    var id = Ids.next();
    database
        .sql(
            """
            insert into {ws}.circumstances
              (id, record_type, record, text, written_at, written_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            looked.type().id(),
            looked.record(),
            text,
            Moments.bound(viewer.now()),
            viewer.user(),
            Moments.bound(expiresAt))
        .update();
    told(viewer, "circumstance_noted", looked, id);
    return new Circumstance(id, text, viewer.now(), viewer.user(), viewer.name(), expiresAt);
  }

  /** Ends it before its time; the text is gone. */
  @Transactional
  public void end(Viewer viewer, String plural, UUID record, UUID id) {
    var looked = looking.forWriting(viewer, plural, record);
    int ended =
        database
            .sql("delete from {ws}.circumstances where id = ? and record = any(?)")
            .params(id, looked.ids())
            .update();
    if (ended == 0) {
      throw Problem.notFound("circumstance_unknown");
    }
    told(viewer, "circumstance_ended", looked, id);
  }

  /** That it was done, and by whom; never of whom or what. */
  private void told(Viewer viewer, String action, Looked looked, UUID id) {
    audit.record(viewer, action, null, Map.of("type", looked.type().name(), "note", id));
  }

  int forget(Instant now) {
    return database
        .sql("delete from {ws}.circumstances where expires_at <= ?")
        .param(Moments.bound(now))
        .update();
  }
}

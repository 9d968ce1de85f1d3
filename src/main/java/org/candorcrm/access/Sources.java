package org.candorcrm.access;

import java.util.Locale;
import java.util.UUID;
import org.candorcrm.access.people.PeopleChecks;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where values come from. Each source has a steward, not an owner. */
@Component
public final class Sources {

  /** Candor itself: defaults, jobs, repairs. */
  public static final int CANDOR = 1;

  /** The kinds of sources. */
  public enum Kind {
    SYSTEM,
    USER,
    IMPORT,
    MAILBOX,
    CALENDAR,
    FORM,
    CONNECTOR,
    API_CLIENT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Database database;
  private final TransactionTemplate transaction;
  private final PeopleChecks checks;

  Sources(Database database, TransactionTemplate transaction, PeopleChecks checks) {
    this.database = database;
    this.checks = checks;
    this.transaction = transaction;
  }

  /**
   * The id of a source in the current workspace, which is added when it is new.
   *
   * @param reference what makes it findable again: a user's id, the name of an import
   * @param name what people call it
   */
  public int of(Kind kind, String reference, String name, @Nullable UUID department) {
    var known = find(kind, reference);
    int id = known != null ? known : add(kind, reference, name, department, false);
    begin(id);
    return id;
  }

  /** The same for something that may come: until it {@link #begin begins}, it is no source. */
  public int planned(Kind kind, String reference, String name, @Nullable UUID department) {
    var known = find(kind, reference);
    return known != null ? known : add(kind, reference, name, department, true);
  }

  /** What was planned is a source from now on. */
  private void begin(int source) {
    database
        .sql("update {ws}.sources set planned = false where id = ? and planned")
        .param(source)
        .update();
  }

  /**
   * What was planned is a source from now on, of this department, whoever planned it. One that has
   * begun stays where it is.
   *
   * @throws Problem {@code reference_unknown} where there is no such department
   */
  public void begin(int source, @Nullable UUID department) {
    checks.departmentExists(department);
    database
        .sql(
            """
            update {ws}.sources set planned = false, department_id = ?::uuid
            where id = ? and planned\
            """)
        .param(department == null ? null : department.toString())
        .param(source)
        .update();
  }

  /**
   * What people call a source and where it belongs.
   *
   * @param planned it has not {@link #begin begun}, and may still belong anywhere
   */
  public record Known(int id, String name, @Nullable UUID department, boolean planned) {

    private Known takenBy(Viewer viewer) {
      return planned ? new Known(id, name, viewer.department(), true) : this;
    }
  }

  /** A source as it would be if this viewer had it begin. */
  public Known known(Viewer viewer, int source) {
    return database
        .sql("select id, name, department_id, planned from {ws}.sources where id = ?")
        .param(source)
        .query((row, number) ->
            new Known(
                row.getInt("id"),
                row.getString("name"),
                row.getObject("department_id", UUID.class),
                row.getBoolean("planned")))
        .single()
        .takenBy(viewer);
  }

  private @Nullable Integer find(Kind kind, String reference) {
    return database
        .sql("select id from {ws}.sources where kind = ? and reference = ?")
        .params(kind.key(), reference)
        .query((row, number) -> row.getInt("id"))
        .optional()
        .orElse(null);
  }

  private int add(
      Kind kind, String reference, String name, @Nullable UUID department, boolean planned) {
    transaction.executeWithoutResult(status -> {
      database.sql("lock table {ws}.sources in share row exclusive mode").update();
      database
          .sql(
              """
              insert into {ws}.sources (id, kind, name, reference, department_id, planned)
              select coalesce(max(id), 0) + 1, ?, ?, ?, ?::uuid, ? from {ws}.sources
              on conflict (kind, reference) do nothing\
              """)
          .param(kind.key())
          .param(name)
          .param(reference)
          .param(department == null ? null : department.toString())
          .param(planned)
          .update();
    });
    var added = find(kind, reference);
    if (added == null) {
      throw new IllegalStateException("source " + kind + " was not added");
    }
    return added;
  }
}

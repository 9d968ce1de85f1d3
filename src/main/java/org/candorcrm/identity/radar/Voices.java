package org.candorcrm.identity.radar;

import java.util.UUID;
import org.candorcrm.access.Colleagues;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Whose voice each source is: its own, or that of all colleagues together, and that of a
 * department. What colleagues write, by hand or from their own mailbox and calendar, is never told
 * by colleague; it counts for their department where that has at least {@link #SMALLEST} active
 * colleagues.
 */
@Component
final class Voices {

  /** With fewer, a figure about a department would be one about persons. */
  static final int SMALLEST = Colleagues.FEWEST;

  static final String PEOPLE = "people";
  static final String NONE = "none";

  private final Database database;

  Voices(Database database) {
    this.database = database;
  }

  /** Fills the temporary tables that live as long as the transaction. */
  void gather() {
    database
        .sql(
            """
            create temp table radar_crowds on commit drop as
            select department_id as department from {ws}.users
             where active and department_id is not null
             group by department_id having count(*) >= %d\
            """
                .formatted(SMALLEST))
        .update();
    database
        .sql(
            """
            create temp table radar_voices on commit drop as
            select s.id as source,
                   case when s.kind in ('user', 'mailbox', 'calendar') then '%s'
                        else s.id::text end as voice,
                   coalesce(case
                     when s.kind not in ('user', 'mailbox', 'calendar') then s.department_id
                     else (select c.department from radar_crowds c
                            where c.department = coalesce(u.department_id, s.department_id))
                   end::text, '%s') as department
              from {ws}.sources s
              left join {ws}.users u on s.kind = 'user' and s.reference = u.id::text
             where s.kind <> 'system'\
            """
                .formatted(PEOPLE, NONE))
        .update();
    database.sql("analyze radar_voices").update();
  }

  /** Of a run, what would tell of persons, and what belongs to no department. */
  void forgetPersons(UUID run) {
    for (var table : new String[] {"radar_figures", "radar_parts"}) {
      database
          .sql("delete from {ws}." + table + " where run = ? and (" + PERSONAL + ")")
          .param(run)
          .update();
    }
    database
        .sql("delete from {ws}.radar_overlaps where run = ? and (" + PERSONAL_PAIR + ")")
        .param(run)
        .update();
  }

  private static final String FEW = "(select count(*) from {ws}.users where active) < " + SMALLEST;
  private static final String PERSONAL =
      "reference = '" + NONE + "' or (reference = '" + PEOPLE + "' and " + FEW + ")";
  private static final String PERSONAL_PAIR =
      "'%s' in (one, other) or ('%s' in (one, other) and %s)".formatted(NONE, PEOPLE, FEW);
}

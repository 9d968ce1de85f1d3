package org.candorcrm.insight.adoption;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Colleagues;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many colleagues of a department write and look, in quarters of the department: a number of
 * colleagues would tell of each one where it is none or all. No figure of a department with fewer
 * than {@link #SMALLEST} active colleagues.
 */
@Component
class Adopting {

  static final int SMALLEST = Colleagues.FEWEST;
  static final int DAYS = 28;

  private final Database database;
  private final Records records;

  Adopting(Database database, Records records) {
    this.database = database;
    this.records = records;
  }

  /**
   * A department over the last four weeks.
   *
   * @param colleagues active ones
   * @param writing in which quarter of them, 1 to 4, is the share that wrote something
   * @param looking the same of those who looked at records or lists
   * @param days on how many days colleagues wrote, each counted by themselves; null where fewer
   *     than {@link #SMALLEST} did
   * @param before the same in the four weeks before
   */
  record Department(
      UUID id,
      String name,
      int colleagues,
      int writing,
      int looking,
      @Nullable Long days,
      @Nullable Long before) {}

  /** Those that the viewer may see. */
  List<Department> departments(Viewer viewer) {
    var all = all();
    Map<UUID, String> seen =
        records.titles(viewer, "department", all.stream().map(Department::id).toList());
    return all.stream().filter(one -> seen.containsKey(one.id())).toList();
  }

  private List<Department> all() {
    return database
        .sql(
            """
            with crowd as (
              select d.id, d.name, count(*) as colleagues
                from {ws}.departments d join {ws}.users u on u.department_id = d.id and u.active
               where d.deleted_at is null
               group by d.id, d.name having count(*) >= :smallest),
            wrote as (
              select u.department_id,
                     count(distinct u.id) filter (where c.at >= now() - :days * interval '1 day') as colleagues,
                     count(distinct u.id) filter (where c.at < now() - :days * interval '1 day') as earlier,
                     count(distinct (u.id, c.at::date)) filter (where c.at >= now() - :days * interval '1 day') as days,
                     count(distinct (u.id, c.at::date)) filter (where c.at < now() - :days * interval '1 day') as before
                from {ws}.changes c join {ws}.users u on u.id = c.actor and u.active
               where c.at >= now() - 2 * :days * interval '1 day'
               group by u.department_id),
            looked as (
              select u.department_id, count(distinct u.id) as colleagues
                from {ws}.looks l join {ws}.users u on u.id = l.user_id and u.active
               where l.at >= now() - :days * interval '1 day'
               group by u.department_id)
            select crowd.id, crowd.name, crowd.colleagues,
                   least(4, 1 + 4 * coalesce(wrote.colleagues, 0) / crowd.colleagues) as writing,
                   least(4, 1 + 4 * coalesce(looked.colleagues, 0) / crowd.colleagues) as looking,
                   case when wrote.colleagues >= :smallest then wrote.days end as days,
                   case when wrote.earlier >= :smallest then wrote.before end as before
              from crowd
              left join wrote on wrote.department_id = crowd.id
              left join looked on looked.department_id = crowd.id
             order by crowd.name, crowd.id\
            """)
        .param("smallest", SMALLEST)
        .param("days", DAYS)
        .query((row, number) ->
            new Department(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("colleagues"),
                row.getInt("writing"),
                row.getInt("looking"),
                row.getObject("days", Long.class),
                row.getObject("before", Long.class)))
        .list();
  }
}

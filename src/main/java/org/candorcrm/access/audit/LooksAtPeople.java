package org.candorcrm.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Who looked at figures about whom; the people themselves see theirs without this. */
@Component
final class LooksAtPeople {

  private final Database database;

  LooksAtPeople(Database database) {
    this.database = database;
  }

  /** One viewer, one person, one kind of figures, one day. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record LookAtPerson(
      LocalDate day,
      UUID person,
      String personName,
      UUID viewer,
      String viewerName,
      String what,
      int times,
      Instant firstAt,
      Instant lastAt) {}

  /** Latest first. */
  List<LookAtPerson> page(
      @Nullable UUID person, @Nullable UUID viewer, @Nullable Instant before, int limit) {
    return database
        .sql(
            """
            select r.day, r.person_id, coalesce(p.name, '') person_name, r.viewer_id,
              coalesce(v.name, '') viewer_name, r.what, r.times, r.first_at, r.last_at
            from {ws}.person_reads r
              left join {ws}.users p on p.id = r.person_id
              left join {ws}.users v on v.id = r.viewer_id
            where (:person::uuid is null or r.person_id = :person::uuid)
              and (:viewer::uuid is null or r.viewer_id = :viewer::uuid)
              and (:before::timestamptz is null or r.last_at < :before)
            order by r.last_at desc, r.person_id limit :most\
            """)
        .param("person", person == null ? null : person.toString())
        .param("viewer", viewer == null ? null : viewer.toString())
        .param("before", Moments.boundOrNull(before))
        .param("most", limit)
        .query((row, number) ->
            new LookAtPerson(
                row.getObject("day", LocalDate.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("viewer_id", UUID.class),
                row.getString("viewer_name"),
                row.getString("what"),
                row.getInt("times"),
                Moments.read(row, "first_at"),
                Moments.read(row, "last_at")))
        .list();
  }
}

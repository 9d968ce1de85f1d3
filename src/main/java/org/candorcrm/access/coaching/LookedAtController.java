package org.candorcrm.access.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Who looked at figures about me: mine alone to read. */
@RestController
@RequestMapping("/api/me/looked-at")
final class LookedAtController {

  private final Database database;

  LookedAtController(Database database) {
    this.database = database;
  }

  /** One viewer, one kind of figures, one day. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Look(
      LocalDate day,
      UUID viewer,
      String viewerName,
      String what,
      int times,
      Instant firstAt,
      Instant lastAt) {}

  /** Latest first; the cursor is the moment of the last one that was shown. */
  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable Instant cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Page.limit(limit);
    var found =
        database
            .sql(
                """
                select r.day, r.viewer_id, coalesce(u.name, '') viewer_name, r.what, r.times,
                  r.first_at, r.last_at
                from {ws}.person_reads r left join {ws}.users u on u.id = r.viewer_id
                where r.person_id = :me::uuid
                  and (:before::timestamptz is null or r.last_at < :before)
                order by r.last_at desc limit :most\
                """)
            .param("me", viewer.user().toString())
            .param("before", Moments.boundOrNull(cursor))
            .param("most", most + 1)
            .query((row, number) ->
                new Look(
                    row.getObject("day", LocalDate.class),
                    row.getObject("viewer_id", UUID.class),
                    row.getString("viewer_name"),
                    row.getString("what"),
                    row.getInt("times"),
                    Moments.read(row, "first_at"),
                    Moments.read(row, "last_at")))
            .list();
    return Page.of(found, most, look -> look.lastAt().toString());
  }
}

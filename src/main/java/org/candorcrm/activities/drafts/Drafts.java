package org.candorcrm.activities.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each user has typed at each place and not sent yet. Only they read it: no change row, no
 * search, no archive tells of it.
 */
@Component
public class Drafts {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_BYTES = 100_000;
  private static final int MOST_PLACES = 200;
  private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9._:~-]{1,200}");

  private final Database database;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(Database database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param content whatever the composer or editor needs to go on
   */
  record Draft(String place, JsonNode content, Instant updatedAt) {}

  /**
   * @throws Problem {@code draft_place_invalid}, {@code draft_too_large}, {@code drafts_too_many}
   */
  Draft keep(UUID user, String place, JsonNode content) {
    check(place);
    var text = json.writeValueAsString(content);
    if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Problem.of(Status.TOO_LARGE, "draft_too_large").with("most", MOST_BYTES);
    }
    var now = Moments.now(clock);
    int kept =
        database
            .sql(
                """
                insert into {ws}.drafts as d (user_id, place, content, updated_at)
                select :user, :place, :content, :now
                 where (select count(*) from {ws}.drafts where user_id = :user and place <> :place)
                       < :most
                on conflict (user_id, place) do update
                  set content = excluded.content, updated_at = excluded.updated_at
                """)
            .param("user", user)
            .param("place", place)
            .param("content", text)
            .param("now", Moments.bound(now))
            .param("most", MOST_PLACES)
            .update();
    if (kept == 0) {
      throw Problem.of(Status.CONFLICT, "drafts_too_many").with("most", MOST_PLACES);
    }
    return new Draft(place, content, now);
  }

  Optional<Draft> find(UUID user, String place) {
    return database
        .sql("select content, updated_at from {ws}.drafts where user_id = ? and place = ?")
        .params(user, place)
        .query((row, number) ->
            new Draft(
                place, json.readTree(row.getString("content")), Moments.read(row, "updated_at")))
        .optional();
  }

  /** Where the user has drafts, the newest first; without their content. */
  List<Place> places(UUID user) {
    return database
        .sql(
            """
            select place, updated_at from {ws}.drafts where user_id = ?
             order by updated_at desc, place
            """)
        .param(user)
        .query((row, number) -> new Place(row.getString("place"), Moments.read(row, "updated_at")))
        .list();
  }

  /** A place with a draft. */
  record Place(String place, Instant updatedAt) {}

  void remove(UUID user, String place) {
    database
        .sql("delete from {ws}.drafts where user_id = ? and place = ?")
        .params(user, place)
        .update();
  }

  /** Forgets what nobody went on with; a job calls it every night. */
  public int forget(Instant now) {
    return database
        .sql("delete from {ws}.drafts where updated_at < ?")
        .param(Moments.bound(now.minus(KEPT)))
        .update();
  }

  private static void check(String place) {
    if (!PLACE.matcher(place).matches()) {
      throw Problem.invalid("draft_place_invalid").field("place");
    }
  }
}

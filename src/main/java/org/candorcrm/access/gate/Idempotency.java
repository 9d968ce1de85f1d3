package org.candorcrm.access.gate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.signin.SecretBox;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers a repeated request as the first time, without doing it again. */
@Component
public final class Idempotency {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_KEY = 200;
  private static final int REFUSED = 400;

  private final Database database;
  private final SecretBox box;
  private final TransactionTemplate transaction;

  Idempotency(Database database, SecretBox box, PlatformTransactionManager transactions) {
    this.database = database;
    this.box = box;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * An answer as it is kept.
   *
   * @param secret it was told once and is not kept
   * @param repeated whether it is one from before
   */
  record Answer(
      int status,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String mediaType,
      @Nullable String body,
      boolean secret,
      boolean repeated) {}

  /**
   * The answer of this work, or the one that the same request got before. Key and effects commit
   * together; a request that is refused leaves its key free; a duplicate waits for the first one.
   *
   * @param caller each way in has keys of its own: an API key that was narrowed to a role must not
   *     be answered what its owner was
   * @param request address and body; what is kept of it cannot be guessed without the secret key,
   *     because it may hold a password
   * @throws Problem {@code idempotency_key_invalid}, {@code idempotency_key_reused}
   */
  Answer once(Viewer caller, String given, String request, Supplier<Answer> work) {
    if (given.isBlank() || given.length() > LONGEST_KEY) {
      throw Problem.invalid("idempotency_key_invalid").with("longest", LONGEST_KEY);
    }
    var user = caller.user();
    var key = caller.source() + ":" + given;
    var hash = box.fingerprint(request.getBytes(StandardCharsets.UTF_8));
    var before = kept(user, key);
    if (before.isPresent()) {
      return before.get().answer(hash);
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          waitForOthers(user, key);
          var meanwhile = kept(user, key);
          if (meanwhile.isPresent()) {
            return meanwhile.get().answer(hash);
          }
          var answer = work.get();
          if (answer.status() >= REFUSED) {
            status.setRollbackOnly();
          } else {
            keep(user, key, hash, answer);
          }
          return answer;
        }));
  }

  /** A lock and no row: work that reads for long before it writes holds nobody up meanwhile. */
  private void waitForOthers(UUID user, String key) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("candor.repeated." + CurrentWorkspace.get().id() + user + key)
        .query((row, number) -> number)
        .list();
  }

  private void keep(UUID user, String key, byte[] hash, Answer answer) {
    database
        .sql(
            """
            insert into {ws}.idempotency_keys
              (user_id, key, request, status, location, etag, media_type, answer, secret)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (user_id, key) do update set request = excluded.request,
              status = excluded.status, location = excluded.location, etag = excluded.etag,
              media_type = excluded.media_type, answer = excluded.answer,
              secret = excluded.secret, created_at = now()
            """)
        .param(user)
        .param(key)
        .param(hash)
        .param(answer.status())
        .param(answer.location())
        .param(answer.etag())
        .param(answer.mediaType())
        .param(answer.body())
        .param(answer.secret())
        .update();
  }

  private record Kept(byte[] hash, Answer answer) {

    Answer answer(byte[] asked) {
      if (!Arrays.equals(hash, asked)) {
        throw Problem.of(Status.UNPROCESSABLE, "idempotency_key_reused");
      }
      return answer;
    }
  }

  private Optional<Kept> kept(UUID user, String key) {
    return database
        .sql(
            """
            select request, status, location, etag, media_type, answer, secret
              from {ws}.idempotency_keys
             where user_id = ? and key = ? and created_at >= now() - ?::interval
            """)
        .params(user, key, KEPT.toString())
        .query((row, number) ->
            new Kept(
                row.getBytes(1),
                new Answer(
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    true)))
        .optional();
  }

  /** Forgets answers that are older than a day. */
  public int forget() {
    return database
        .sql("delete from {ws}.idempotency_keys where created_at < now() - ?::interval")
        .param(KEPT.toString())
        .update();
  }
}

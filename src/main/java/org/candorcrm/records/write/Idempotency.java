package org.candorcrm.records.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a client repeat a POST whose answer it never saw: the same key of the same user gets the
 * same answer for a day, and nothing is done twice.
 */
@Component
public final class Idempotency {

  private static final int LONGEST_KEY = 200;
  private static final Duration KEPT = Duration.ofHours(24);

  /**
   * @param status of the HTTP answer
   * @param location where the new record is
   * @param etag its version
   * @param body JSON
   * @param repeated whether it was given before
   */
  public record Answer(
      int status,
      @Nullable String location,
      @Nullable String etag,
      String body,
      boolean repeated) {}

  private final Database database;
  private final TransactionTemplate transaction;

  Idempotency(Database database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The answer of this work, or the one that the same request got before. Key and effects commit
   * together; a request that fails leaves its key free; a duplicate waits for the first one.
   *
   * @param key what the client sent, or null for no such promise
   * @param request method, address and body, to tell a repetition from a mistake
   * @throws Problem {@code idempotency_key_invalid}, {@code idempotency_key_reused}
   */
  public Answer once(Viewer viewer, @Nullable String key, String request, Supplier<Answer> work) {
    return once(viewer, key, request, () -> "", nothing -> work.get());
  }

  /**
   * The same for work that looks before it writes.
   *
   * @param look reads what may take long, while nothing is locked
   */
  public <T> Answer once(
      Viewer viewer,
      @Nullable String key,
      String request,
      Supplier<T> look,
      Function<T, Answer> work) {
    if (key == null) {
      return work.apply(look.get());
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.invalid("idempotency_key_invalid").with("longest", LONGEST_KEY);
    }
    var hash = hash(request);
    var before = kept(viewer, key);
    if (before.isPresent()) {
      return before.get().answer(hash);
    }
    var seen = look.get();
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> onceHere(viewer, key, hash, () -> work.apply(seen))));
  }

  private Answer onceHere(Viewer viewer, String key, byte[] hash, Supplier<Answer> work) {
    if (!claim(viewer, key, hash)) {
      return kept(viewer, key).orElseThrow().answer(hash);
    }
    var answer = work.get();
    database
        .sql(
            """
            update {ws}.idempotency_keys set status = ?, location = ?, etag = ?, answer = ?
             where user_id = ? and key = ?
            """)
        .param(answer.status())
        .param(answer.location())
        .param(answer.etag())
        .param(answer.body())
        .param(viewer.user())
        .param(key)
        .update();
    return answer;
  }

  private boolean claim(Viewer viewer, String key, byte[] hash) {
    return database
            .sql(
                """
                insert into {ws}.idempotency_keys (user_id, key, request) values (?, ?, ?)
                on conflict (user_id, key) do update
                   set request = excluded.request, created_at = now(), status = null
                 where idempotency_keys.created_at < now() - ?::interval
                """)
            .params(viewer.user(), key, hash, KEPT.toString())
            .update()
        == 1;
  }

  private record Kept(byte[] hash, Answer answer) {

    Answer answer(byte[] asked) {
      if (!Arrays.equals(hash, asked)) {
        throw Problem.of(Status.UNPROCESSABLE, "idempotency_key_reused");
      }
      return answer;
    }
  }

  private Optional<Kept> kept(Viewer viewer, String key) {
    return database
        .sql(
            """
            select request, status, location, etag, answer from {ws}.idempotency_keys
             where user_id = ? and key = ? and created_at >= now() - ?::interval
            """)
        .params(viewer.user(), key, KEPT.toString())
        .query((row, number) ->
            new Kept(
                row.getBytes(1),
                new Answer(
                    row.getInt(2), row.getString(3), row.getString(4), row.getString(5), true)))
        .optional();
  }

  /** Forgets answers that are older than a day. */
  int forget() {
    return database
        .sql("delete from {ws}.idempotency_keys where created_at < now() - ?::interval")
        .param(KEPT.toString())
        .update();
  }

  private static byte[] hash(String request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package org.candorcrm.identity.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of hooks, and of what they were sent. */
@Component
final class CorrectionHookTable {

  private static final int SHOWN = 50;

  /** Older ones go when a new one is made. */
  private static final int KEPT = 200;

  private final Database database;

  CorrectionHookTable(Database database) {
    this.database = database;
  }

  /**
   * @param seal for which its secret is sealed
   * @param place up to which decision it was told; null for none
   */
  record Hook(
      int source, String address, UUID seal, UUID runAs, @Nullable String place, Instant since) {}

  /**
   * @param corrections how many it held; null before it was sent
   * @param status what the other side answered; null where it did not
   * @param problem code of why it did not arrive
   */
  record Message(
      UUID id,
      int source,
      String kind,
      @Nullable String before,
      @Nullable String until,
      Instant madeAt,
      int tries,
      String outcome,
      @Nullable Integer corrections,
      @Nullable Integer status,
      @Nullable String problem,
      @Nullable Instant endedAt) {}

  Optional<Hook> find(int source) {
    return database
        .sql(
            """
            select source, address, seal, run_as, place, created_at
              from {ws}.correction_hooks where source = ?
            """)
        .param(source)
        .query((row, number) -> hook(row))
        .optional();
  }

  private static Hook hook(ResultSet row) throws SQLException {
    return new Hook(
        row.getInt("source"),
        row.getString("address"),
        row.getObject("seal", UUID.class),
        row.getObject("run_as", UUID.class),
        row.getString("place"),
        Moments.read(row, "created_at"));
  }

  List<Integer> sources() {
    return database
        .sql("select source from {ws}.correction_hooks order by source")
        .query(Integer.class)
        .list();
  }

  /** Held until the transaction ends, so that two nodes do not tell the same. */
  Optional<Hook> take(int source) {
    return database
        .sql(
            """
            select source, address, seal, run_as, place, created_at
              from {ws}.correction_hooks where source = ? for update skip locked
            """)
        .param(source)
        .query((row, number) -> hook(row))
        .optional();
  }

  byte[] secret(int source) {
    return database
        .sql("select secret from {ws}.correction_hooks where source = ?")
        .param(source)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /**
   * @param secret null leaves the one that is kept
   */
  void keep(int source, String address, UUID seal, byte @Nullable [] secret, UUID as, Instant now) {
    database
        .sql(
            """
            insert into {ws}.correction_hooks as h
              (source, address, seal, secret, run_as, created_at)
            values (:source, :address, :seal, coalesce(:secret, ''::bytea), :as, :now)
            on conflict (source) do update
               set address = excluded.address, run_as = excluded.run_as,
                   secret = coalesce(:secret, h.secret)
            """)
        .param("source", source)
        .param("address", address)
        .param("seal", seal)
        .param("secret", secret, java.sql.Types.BINARY)
        .param("as", as)
        .param("now", Moments.bound(now))
        .update();
  }

  void remove(int source) {
    database.sql("delete from {ws}.correction_hooks where source = ?").param(source).update();
  }

  void told(int source, String place) {
    database
        .sql("update {ws}.correction_hooks set place = ? where source = ?")
        .params(place, source)
        .update();
  }

  UUID add(int source, String kind, @Nullable String before, @Nullable String until, Instant now) {
    var id = Ids.next();
    database
        .sql(
            """
            insert into {ws}.correction_messages
              (id, source, kind, place_before, place_until, made_at, outcome)
            values (:id, :source, :kind, :before, :until, :now, 'waiting')
            """)
        .param("id", id)
        .param("source", source)
        .param("kind", kind)
        .param("before", before)
        .param("until", until)
        .param("now", Moments.bound(now))
        .update();
    database
        .sql(
            """
            delete from {ws}.correction_messages m
             where m.source = :source and m.outcome = 'delivered' and m.id not in (
               select newest.id from {ws}.correction_messages newest
                where newest.source = :source order by newest.made_at desc limit %d)
            """
                .formatted(KEPT))
        .param("source", source)
        .update();
    return id;
  }

  private static final String MESSAGE =
      """
      select m.id, m.source, m.kind, m.place_before, m.place_until, m.made_at, m.tries, m.outcome,
             m.corrections, m.status, m.problem, m.ended_at
        from {ws}.correction_messages m where\
      """;

  List<Message> messages(int source) {
    return database
        .sql(MESSAGE + " m.source = ? order by m.made_at desc, m.id desc limit " + SHOWN)
        .param(source)
        .query((row, number) -> message(row))
        .list();
  }

  Message message(UUID id) {
    return waitingOrNot(id).orElseThrow();
  }

  Optional<Message> waitingOrNot(UUID id) {
    return database.sql(MESSAGE + " m.id = ?").param(id).query((row, n) -> message(row)).optional();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getInt("source"),
        row.getString("kind"),
        row.getString("place_before"),
        row.getString("place_until"),
        Moments.read(row, "made_at"),
        row.getInt("tries"),
        row.getString("outcome"),
        row.getObject("corrections", Integer.class),
        row.getObject("status", Integer.class),
        row.getString("problem"),
        Moments.readOrNull(row, "ended_at"));
  }

  /** One that did not arrive waits again. */
  boolean reopen(UUID id) {
    return database
            .sql(
                """
                update {ws}.correction_messages set outcome = 'waiting', tries = 0, ended_at = null
                 where id = ? and outcome = 'failed'
                """)
            .param(id)
            .update()
        > 0;
  }

  /** What came of one try. */
  void tried(
      UUID id,
      String outcome,
      @Nullable Integer corrections,
      @Nullable Integer status,
      @Nullable String problem,
      Instant now) {
    database
        .sql(
            """
            update {ws}.correction_messages
               set tries = tries + 1, outcome = :outcome, corrections = :corrections::int,
                   status = :status::int, problem = :problem,
                   ended_at = case when :outcome = 'waiting' then null else :now end
             where id = :id
            """)
        .param("outcome", outcome)
        .param("corrections", corrections == null ? null : corrections.toString())
        .param("status", status == null ? null : status.toString())
        .param("problem", problem)
        .param("now", Moments.bound(now))
        .param("id", id)
        .update();
  }
}

package org.candorcrm.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.identity.consent.Fact.State;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts as they are kept: added, read, never changed. */
@Component
final class FactTable {

  private static final String COLUMNS =
      """
      c.id, c.record_type, c.record, c.channel, c.purpose, c.state, c.basis, c.stated_at,
      c.expires_at, c.balancing, c.proof_text, c.proof_file, c.proof_form, c.proof_address,
      c.asked_at, c.confirmed_at, c.source, c.actor, c.recorded_at\
      """;

  private final Database database;

  FactTable(Database database) {
    this.database = database;
  }

  void add(Fact fact) {
    var proof = fact.proof();
    database
        .sql(
            """
            insert into {ws}.consents
              (id, record_type, record, channel, purpose, state, basis, stated_at, expires_at,
               balancing, proof_text, proof_file, proof_form, proof_address, asked_at,
               confirmed_at, source, actor, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?::uuid, ?)
            """)
        .param(fact.id())
        .param(fact.type())
        .param(fact.record())
        .param(fact.channel() == null ? Fact.EVERY : fact.channel().key())
        .param(fact.purpose())
        .param(Words.key(fact.state()))
        .param(fact.basis() == null ? null : fact.basis().key())
        .param(Moments.bound(fact.statedAt()))
        .param(Moments.boundOrNull(fact.expiresAt()))
        .param(fact.balancing())
        .param(proof.text())
        .param(proof.file() == null ? null : proof.file().toString())
        .param(proof.form())
        .param(proof.address())
        .param(Moments.boundOrNull(proof.askedAt()))
        .param(Moments.boundOrNull(proof.confirmedAt()))
        .param(fact.source())
        .param(fact.actor() == null ? null : fact.actor().toString())
        .param(Moments.bound(fact.recordedAt()))
        .update();
  }

  /** Of these records, the oldest first. */
  List<Fact> of(Collection<UUID> records) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from {ws}.consents c where c.record = any(?) order by c.stated_at, c.id")
        .param(records.toArray(UUID[]::new))
        .query((row, number) -> read(row))
        .list();
  }

  private static Fact read(ResultSet row) throws SQLException {
    return new Fact(
        row.getObject("id", UUID.class),
        row.getInt("record_type"),
        row.getObject("record", UUID.class),
        channel(row.getString("channel")),
        row.getString("purpose"),
        Objects.requireNonNull(Words.read(State.class, row.getString("state"))),
        Words.read(Basis.class, row.getString("basis")),
        Moments.read(row, "stated_at"),
        Moments.readOrNull(row, "expires_at"),
        row.getString("balancing"),
        new Proof(
            row.getString("proof_text"),
            row.getObject("proof_file", UUID.class),
            row.getString("proof_form"),
            row.getString("proof_address"),
            Moments.readOrNull(row, "asked_at"),
            Moments.readOrNull(row, "confirmed_at")),
        row.getInt("source"),
        row.getObject("actor", UUID.class),
        Moments.read(row, "recorded_at"));
  }

  private static @Nullable Channel channel(String text) {
    return text.equals(Fact.EVERY) ? null : Words.read(Channel.class, text);
  }
}

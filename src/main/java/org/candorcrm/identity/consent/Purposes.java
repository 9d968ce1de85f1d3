package org.candorcrm.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What we contact people for, in order. */
@Component
final class Purposes {

  private static final String COLUMNS =
      "p.key, p.labels::text as labels, p.basis, p.channels, p.balancing, p.confirmed, p.position,"
          + " p.version, p.retired_at";

  private final Database database;
  private final JsonMapper json;

  Purposes(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<Purpose> all() {
    return database
        .sql("select " + COLUMNS + " from {ws}.purposes p order by p.position, p.key")
        .query((row, number) -> read(row))
        .list();
  }

  List<Purpose> inUse() {
    return all().stream().filter(one -> one.retiredAt() == null).toList();
  }

  Optional<Purpose> find(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /**
   * @throws Problem {@code purpose_unknown}
   */
  Purpose need(String key) {
    return find(key)
        .orElseThrow(() ->
            Problem.invalid("purpose_unknown")
                .field("purpose")
                .with(
                    "known", inUse().stream().map(Purpose::key).collect(Collectors.joining(", "))));
  }

  private Purpose read(ResultSet row) throws SQLException {
    var labels = new java.util.HashMap<String, String>();
    json.readTree(row.getString("labels"))
        .properties()
        .forEach(one -> labels.put(one.getKey(), one.getValue().asString()));
    var channels =
        Arrays.stream((String[]) row.getArray("channels").getArray())
            .map(one -> Objects.requireNonNull(Words.read(Channel.class, one)))
            .collect(Collectors.toSet());
    return new Purpose(
        row.getString("key"),
        labels,
        Words.read(Basis.class, row.getString("basis")),
        channels,
        row.getString("balancing"),
        row.getBoolean("confirmed"),
        row.getInt("position"),
        row.getInt("version"),
        Moments.readOrNull(row, "retired_at"));
  }

  /** Puts it at the end, or changes what has its key. */
  void keep(Purpose purpose) {
    database
        .sql(
            """
            insert into {ws}.purposes as p
              (key, labels, basis, channels, balancing, confirmed, position, version, retired_at)
            values (:key, :labels::jsonb, :basis, :channels, :balancing, :confirmed, :position,
                    :version, :retired)
            on conflict (key) do update set labels = excluded.labels, basis = excluded.basis,
              channels = excluded.channels, balancing = excluded.balancing,
              confirmed = excluded.confirmed, position = excluded.position,
              version = p.version + 1, retired_at = excluded.retired_at
            """)
        .param("key", purpose.key())
        .param("labels", json.writeValueAsString(Map.copyOf(purpose.labels())))
        .param("basis", purpose.basis() == null ? null : purpose.basis().key())
        .param(
            "channels",
            new TreeSet<>(purpose.channels()).stream().map(Channel::key).toArray(String[]::new))
        .param("balancing", purpose.balancing())
        .param("confirmed", purpose.confirmed())
        .param("position", purpose.position())
        .param("version", purpose.version())
        .param("retired", Moments.boundOrNull(purpose.retiredAt()))
        .update();
  }
}

package org.candorcrm.identity.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Fingerprints;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Addresses that are not contacted whoever has them, known by a hash that needs the installation's
 * secret: the list tells of nobody, and recognises whoever comes back by an import.
 */
@Component
final class Suppressions {

  /** What is kept from being contacted. */
  enum Kind {
    EMAIL,
    DOMAIN,
    PHONE,
    POST
  }

  /** Why. */
  enum Reason {
    ERASED,
    OBJECTED,
    ENTERED
  }

  /** One address, written for comparing. */
  record Address(Kind kind, String value) {}

  private final Database database;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Suppressions(Database database, Fingerprints fingerprints, Clock clock) {
    this.database = database;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** All by which these records are reached. */
  static List<Address> of(Signs signs) {
    var all = new ArrayList<Address>();
    signs.emails().forEach(email -> all.add(new Address(Kind.EMAIL, email)));
    signs.phones().forEach(phone -> all.add(new Address(Kind.PHONE, phone)));
    var post = signs.post();
    if (post != null) {
      all.add(new Address(Kind.POST, post));
    }
    return all;
  }

  /** As it is compared: without case; numbers by their digits. */
  static Address of(Kind kind, String text) {
    return new Address(
        kind,
        switch (kind) {
          case EMAIL -> Folding.fold(text);
          case DOMAIN -> Folding.fold(text.startsWith("@") ? text.substring(1) : text);
          case PHONE -> {
            var digits = text.replaceAll("\\D", "");
            yield text.strip().startsWith("+")
                ? "+" + digits
                : digits.startsWith("00") ? "+" + digits.substring(2) : digits;
          }
          case POST -> Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
        });
  }

  private byte[] hash(Address address) {
    return fingerprints.of("suppression " + Words.key(address.kind) + " " + address.value);
  }

  /** Those that are not there yet; what is there stays as it is. */
  int add(Collection<Address> addresses, Reason reason, @Nullable String actor) {
    if (addresses.isEmpty()) {
      return 0;
    }
    var kinds = new ArrayList<String>();
    var hashes = new ArrayList<byte[]>();
    for (var address : addresses) {
      kinds.add(Words.key(address.kind));
      hashes.add(hash(address));
    }
    return database
        .sql(
            """
            insert into {ws}.suppressions (kind, hash, since, reason, actor)
            select kind, decode(hash, 'hex'), ?, ?, ?::uuid
              from unnest(?::text[], ?::text[]) as new (kind, hash)
            on conflict (kind, hash) do nothing
            """)
        .param(Moments.bound(Moments.now(clock)))
        .param(Words.key(reason))
        .param(actor)
        .param(kinds.toArray(String[]::new))
        .param(hashes.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
        .update();
  }

  int remove(Address address) {
    return database
        .sql("delete from {ws}.suppressions where kind = ? and hash = ?")
        .params(Words.key(address.kind), hash(address))
        .update();
  }

  /** Since when, for those of the addresses that are suppressed. */
  Map<Address, Instant> among(Collection<Address> addresses) {
    return among(addresses, null);
  }

  /**
   * @param reason only those that are for it; null: all
   */
  Map<Address, Instant> among(Collection<Address> addresses, @Nullable Reason reason) {
    var found = new HashMap<Address, Instant>();
    if (addresses.isEmpty() || none()) {
      return found;
    }
    var byHash = new HashMap<String, Address>();
    addresses.forEach(one -> byHash.put(HexFormat.of().formatHex(hash(one)), one));
    database
        .sql(
            """
            select kind, encode(hash, 'hex') as hash, since from {ws}.suppressions
             where hash = any(select decode(one, 'hex') from unnest(?::text[]) one)
               and (?::text is null or reason = ?)
            """)
        .param(byHash.keySet().toArray(String[]::new))
        .param(reason == null ? null : Words.key(reason))
        .param(reason == null ? null : Words.key(reason))
        .query(row -> {
          var address = byHash.get(row.getString("hash"));
          if (address != null && Words.key(address.kind).equals(row.getString("kind"))) {
            found.put(address, Moments.read(row, "since"));
          }
        });
    return found;
  }

  private boolean none() {
    return database
        .sql("select not exists (select 1 from {ws}.suppressions)")
        .query(Boolean.class)
        .single();
  }

  /** How many there are, by kind and reason. */
  Map<String, Map<String, Long>> counts() {
    var counts = new LinkedHashMap<String, Map<String, Long>>();
    for (var kind : Kind.values()) {
      counts.put(Words.key(kind), new LinkedHashMap<>());
    }
    database
        .sql(
            """
            select kind, reason, count(*) as count from {ws}.suppressions
             group by kind, reason order by kind, reason
            """)
        .query(row -> {
          counts
              .computeIfAbsent(row.getString("kind"), kind -> new LinkedHashMap<>())
              .put(row.getString("reason"), row.getLong("count"));
        });
    return counts;
  }
}

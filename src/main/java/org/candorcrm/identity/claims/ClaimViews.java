package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts as the API tells them. What leads to a record that is not to be seen is not told. */
@Component
final class ClaimViews {

  private final Database database;
  private final Records records;
  private final Writers writers;

  ClaimViews(Database database, Records records, Writers writers) {
    this.database = database;
    this.records = records;
    this.writers = writers;
  }

  /** The words of one reader, with the names of everybody in it fetched at once. */
  final class Told {

    private final Instant now;
    private final Map<UUID, String> users;
    private final Map<UUID, String> titles = new HashMap<>();
    private final Map<Integer, String> sources;

    private Told(Viewer viewer, Collection<Account> accounts) {
      this.now = viewer.now();
      this.users = users(accounts);
      this.sources = sources(accounts);
      references(accounts).forEach((type, ids) -> titles.putAll(records.titles(viewer, type, ids)));
    }

    Map<String, @Nullable Object> account(Account account) {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("why", account.why().word());
      json.put("claims", claims(account));
      json.put("disagreement", account.dispute() == null ? null : dispute(account.dispute()));
      return json;
    }

    /** Each says which is the first that says the same. */
    private List<Map<String, @Nullable Object>> claims(Account account) {
      var said = new ArrayList<Map<String, @Nullable Object>>();
      var values = account.claims().stream().map(Claim::canonical).toList();
      for (int i = 0; i < values.size(); i++) {
        var json = claim(account, account.claims().get(i));
        json.put("alike", values.indexOf(values.get(i)));
        said.add(json);
      }
      return said;
    }

    private Map<String, @Nullable Object> claim(Account account, Claim claim) {
      var value = Values.parse(account.field(), claim.value());
      boolean hidden = value instanceof Reference reference && !titles.containsKey(reference.id());
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("source", source(claim.source().id(), claim.source().kind(), claim.source().name()));
      json.put("value", hidden ? null : Values.node(claim.value()));
      json.put("text", hidden || value == null ? null : text(account, value));
      json.put("hidden", hidden);
      json.put("stated_at", claim.stated());
      json.put("seen_at", claim.seen());
      json.put("how", claim.how().word());
      json.put("actor", user(claim.actor()));
      json.put("trust", claim.source().trust());
      json.put("weight", Believing.strength(account.field(), claim, now));
      json.put("verified_at", claim.verifiedAt());
      json.put("verified_by", user(claim.verifiedBy()));
      return json;
    }

    /** As people write it, or what the record is called that it leads to. */
    @Nullable String text(Account account, Object value) {
      return value instanceof Reference reference
          ? titles.get(reference.id())
          : account.field().kind().text(value);
    }

    private Map<String, @Nullable Object> dispute(Dispute dispute) {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("state", dispute.open() ? "open" : "settled");
      json.put("opened_at", dispute.openedAt());
      var decision = dispute.decision();
      json.put("settled_at", decision == null ? null : decision.at());
      json.put("settled_by", decision == null ? null : user(decision.by()));
      json.put(
          "believed",
          decision == null
              ? null
              : Map.of(
                  "id", decision.source(), "name", sources.getOrDefault(decision.source(), "?")));
      json.put("rule", decision == null ? null : decision.rule());
      return json;
    }

    /** What a colleague is called, if anybody here is one. */
    @Nullable String name(@Nullable UUID user) {
      return user == null ? null : users.get(user);
    }

    private @Nullable Map<String, Object> user(@Nullable UUID id) {
      return id == null || !users.containsKey(id)
          ? null
          : Map.of("id", id, "name", Objects.requireNonNull(users.get(id)));
    }
  }

  static Map<String, Object> source(int id, String kind, String name) {
    return Map.of("id", id, "kind", kind, "name", name);
  }

  Told of(Viewer viewer, Collection<Account> accounts) {
    return new Told(viewer, accounts);
  }

  private Map<UUID, String> users(Collection<Account> accounts) {
    var ids = new HashSet<UUID>();
    for (var account : accounts) {
      for (var claim : account.claims()) {
        add(ids, claim.actor());
        add(ids, claim.verifiedBy());
      }
      var decision = account.decision();
      if (decision != null) {
        add(ids, decision.by());
      }
    }
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      database
          .sql("select id, name from {ws}.users where id = any(?::uuid[])")
          .param(IdArrays.bound(ids))
          .query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return names;
  }

  private static void add(Collection<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private Map<Integer, String> sources(Collection<Account> accounts) {
    var ids = new HashSet<Integer>();
    for (var account : accounts) {
      var decision = account.decision();
      if (decision != null) {
        ids.add(decision.source());
      }
    }
    var names = new HashMap<Integer, String>();
    if (!ids.isEmpty()) {
      writers.speakers(ids).forEach((id, speaker) -> names.put(id, speaker.name()));
    }
    return names;
  }

  private static Map<String, List<UUID>> references(Collection<Account> accounts) {
    var found = new HashMap<String, List<UUID>>();
    for (var account : accounts) {
      for (var claim : account.claims()) {
        if (Values.parse(account.field(), claim.value()) instanceof Reference reference) {
          found.computeIfAbsent(reference.type(), type -> new ArrayList<>()).add(reference.id());
        }
      }
    }
    return found;
  }
}

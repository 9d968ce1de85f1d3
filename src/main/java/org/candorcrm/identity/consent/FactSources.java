package org.candorcrm.identity.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** What people call colleagues and sources. */
@Component
final class FactSources {

  private final Database database;

  FactSources(Database database) {
    this.database = database;
  }

  Map<UUID, String> users(Collection<Fact> facts) {
    var names = new HashMap<UUID, String>();
    database
        .sql("select u.id, u.name from {ws}.users u where u.id = any(?)")
        .param(
            facts.stream()
                .map(Fact::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new))
        .query(row -> {
          names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
    return names;
  }

  Map<Integer, String> sources(Collection<Fact> facts) {
    var names = new HashMap<Integer, String>();
    database
        .sql("select s.id, s.name from {ws}.sources s where s.id = any(?)")
        .param(facts.stream().map(Fact::source).distinct().toArray(Integer[]::new))
        .query(row -> {
          names.put(row.getInt("id"), row.getString("name"));
        });
    return names;
  }
}

package org.candorcrm.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Founding;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Users;
import org.candorcrm.demo.world.Colleague;
import org.candorcrm.demo.world.Colleague.Role;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings departments, teams, users and sources of the demo company into the workspace. */
@Component
final class Casting {

  private static final String SALES = "Sales";
  private static final String HEAD_OF_SALES = "holger.lindner";

  private final Users users;
  private final Sources sources;
  private final Founding founding;

  Casting(Users users, Sources sources, Founding founding) {
    this.users = users;
    this.sources = sources;
    this.founding = founding;
  }

  /** The first of each role can sign in. */
  static List<Colleague> visitors() {
    var byRole = new LinkedHashMap<Role, Colleague>();
    Staff.ALL.forEach(colleague -> byRole.putIfAbsent(colleague.role(), colleague));
    return List.copyOf(byRole.values());
  }

  /** The shipped role that a colleague signs in with. */
  static String role(Colleague colleague) {
    return switch (colleague.role()) {
      case ADMINISTRATOR -> "administrator";
      case MANAGER -> "manager";
      case REPRESENTATIVE -> "representative";
      case MARKETER -> "marketer";
      case SUPPORT -> "support";
      case FINANCE -> "reader";
    };
  }

  Cast cast(Instant since, @Nullable String password) {
    var departments = new HashMap<String, UUID>();
    Staff.DEPARTMENTS.forEach(name -> departments.put(name, founding.department(name)));
    var ids = users(password);
    for (var one : Staff.ALL) {
      var department = of(departments, one.department());
      founding.place(of(ids, one.key()), department, manager(one, ids), since);
    }
    founding.head(of(departments, SALES), of(ids, HEAD_OF_SALES));
    Staff.TEAMS.forEach((team, department) -> team(team, of(departments, department), ids));
    return new Cast(ids, hands(ids, departments), feeds(ids, departments), Sources.CANDOR);
  }

  private Map<String, UUID> users(@Nullable String password) {
    var ids = new HashMap<String, UUID>();
    var visitors = visitors();
    for (var one : Staff.ALL) {
      var known = visitors.contains(one) ? password : null;
      ids.put(one.key(), users.create(one.email(), one.name(), known, role(one)));
    }
    return ids;
  }

  /** Members report to their team's lead, leads in Sales to its head. */
  private static @Nullable UUID manager(Colleague one, Map<String, UUID> ids) {
    if (one.key().equals(HEAD_OF_SALES)) {
      return null;
    }
    if (one.lead()) {
      return one.department().equals(SALES) ? of(ids, HEAD_OF_SALES) : null;
    }
    return lead(one.team(), ids);
  }

  private static @Nullable UUID lead(String team, Map<String, UUID> ids) {
    return Staff.ALL.stream()
        .filter(c -> c.lead() && c.team().equals(team))
        .map(c -> of(ids, c.key()))
        .findFirst()
        .orElse(null);
  }

  private void team(String team, UUID department, Map<String, UUID> ids) {
    var members = Staff.ALL.stream().filter(c -> c.team().equals(team)).map(c -> of(ids, c.key()));
    founding.team(team, department, lead(team, ids), members.toList());
  }

  private Map<String, Integer> hands(Map<String, UUID> ids, Map<String, UUID> departments) {
    var hands = new HashMap<String, Integer>();
    for (var one : Staff.ALL) {
      var id = of(ids, one.key()).toString();
      var department = of(departments, one.department());
      hands.put(one.key(), sources.of(Sources.Kind.USER, id, one.name(), department));
    }
    return hands;
  }

  private Map<Feed, Integer> feeds(Map<String, UUID> ids, Map<String, UUID> departments) {
    var feeds = new EnumMap<Feed, Integer>(Feed.class);
    for (var feed : Feed.values()) {
      if (feed == Feed.APP) {
        continue;
      }
      var kind = Sources.Kind.valueOf(feed.kind().toUpperCase(Locale.ROOT));
      var department = of(departments, feed.department());
      int source = sources.of(kind, "demo " + feed.name(), feed.title(), department);
      founding.steward(source, department, of(ids, feed.steward()), feed.rhythm());
      feeds.put(feed, source);
    }
    return feeds;
  }

  private static UUID of(Map<String, UUID> ids, String key) {
    return Objects.requireNonNull(ids.get(key), key);
  }
}

package org.candorcrm.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.roles.Circle;
import org.candorcrm.access.roles.CompilingRights;
import org.candorcrm.access.roles.NarrowingRights;
import org.candorcrm.access.roles.Role;
import org.candorcrm.access.roles.RuleBook;
import org.candorcrm.access.roles.Rules;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From a user to a {@link Viewer}: for requests, and for jobs that work on somebody's behalf. */
@Component
public final class Viewers {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;
  private final RuleBook book;
  private final Circles circles;
  private final ObjectProvider<TypeNames> names;
  private final Clock clock;
  private final Recent<Key, Basis> recent;

  Viewers(
      Database database,
      RuleBook book,
      Circles circles,
      ObjectProvider<TypeNames> names,
      Clock clock,
      Freshness freshness) {
    this.database = database;
    this.book = book;
    this.circles = circles;
    this.names = names;
    this.clock = clock;
    this.recent = new Recent<>(freshness);
  }

  /**
   * The viewer that an active user of the current workspace is at this moment.
   *
   * @throws Problem {@code user_unknown}
   */
  public Viewer of(UUID user) {
    return of(user, null, null);
  }

  /**
   * As {@link #of(UUID)}, through an API key.
   *
   * @param keyRole the role that narrows the key, or null
   * @param source the source that the key writes as, or null for the user's own
   */
  public Viewer of(UUID user, @Nullable String keyRole, @Nullable Integer source) {
    var key = new Key(CurrentWorkspace.get().id(), user, keyRole);
    var basis = recent.get(key, () -> basis(user, keyRole));
    var standing = basis.standing;
    return new Viewer(
        user,
        standing.name(),
        standing.department(),
        standing.teams(),
        source == null ? standing.source() : source,
        basis.rights,
        standing.coached(),
        Moments.now(clock),
        standing.language());
  }

  /** Whether they ask with other rights than their own: by a key that is narrowed to a role. */
  public boolean narrowed(Viewer viewer) {
    return !goingOn(viewer.user()).rights().equals(viewer.rights());
  }

  /**
   * For what is done later with all that a user may by then, or made with it.
   *
   * @throws Problem {@code key_is_narrowed}
   */
  public void demandOwnRights(Viewer viewer) {
    if (narrowed(viewer)) {
      throw Problem.forbidden("key_is_narrowed");
    }
  }

  /** Candor itself, for jobs and the console: everything, as the source Candor. */
  public Viewer candor() {
    return new Viewer(
        NOBODY,
        "Candor",
        null,
        Set.of(),
        Sources.CANDOR,
        Rights.EVERYTHING,
        Set.of(),
        Moments.now(clock));
  }

  /** Whoever began some work goes on with it: a user as they are now, or Candor itself. */
  public Viewer goingOn(UUID starter) {
    return starter.equals(NOBODY) ? candor() : of(starter);
  }

  private Basis basis(UUID user, @Nullable String keyRole) {
    var standing =
        find(user)
            .filter(Standing::active)
            .orElseThrow(() -> Problem.notFound("user_unknown").with("user", user));
    var rules = book.rules();
    var own = rights(standing, rules.effective(standing.role()), rules);
    var rights =
        keyRole == null
            ? own
            : NarrowingRights.common(own, rights(standing, rules.written(keyRole), rules));
    return new Basis(standing, rights);
  }

  private Rights rights(Standing standing, Role role, Rules rules) {
    Circle circle = circles.around(standing.user(), role);
    return CompilingRights.of(role, circle, rules, names.getIfAvailable(() -> NO_TYPES));
  }

  private java.util.Optional<Standing> find(UUID user) {
    return database
        .sql(
            """
            select u.id, u.name, u.email, u.active, u.role, u.department_id, u.locale,
              array(select m.from_id from {ws}.link_team_members m where m.to_id = u.id) teams,
              array(select n.person_id from {ws}.coaching_needs n where n.holder_id = u.id
                and n.shown_at is not null and n.closed_at is null) coached,
              coalesce((select s.id from {ws}.sources s
                where s.kind = 'user' and s.reference = u.id::text), 1) source
            from {ws}.users u where u.id = ?::uuid\
            """)
        .param(user.toString())
        .query((row, number) -> standing(row))
        .optional();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("active"),
        row.getString("role"),
        row.getObject("department_id", UUID.class),
        IdArrays.read(row, "teams"),
        IdArrays.read(row, "coached"),
        row.getInt("source"),
        row.getString("locale"));
  }

  private static final TypeNames NO_TYPES =
      new TypeNames() {
        @Override
        public Map<String, Integer> types() {
          return Map.of();
        }

        @Override
        public java.util.OptionalInt field(String type, String field) {
          return java.util.OptionalInt.empty();
        }
      };

  private record Key(UUID workspace, UUID user, @Nullable String keyRole) {}

  private record Basis(Standing standing, Rights rights) {}
}

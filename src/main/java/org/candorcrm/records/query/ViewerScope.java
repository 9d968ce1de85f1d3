package org.candorcrm.records.query;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.past.Past;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Scope;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer may see, as SQL. The same predicate serves lists, single records, expansions,
 * aggregates, search and roll-ups, so that no path forgets it.
 */
public final class ViewerScope implements Scope {

  private final Viewer viewer;
  private final String schema;
  private final @Nullable Past past;
  private final @Nullable Schema types;

  private ViewerScope(
      Viewer viewer, String schema, @Nullable Schema types, @Nullable Instant moment) {
    this.viewer = viewer;
    this.schema = schema;
    this.types = types;
    this.past =
        moment == null || types == null ? null : new Past(types, schema, moment, this::allowed);
  }

  /** In the current workspace. */
  public static ViewerScope of(Viewer viewer) {
    return new ViewerScope(viewer, CurrentWorkspace.get().schema(), null, null);
  }

  /**
   * In the current workspace as it stood. The rights are those of today, and what stood then must
   * meet them as well as what stands now, so that nobody sees more by going back.
   *
   * @param moment null: now
   */
  static ViewerScope at(Viewer viewer, Schema types, @Nullable Instant moment) {
    return new ViewerScope(viewer, CurrentWorkspace.get().schema(), types, moment);
  }

  /** The moment that is looked at; null: now. */
  @Nullable Past past() {
    return past;
  }

  public Viewer viewer() {
    return viewer;
  }

  @Override
  public Sql rows(RecordType type, String alias) {
    var there = Sql.of(alias + ".deleted_at is null and " + alias + ".merged_into is null");
    var allowed = allowed(type, alias);
    var now = allowed.equals(Sql.TRUE) ? there : there.then(" and ").then(allowed);
    return past == null ? now : now.then(whole(past, viewer.on(type.id()).read(), alias));
  }

  /** What a record was part of then must have been open as well. */
  private Sql whole(Past then, RowRule rule, String alias) {
    return switch (rule) {
      case RowRule.PartOf part -> {
        var type = types == null ? null : types.type(part.whole()).orElse(null);
        yield type == null
            ? Sql.of("")
            : Sql.of(
                    " and exists (select 1 from %s whole where whole.id = %s.\"%s\" and "
                        .formatted(then.table(type), alias, part.column()))
                .then(rule(part.rule(), part.whole(), "whole"))
                .then(")");
      }
      case RowRule.All all ->
          Sql.join("", all.rules().stream().map(one -> whole(then, one, alias)).toList());
      case RowRule.Everything _, RowRule.Nothing _, RowRule.OwnedBy _, RowRule.NotClosedTo _ ->
          Sql.of("");
    };
  }

  /** The viewer's read rule alone, without a word on deleted or merged rows. */
  public Sql allowed(RecordType type, String alias) {
    var allowed = rule(viewer.on(type.id()).read(), type, alias);
    if (!SharedViews.concerns(type)) {
      return allowed;
    }
    var shared = SharedViews.rows(viewer, alias, this);
    return allowed.equals(Sql.TRUE) ? shared : allowed.then(" and ").then(shared);
  }

  /** The same where what was merged is as visible as the record that it lives on in. */
  public Sql allowedOrMerged(RecordType type, String alias) {
    var allowed = allowed(type, alias);
    if (allowed.equals(Sql.TRUE)) {
      return allowed;
    }
    return Sql.of("case when " + alias + ".merged_into is null then ")
        .then(allowed)
        .then(" else exists (select 1 from " + table(type) + " living where living.id = ")
        .then(alias + ".merged_into and ")
        .then(allowed(type, "living"))
        .then(") end");
  }

  /** Any rule of this viewer as a predicate, for example the one for writing. */
  public Sql rule(RowRule rule, RecordType type, String alias) {
    return rule(rule, type.id(), alias);
  }

  private Sql rule(RowRule rule, int type, String alias) {
    return switch (rule) {
      case RowRule.Everything _ -> Sql.TRUE;
      case RowRule.Nothing _ -> Sql.FALSE;
      case RowRule.OwnedBy owned -> ownedBy(owned, alias);
      case RowRule.NotClosedTo closed -> notClosedTo(closed, type, alias);
      case RowRule.PartOf part -> partOf(part, alias);
      case RowRule.All all -> all(all, type, alias);
    };
  }

  private Sql partOf(RowRule.PartOf part, String alias) {
    return Sql.of(
            "exists (select 1 from %s whole where whole.id = %s.\"%s\" and "
                .formatted(today(part.table()), alias, part.column()))
        .then(rule(part.rule(), part.whole(), "whole"))
        .then(")");
  }

  private Sql all(RowRule.All all, int type, String alias) {
    var parts =
        all.rules().stream()
            .map(rule -> rule(rule, type, alias))
            .filter(part -> !part.equals(Sql.TRUE))
            .toList();
    return parts.isEmpty() ? Sql.TRUE : Sql.join(" and ", parts).inParentheses();
  }

  private static Sql ownedBy(RowRule.OwnedBy owned, String alias) {
    Object users = owned.users().toArray(java.util.UUID[]::new);
    return Sql.of(
        "(%1$s.owner_id = any(?) or (%1$s.owner_id is null and %1$s.created_by = any(?)))"
            .formatted(alias),
        users,
        users);
  }

  private Sql notClosedTo(RowRule.NotClosedTo closed, int type, String alias) {
    return Sql.of("not ").then(closure(closed.user(), type, "closure.record = " + alias + ".id"));
  }

  /** Asks whether any record of a type is closed to the viewer. */
  Sql closedTo(int type) {
    return Sql.of("select ").then(closure(viewer.user(), type, "closure.record is not null"));
  }

  private Sql closure(UUID user, int type, String which) {
    return Sql.of(
        """
        exists (select 1 from %1$s closure
          where %2$s and closure.record_type = ?
            and closure.agreed_at is not null and closure.ended_at is null
            and closure.ends_at > ? and closure.owner_id <> ?
            and not exists (select 1 from %3$s member
              where member.closure_id = closure.id and member.user_id = ?
                and (member.ends_at is null or member.ends_at > ?)))\
        """
            .formatted(today("closures"), which, today("closure_members")),
        type,
        Moments.bound(viewer.now()),
        user,
        user,
        Moments.bound(viewer.now()));
  }

  @Override
  public boolean readable(RecordType type, Field field) {
    return viewer.on(type.id()).mayRead(field.id());
  }

  @Override
  public String table(RecordType type) {
    return past == null ? today(type.table()) : past.table(type);
  }

  /** The same where only records with these ids are read. */
  String table(RecordType type, Collection<UUID> ids) {
    return past == null ? today(type.table()) : past.table(type, ids);
  }

  @Override
  public String table(String name) {
    return past == null ? today(name) : past.links(name);
  }

  /** A table that tells of rights, which are always those of today. */
  String today(String name) {
    return schema + ".\"" + name + '"';
  }
}

package org.candorcrm.access.roles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.TypeRights;

/** From a role, the people around a user and the closures in force to the rights of that user. */
public final class CompilingRights {

  private CompilingRights() {}

  public static Rights of(Role role, Circle circle, Rules rules, TypeNames names) {
    var ids = names.types();
    var byType = new HashMap<Integer, TypeRights>();
    for (var shared : names.shared()) {
      var id = ids.get(shared);
      if (id != null && !role.types().containsKey(shared)) {
        byType.put(id, rights(role.others().opened(), shared, circle, names));
      }
    }
    role.types()
        .forEach((type, grant) -> {
          var id = ids.get(type);
          if (id != null) {
            byType.put(id, rights(grant, type, circle, names));
          }
        });
    var others = rights(role.others(), Role.OTHERS, circle, names);
    close(byType, others, circle, rules);
    names.parts().forEach(part -> bind(byType, others, part, names));
    return new Rights(byType, others, role.capabilities());
  }

  private static TypeRights rights(Grant grant, String type, Circle circle, TypeNames names) {
    var read = circle.rule(grant.read());
    return new TypeRights(
        grant.create(),
        grant.export(),
        read,
        both(read, circle.rule(grant.write())),
        both(read, circle.rule(grant.delete())),
        fields(grant, type, Grant.Limit.HIDDEN, names),
        fields(grant, type, Grant.Limit.FIXED, names));
  }

  private static Set<Integer> fields(Grant grant, String type, Grant.Limit limit, TypeNames names) {
    var ids = new HashSet<Integer>();
    grant
        .fields()
        .forEach((field, is) -> {
          if (is == limit) {
            names.field(type, field).ifPresent(ids::add);
          }
        });
    return ids;
  }

  private static void close(
      Map<Integer, TypeRights> byType, TypeRights others, Circle circle, Rules rules) {
    var open = new RowRule.NotClosedTo(circle.user());
    for (int type : rules.closedTypes()) {
      var rights = byType.getOrDefault(type, others);
      byType.put(type, within(rights, open));
    }
    for (var closed : rules.closedFields()) {
      if (!closed.members().contains(circle.user())) {
        var rights = byType.getOrDefault(closed.type(), others);
        byType.put(closed.type(), hiding(rights, closed.field()));
      }
    }
  }

  private static void bind(
      Map<Integer, TypeRights> byType, TypeRights others, TypeNames.Part part, TypeNames names) {
    var type = names.types().get(part.part());
    var whole = names.types().get(part.whole());
    if (type == null || whole == null) {
      return;
    }
    var hidden = byType.getOrDefault(whole, others).hidden();
    part.tells()
        .forEach((field, same) -> {
          var told = names.field(part.whole(), same);
          var tells = names.field(part.part(), field);
          if (told.isPresent() && tells.isPresent() && hidden.contains(told.getAsInt())) {
            byType.put(type, hiding(byType.getOrDefault(type, others), tells.getAsInt()));
          }
        });
    var rule = byType.getOrDefault(whole, others).read();
    if (!rule.equals(RowRule.EVERYTHING)) {
      var visible = new RowRule.PartOf(whole, part.table(), part.column(), rule);
      byType.put(type, within(byType.getOrDefault(type, others), visible));
    }
  }

  private static TypeRights within(TypeRights rights, RowRule rule) {
    return new TypeRights(
        rights.create(),
        rights.export(),
        both(rights.read(), rule),
        both(rights.write(), rule),
        both(rights.delete(), rule),
        rights.hidden(),
        rights.fixed());
  }

  private static TypeRights hiding(TypeRights rights, int field) {
    var hidden = new HashSet<>(rights.hidden());
    hidden.add(field);
    return new TypeRights(
        rights.create(),
        rights.export(),
        rights.read(),
        rights.write(),
        rights.delete(),
        hidden,
        rights.fixed());
  }

  /** Rows that both rules allow, in the simplest form. */
  static RowRule both(RowRule one, RowRule other) {
    if (one.equals(other) || other.equals(RowRule.EVERYTHING)) {
      return one;
    }
    if (one.equals(RowRule.EVERYTHING)) {
      return other;
    }
    if (one.equals(RowRule.NOTHING) || other.equals(RowRule.NOTHING)) {
      return RowRule.NOTHING;
    }
    if (one instanceof RowRule.All all && all.rules().contains(other)) {
      return one;
    }
    return new RowRule.All(List.of(one, other));
  }
}

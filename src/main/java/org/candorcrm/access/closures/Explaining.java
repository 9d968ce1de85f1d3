package org.candorcrm.access.closures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.people.UserTable;
import org.candorcrm.access.roles.RuleBook;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Why can, or can't, somebody see something? Step by step, without telling the asker too much. */
@Component
final class Explaining {

  private final Viewers viewers;
  private final UserTable users;
  private final RuleBook book;
  private final ClosureTable closures;
  private final ObjectProvider<TypeNames> names;
  private final ObjectProvider<RecordFacts> facts;

  Explaining(
      Viewers viewers,
      UserTable users,
      RuleBook book,
      ClosureTable closures,
      ObjectProvider<TypeNames> names,
      ObjectProvider<RecordFacts> facts) {
    this.viewers = viewers;
    this.users = users;
    this.book = book;
    this.closures = closures;
    this.names = names;
    this.facts = facts;
  }

  /** What is asked about; a record, a field, both, or the type as a whole. */
  record Asked(UUID user, String type, @Nullable UUID record, @Nullable String field) {}

  /**
   * One reason.
   *
   * @param about user, role, rows, closure, field
   * @param text code of the sentence in the message catalogue
   */
  record Step(String about, boolean allows, String text, Map<String, Object> details) {}

  List<Step> steps(Viewer asker, Asked asked) {
    int type = type(asked.type);
    var user = users.get(asked.user);
    var record = record(asker, type, asked);
    if (!user.active()) {
      return List.of(new Step("user", false, "inactive", Map.of("user", user.name())));
    }
    var subject = asker.user().equals(asked.user) ? asker : viewers.of(asked.user);
    var steps = new ArrayList<Step>();
    steps.add(role(user.role()));
    steps.add(rows(subject.on(type).read(), record));
    record.ifPresent(facts -> steps.addAll(closures(asker, asked, chain(type, asked, facts))));
    if (asked.field != null) {
      steps.add(field(asker, subject, type, asked.type, asked.field));
    }
    return steps;
  }

  private int type(String name) {
    var id = names.getObject().types().get(name);
    if (id == null) {
      throw Problem.notFound("explanation_type_unknown").field("type");
    }
    return id;
  }

  /**
   * Only who sees a record may ask about it, or who is told what keeps them out: a business closure
   * of it or of what it is part of, their own role. Anything else leaves no trace.
   */
  private Optional<RecordFacts.Facts> record(Viewer asker, int type, Asked asked) {
    if (asked.record == null) {
      return Optional.empty();
    }
    var found =
        facts
            .getObject()
            .of(type, asked.record)
            .filter(known -> mayKnow(asker, type, asked, known));
    if (found.isEmpty()) {
      throw Problem.notFound("explanation_record_unknown").field("record");
    }
    return found;
  }

  private boolean mayKnow(Viewer asker, int type, Asked asked, RecordFacts.Facts known) {
    var record = Objects.requireNonNull(asked.record);
    var closed =
        chain(type, asked, known).stream()
            .flatMap(one -> closures.keepingOut(one.type, one.record, asker.user()).stream())
            .toList();
    if (closed.stream().anyMatch(Closure::confidential)) {
      return false;
    }
    if (!Sight.allows(asker.on(type).read(), known)) {
      return asker.user().equals(asked.user);
    }
    return !closed.isEmpty() || facts.getObject().sees(asker, type, record);
  }

  private record Closable(int type, UUID record) {}

  /** The record and what it is part of: what is closed is closed with its parts. */
  private static List<Closable> chain(int type, Asked asked, RecordFacts.Facts known) {
    var chain = new ArrayList<Closable>();
    chain.add(new Closable(type, Objects.requireNonNull(asked.record)));
    for (var whole = known.whole(); whole != null; whole = whole.facts().whole()) {
      chain.add(new Closable(whole.type(), whole.record()));
    }
    return chain;
  }

  private Step role(String name) {
    var rules = book.rules();
    var role = rules.roles().get(name);
    boolean narrow = role != null && role.narrow();
    var text =
        !narrow ? "role_open" : rules.narrowed().contains(name) ? "role_narrow" : "role_lapsed";
    var label = role == null ? name : role.label();
    return new Step("role", true, text, Map.of("role", name, "label", label));
  }

  private static Step rows(RowRule rule, Optional<RecordFacts.Facts> record) {
    boolean allows = record.map(facts -> Sight.allows(rule, facts)).orElse(rule != RowRule.NOTHING);
    return new Step("rows", allows, "rows_" + reach(rule) + (allows ? "" : "_not"), Map.of());
  }

  private static String reach(RowRule rule) {
    return switch (rule) {
      case RowRule.Everything() -> "all";
      case RowRule.Nothing() -> "none";
      case RowRule.OwnedBy(var owners) -> owners.size() == 1 ? "own" : "colleagues";
      case RowRule.NotClosedTo(var user) -> "all";
      case RowRule.PartOf(var whole, var table, var column, var part) -> reach(part);
      case RowRule.All(var rules) ->
          rules.stream()
              .map(Explaining::reach)
              .filter(reach -> !reach.equals("all"))
              .findFirst()
              .orElse("all");
    };
  }

  private List<Step> closures(Viewer asker, Asked asked, List<Closable> chain) {
    return chain.stream()
        .flatMap(one -> closures.keepingOut(one.type, one.record, asked.user).stream())
        .filter(closure -> closure.visibleTo(asker.user()))
        .map(closure -> closed("closure", closure))
        .toList();
  }

  private Step closed(String about, Closure closure) {
    return new Step(
        about,
        false,
        "closed",
        Map.of(
            "closure", closure.id(),
            "reason", closure.reason(),
            "owner", users.get(closure.owner()).name(),
            "ends_at", closure.endsAt().toString()));
  }

  private Step field(Viewer asker, Viewer subject, int type, String typeName, String field) {
    OptionalInt id = names.getObject().field(typeName, field);
    if (id.isEmpty() || hiddenFrom(asker, subject, type, typeName, field, id.getAsInt())) {
      throw Problem.notFound("explanation_field_unknown").field("field");
    }
    if (subject.on(type).mayRead(id.getAsInt())) {
      return new Step("field", true, "field_open", Map.of("field", field));
    }
    return closures.inForce(typeName, field, null).stream()
        .filter(closure -> !closure.members().contains(subject.user()))
        .filter(closure -> closure.visibleTo(asker.user()))
        .findFirst()
        .map(closure -> closed("field", closure))
        .orElseGet(() -> new Step("field", false, "field_hidden", Map.of("field", field)));
  }

  /** A field that the asker may not know is unknown, unless it is their own business closure. */
  private boolean hiddenFrom(
      Viewer asker, Viewer subject, int type, String typeName, String field, int id) {
    if (asker.on(type).mayRead(id)) {
      return false;
    }
    return !asker.user().equals(subject.user())
        || closures.inForce(typeName, field, null).stream()
            .anyMatch(
                closure -> closure.confidential() && !closure.members().contains(asker.user()));
  }
}

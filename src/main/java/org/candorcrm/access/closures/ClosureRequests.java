package org.candorcrm.access.closures;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.people.PeopleChecks;
import org.candorcrm.access.people.UserTable;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what somebody proposes to close, and whether they are the one to propose it. */
@Component
final class ClosureRequests {

  private final ObjectProvider<TypeNames> names;
  private final ObjectProvider<RecordFacts> facts;
  private final ClosureTable table;
  private final UserTable users;

  ClosureRequests(
      ObjectProvider<TypeNames> names,
      ObjectProvider<RecordFacts> facts,
      ClosureTable table,
      UserTable users) {
    this.names = names;
    this.facts = facts;
    this.table = table;
    this.users = users;
  }

  NewClosure read(Viewer viewer, Body body) {
    var kind = kind(body.text("kind"));
    var asked = body.optionalId("asked");
    if (kind == Closure.Kind.confidential && asked == null) {
      throw Problem.invalid("closure_asked_missing").field("asked");
    }
    var owner = body.optionalId("owner");
    var target = target(viewer, body);
    var members = new LinkedHashSet<>(body.ids("members"));
    concerned(target).filter(users::active).ifPresent(members::add);
    return new NewClosure(
        kind,
        target,
        null,
        body.text("reason"),
        owner == null ? viewer.user() : owner,
        members,
        asked,
        body.moment("ends_at"));
  }

  /** Nobody loses sight of what is theirs because two others agreed; nor of themselves. */
  private Optional<UUID> concerned(NewClosure.Target target) {
    if (target.record() == null) {
      return Optional.empty();
    }
    if (target.typeName().equals("user")) {
      return Optional.of(target.record());
    }
    return facts.getObject().of(target.type(), target.record()).map(Sight::holder);
  }

  private static Closure.Kind kind(String text) {
    try {
      return Closure.Kind.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("body_field_invalid")
          .field("kind")
          .with("expected", "business or confidential");
    }
  }

  private NewClosure.Target target(Viewer viewer, Body body) {
    var typeName = body.text("record_type");
    var type = names.getObject().types().get(typeName);
    if (type == null) {
      throw Problem.invalid("closure_type_unknown").field("record_type");
    }
    var record = body.optionalId("record");
    var field = body.optionalText("field");
    if ((record == null) == (field == null)) {
      throw Problem.invalid("closure_needs_record_or_field").field("record");
    }
    return record == null
        ? field(viewer, type, typeName, field)
        : record(viewer, type, typeName, record);
  }

  /** A field concerns every record of the type: that is for who answers for roles. */
  private NewClosure.Target field(
      Viewer viewer, int type, String typeName, @Nullable String field) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_ROLES);
    var id =
        names
            .getObject()
            .field(typeName, field == null ? "" : field)
            .orElseThrow(() -> Problem.invalid("closure_field_unknown").field("field"));
    if (!viewer.on(type).mayRead(id)) {
      throw Problem.invalid("closure_field_unknown").field("field");
    }
    return new NewClosure.Target(type, typeName, null, id, field);
  }

  /** Whoever may change a record may propose to close it. */
  private NewClosure.Target record(Viewer viewer, int type, String typeName, UUID record) {
    if (names.getObject().fixed().contains(typeName)) {
      PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    }
    var rights = viewer.on(type);
    var known =
        facts
            .getObject()
            .of(type, record)
            .filter(found -> Sight.allows(rights.read(), found))
            .filter(found -> table.keepingOut(type, record, viewer.user()).isEmpty())
            .orElseThrow(() -> Problem.notFound("closure_record_unknown").field("record"));
    if (!Sight.allows(rights.write(), known)) {
      throw Problem.forbidden("closure_record_not_writable").field("record");
    }
    return new NewClosure.Target(type, typeName, record, null, null);
  }
}

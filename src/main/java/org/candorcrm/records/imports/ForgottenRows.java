package org.candorcrm.records.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Forgotten;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.schema.RecordType;

/** Rows that would bring back somebody who was erased: an old list does not undo their wish. */
record ForgottenRows(RecordType type, Forgotten forgotten) {

  private static final String CODE = "erased_before";

  /** Whether a row was refused for that: what it says is not kept. */
  static boolean tells(Problem problem) {
    return problem.code().equals(CODE);
  }

  /** Refuses them, and gives back the others. */
  List<Rounds.Planned> refused(List<Rounds.Planned> planned) {
    var emails = new HashMap<Rounds.Planned, List<String>>();
    var all = new LinkedHashSet<String>();
    for (var one : planned) {
      if (makes(one)) {
        var own = emails(one.draft().values());
        emails.put(one, own);
        all.addAll(own);
      }
    }
    Map<String, Instant> since = all.isEmpty() ? Map.of() : forgotten.since(all);
    if (since.isEmpty()) {
      return planned;
    }
    var others = new ArrayList<Rounds.Planned>();
    for (var one : planned) {
      var day =
          emails.getOrDefault(one, List.of()).stream()
              .map(since::get)
              .filter(Objects::nonNull)
              .findFirst();
      if (day.isPresent()) {
        var on = day.get().atZone(ZoneOffset.UTC).toLocalDate();
        one.row().refuse(Problem.invalid(CODE).with("day", on.toString()));
      } else {
        others.add(one);
      }
    }
    return others;
  }

  private static boolean makes(Rounds.Planned one) {
    return one.row().id == null
        && (one.draft().operation() == Draft.Operation.CREATE
            || one.draft().operation() == Draft.Operation.UPSERT);
  }

  private List<String> emails(Map<String, ?> values) {
    var found = new ArrayList<String>();
    for (var field : type.activeFields()) {
      if (field.kind() instanceof EmailsKind && values.get(field.name()) instanceof List<?> list) {
        list.forEach(item -> {
          if (item instanceof Labelled labelled) {
            found.add(labelled.value());
          }
        });
      }
    }
    return found;
  }
}

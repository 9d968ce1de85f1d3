package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candorcrm.access.Colleagues;
import org.candorcrm.access.Colleagues.Colleague;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Written;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows about colleagues: users belong to the room access, which places them. */
@Component
final class ColleagueRows {

  private static final Set<String> TARGETS = Set.of("name", "email", "department", "manager");

  private final Colleagues colleagues;

  ColleagueRows(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** Whether this is a place that an import may fill: of users only what places a colleague. */
  static boolean takes(RecordType type, String target) {
    return type.origin() != RecordType.Origin.FIXED || TARGETS.contains(target);
  }

  /**
   * @throws Problem {@code import_target_not_of_users}, {@code import_mode_not_of_users}
   */
  static void refuseMore(RecordType type, ImportPlan plan) {
    if (type.origin() != RecordType.Origin.FIXED) {
      return;
    }
    if (plan.mode() != ImportMode.CREATE) {
      throw Problem.invalid("import_mode_not_of_users");
    }
    Stream.of(
            plan.columns().stream().map(ColumnMapping::field).filter(one -> !takes(type, one)),
            plan.constants().keySet().stream(),
            plan.history().stream().map(ImportPlan.Episode::at))
        .flatMap(more -> more)
        .findFirst()
        .ifPresent(target -> {
          throw Problem.invalid("import_target_not_of_users").with("target", target);
        });
  }

  ChunkWriting.Result write(Viewer viewer, RecordType type, RowReading reading, Chunk chunk) {
    var refused = new ArrayList<>(chunk.unreadable());
    var named = new ArrayList<Colleague>();
    for (var row : chunk.rows()) {
      var parsed = reading.read(row);
      var name = (String) parsed.values.get(type.titleField());
      if (name == null) {
        parsed.refuse(Problem.invalid("import_key_missing").field(type.titleField()));
      }
      if (name == null || !parsed.stands()) {
        refused.add(RefusedRow.of(row, reason(parsed)));
        continue;
      }
      var email = (String) parsed.values.get("email");
      named.add(new Colleague(name, email, key(parsed, "department"), key(parsed, "manager")));
    }
    var tally = Tally.NONE.plusRefused(refused.size());
    for (boolean added : colleagues.place(viewer, named)) {
      tally = tally.plus(added ? Written.Outcome.CREATED : Written.Outcome.UNCHANGED);
    }
    return new ChunkWriting.Result(tally, refused, List.of(), List.of());
  }

  private static Problem reason(ParsedRow parsed) {
    var problem = parsed.problem();
    return problem == null ? Problem.invalid("import_row_refused") : problem;
  }

  private static @Nullable String key(ParsedRow parsed, String field) {
    return parsed.wanted.stream()
        .filter(one -> one.field().name().equals(field))
        .map(one -> one.keys().getFirst())
        .findFirst()
        .orElse(null);
  }
}

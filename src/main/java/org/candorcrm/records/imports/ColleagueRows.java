package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Colleagues;
import org.candorcrm.access.Colleagues.Colleague;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Written;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows about colleagues: users belong to the room access, which places them. */
@Component
final class ColleagueRows {

  private final Colleagues colleagues;

  ColleagueRows(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  ChunkWriting.Result write(Viewer viewer, RecordType type, RowReading reading, Chunk chunk) {
    var refused = new ArrayList<>(chunk.unreadable());
    var named = new ArrayList<Colleague>();
    for (var row : chunk.rows()) {
      var parsed = reading.read(row);
      if (!(parsed.values.get(type.titleField()) instanceof String name)) {
        parsed.refuse(Problem.invalid("import_key_missing").field(type.titleField()));
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
    return new ChunkWriting.Result(tally, refused, List.of());
  }

  private static Problem reason(ParsedRow parsed) {
    return parsed.problem == null ? Problem.invalid("import_row_refused") : parsed.problem;
  }

  private static @Nullable String key(ParsedRow parsed, String field) {
    return parsed.wanted.stream()
        .filter(one -> one.field().name().equals(field))
        .map(one -> one.keys().getFirst())
        .findFirst()
        .orElse(null);
  }
}

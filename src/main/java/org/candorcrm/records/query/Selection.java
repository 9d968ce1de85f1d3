package org.candorcrm.records.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What is read of each record of one type.
 *
 * @param typed whether the answer names the type, where records of several types stand together
 */
public record Selection(RecordType type, List<Pick> picks, boolean typed) {

  public Selection {
    picks = List.copyOf(picks);
  }

  int index(String field) {
    for (int i = 0; i < picks.size(); i++) {
      if (picks.get(i).field().name().equals(field)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether some pick needs more than the row: an expansion, a relation to many. */
  boolean reachesOut() {
    return picks.stream()
        .anyMatch(pick ->
            pick instanceof Pick.Related related
                && (related.hop().toMany() || !related.expanded().isEmpty()));
  }

  /** The columns of a SELECT, the id and version first. */
  Sql columns(String alias) {
    var sql = Sql.of(alias + ".id, " + alias + ".version");
    for (var pick : picks) {
      if (pick.width() > 0) {
        sql = sql.then(", ").then(pick.columns(alias));
      }
    }
    return sql;
  }

  int width() {
    return 2 + picks.stream().mapToInt(Pick::width).sum();
  }

  /** Reads the columns of {@link #columns}, the first of which stands at {@code index}. */
  Row read(ResultSet row, int index) throws SQLException {
    var values = new @Nullable Object[picks.size()];
    int at = index + 2;
    for (int i = 0; i < values.length; i++) {
      var pick = picks.get(i);
      if (pick.width() > 0) {
        values[i] = pick.read(row, at);
        at += pick.width();
      }
    }
    return new Row(this, row.getObject(index, java.util.UUID.class), row.getInt(index + 1), values);
  }
}

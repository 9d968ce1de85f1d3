package org.candorcrm.identity.duplicates;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pairs that a viewer may look at: both records must be theirs to see. */
@Component
final class PairQueue {

  /** Counting stops here. */
  static final int MOST_COUNTED = 1_000;

  private static final Duration SKIPPED = Duration.ofDays(1);

  /** Nobody has said anything of it that still holds. */
  private static final String OPEN =
      """
      not exists (select 1 from {ws}.match_answers answer
         left join {ws}.merges merge on merge.id = answer.merge
         where answer.one = p.one and answer.other = p.other and answer.undone_at is null
           and merge.reversed_at is null)
      """;

  private final Database database;

  PairQueue(Database database) {
    this.database = database;
  }

  /** A place in the queue. */
  record Place(float worth, UUID one, UUID other) {

    static Place of(Pair pair) {
      return new Place((float) pair.worth(), pair.one(), pair.other());
    }

    /**
     * @throws Problem {@code cursor_not_valid}
     */
    static @Nullable Place read(@Nullable String cursor) {
      if (cursor == null || cursor.isBlank()) {
        return null;
      }
      try {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var parts = new String(bytes, StandardCharsets.US_ASCII).split("/");
        var one = parts.length == 3 ? Ids.parse(parts[1]) : null;
        var other = parts.length == 3 ? Ids.parse(parts[2]) : null;
        if (one != null && other != null) {
          return new Place(Float.parseFloat(parts[0]), one, other);
        }
      } catch (IllegalArgumentException broken) {
        throw Problem.invalid("cursor_not_valid").field("cursor");
      }
      throw Problem.invalid("cursor_not_valid").field("cursor");
    }

    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((worth + "/" + one + "/" + other).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The next pairs, those first whose answer teaches most. */
  List<Pair> page(Viewer viewer, RecordType type, boolean sure, @Nullable Place after, int most) {
    var sql = open(viewer, type, sure);
    if (after != null) {
      sql =
          sql.then(
              Sql.of(
                  " and (p.worth < ?::real or p.worth = ?::real and (p.one, p.other) > (?, ?))",
                  after.worth(),
                  after.worth(),
                  after.one(),
                  after.other()));
    }
    return read(
        Sql.of("select p.one, p.other, p.sure, p.probability, p.worth, p.reasons")
            .then(sql)
            .then(Sql.of(" order by p.worth desc, p.one, p.other limit ?", most)));
  }

  /** How many wait for this viewer; {@link #MOST_COUNTED} for that many and more. */
  int count(Viewer viewer, RecordType type, boolean sure) {
    return count(open(viewer, type, sure));
  }

  /** How many this viewer put off, which come again; {@link #MOST_COUNTED} as above. */
  int countPutOff(Viewer viewer, RecordType type, boolean sure) {
    return count(unanswered(viewer, type, sure).then(" and ").then(putOff(viewer)));
  }

  private int count(Sql pairs) {
    var sql =
        Sql.of("select count(*) from (select 1")
            .then(pairs)
            .then(Sql.of(" limit ?) counted", MOST_COUNTED));
    return database.sql(sql.text()).params(sql.values()).query(Integer.class).single();
  }

  /** The likeliest others of one record; the viewer sees it, or there are none. */
  List<Pair> of(Viewer viewer, RecordType type, UUID record, int most) {
    var sql =
        Sql.of("select p.one, p.other, p.sure, p.probability, p.worth, p.reasons")
            .then(visible(viewer, type))
            .then(Sql.of(" and (p.one = ? or p.other = ?)", record, record))
            .then(" and " + OPEN)
            .then(Sql.of(" order by p.probability desc, p.one, p.other limit ?", most));
    return read(sql);
  }

  private Sql open(Viewer viewer, RecordType type, boolean sure) {
    return unanswered(viewer, type, sure).then(" and not ").then(putOff(viewer));
  }

  private Sql unanswered(Viewer viewer, RecordType type, boolean sure) {
    return visible(viewer, type).then(Sql.of(" and p.sure = ?", sure)).then(" and " + OPEN);
  }

  private static Sql putOff(Viewer viewer) {
    return Sql.of(
        """
        exists (select 1 from {ws}.match_skips skip
           where skip.user_id = ? and skip.one = p.one and skip.other = p.other
             and skip.skipped_at > ?)
        """,
        viewer.user(),
        Moments.bound(viewer.now().minus(SKIPPED)));
  }

  private static Sql visible(Viewer viewer, RecordType type) {
    var scope = ViewerScope.of(viewer);
    return Sql.of(" from {ws}.match_pairs p join " + scope.table(type) + " a on a.id = p.one")
        .then(" join " + scope.table(type) + " b on b.id = p.other")
        .then(Sql.of(" where p.record_type = ? and ", type.id()))
        .then(scope.rows(type, "a"))
        .then(" and ")
        .then(scope.rows(type, "b"));
  }

  private List<Pair> read(Sql sql) {
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                row.getBoolean("sure"),
                row.getFloat("probability"),
                row.getFloat("worth"),
                Pair.reasons(row.getString("reasons"))))
        .list();
  }

  /** Whether the viewer may change both; they see both. */
  boolean mayChange(Viewer viewer, RecordType type, UUID one, UUID other) {
    var scope = ViewerScope.of(viewer);
    var rule = viewer.on(type.id()).write();
    var sql =
        Sql.of("select count(*) from " + scope.table(type) + " t where ")
            .then(Sql.of("t.id = any(?) and ", (Object) new UUID[] {one, other}))
            .then(scope.rows(type, "t"))
            .then(" and ")
            .then(scope.rule(rule, type, "t"));
    return database.sql(sql.text()).params(sql.values()).query(Integer.class).single() == 2;
  }

  static List<UUID> records(List<Pair> pairs) {
    var ids = new ArrayList<UUID>();
    pairs.forEach(pair -> {
      ids.add(pair.one());
      ids.add(pair.other());
    });
    return ids;
  }
}

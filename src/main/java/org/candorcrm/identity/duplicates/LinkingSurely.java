package org.candorcrm.identity.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Merges;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Merges records that are surely the same, where the type's settings want that without asking. Each
 * merge can be undone for ever; one that was undone is never done again by itself.
 */
@Component
final class LinkingSurely {

  private static final int PORTION = 500;

  private final Database database;
  private final MatchSettingsTable table;
  private final MatchPairs pairs;
  private final MergeGrounds grounds;
  private final Merges merges;
  private final Viewers viewers;
  private final TransactionTemplate transaction;

  LinkingSurely(
      Database database,
      MatchSettingsTable table,
      MatchPairs pairs,
      MergeGrounds grounds,
      Merges merges,
      Viewers viewers,
      TransactionTemplate transaction) {
    this.transaction = transaction;
    this.database = database;
    this.table = table;
    this.pairs = pairs;
    this.grounds = grounds;
    this.merges = merges;
    this.viewers = viewers;
  }

  /** Answers how many merges there were. Ends when that is no longer wanted. */
  int link(MatchSettings settings) {
    int merged = 0;
    UUID run = null;
    for (var portion = portion(settings); !portion.isEmpty(); portion = portion(settings)) {
      run = run == null ? grounds.begin(settings.type().id()) : run;
      for (var pair : portion) {
        switch (linked(settings, pair, run)) {
          case MERGED -> merged++;
          case REFUSED -> {}
          case ENDED -> {
            return merged;
          }
        }
      }
    }
    return merged;
  }

  private List<Pair> portion(MatchSettings settings) {
    return table.of(settings.type()).linkSurely() == MatchSettings.LinkSurely.MERGE
        ? pairs.sure(settings.type().id(), PORTION)
        : List.of();
  }

  private enum Linked {
    MERGED,
    REFUSED,
    /** Somebody wants the run taken back. */
    ENDED
  }

  private Linked linked(MatchSettings settings, Pair pair, UUID run) {
    var versions = versions(settings, pair);
    var winner = versions.get(pair.one());
    var loser = versions.get(pair.other());
    if (winner == null || loser == null) {
      pairs.forget(pair);
      return Linked.REFUSED;
    }
    try {
      var wish =
          new Merges.Request(
              settings.type(), pair.one(), winner, pair.other(), loser, Map.of(), Map.of());
      return Objects.requireNonNull(transaction.execute(status -> merged(wish, run, pair)));
    } catch (Problem refused) {
      pairs.doubt(pair);
    } catch (TransientDataAccessException busy) {
      pairs.doubt(pair);
    }
    return Linked.REFUSED;
  }

  private Linked merged(Merges.Request wish, UUID run, Pair pair) {
    if (!grounds.goesOn(run)) {
      return Linked.ENDED;
    }
    grounds.keep(merges.merge(viewers.candor(), wish).id(), run, pair);
    return Linked.MERGED;
  }

  private Map<UUID, Integer> versions(MatchSettings settings, Pair pair) {
    var versions = new HashMap<UUID, Integer>();
    database
        .sql(
            """
            select t.id, t.version from {ws}."%s" t
             where t.id in (?, ?) and t.deleted_at is null and t.merged_into is null
            """
                .formatted(settings.type().table()))
        .params(pair.one(), pair.other())
        .query(row -> {
          versions.put(row.getObject(1, UUID.class), row.getInt(2));
        });
    return versions;
  }
}

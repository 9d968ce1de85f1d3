package org.candorcrm.identity.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final MatchPairs pairs;
  private final MergeGrounds grounds;
  private final Merges merges;
  private final Viewers viewers;
  private final TransactionTemplate transaction;

  LinkingSurely(
      Database database,
      MatchPairs pairs,
      MergeGrounds grounds,
      Merges merges,
      Viewers viewers,
      TransactionTemplate transaction) {
    this.transaction = transaction;
    this.database = database;
    this.pairs = pairs;
    this.grounds = grounds;
    this.merges = merges;
    this.viewers = viewers;
  }

  /** Answers how many merges there were. */
  int link(MatchSettings settings) {
    if (settings.linkSurely() != MatchSettings.LinkSurely.MERGE) {
      return 0;
    }
    int merged = 0;
    UUID run = null;
    for (var portion = portion(settings); !portion.isEmpty(); portion = portion(settings)) {
      run = run == null ? grounds.begin(settings.type().id()) : run;
      for (var pair : portion) {
        merged += linked(settings, pair, run) ? 1 : 0;
      }
    }
    return merged;
  }

  private List<Pair> portion(MatchSettings settings) {
    return pairs.sure(settings.type().id(), PORTION);
  }

  private boolean linked(MatchSettings settings, Pair pair, UUID run) {
    var versions = versions(settings, pair);
    var winner = versions.get(pair.one());
    var loser = versions.get(pair.other());
    if (winner == null || loser == null) {
      pairs.forget(pair);
      return false;
    }
    try {
      var wish =
          new Merges.Request(
              settings.type(), pair.one(), winner, pair.other(), loser, Map.of(), Map.of());
      transaction.executeWithoutResult(
          status -> grounds.keep(merges.merge(viewers.candor(), wish).id(), run, pair));
      return true;
    } catch (Problem refused) {
      pairs.doubt(pair);
    } catch (TransientDataAccessException busy) {
      pairs.doubt(pair);
    }
    return false;
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

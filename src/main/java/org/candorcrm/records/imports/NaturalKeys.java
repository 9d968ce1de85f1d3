package org.candorcrm.records.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.schema.RecordType;

/**
 * Finds records by what a file calls them: id, external id in the same source, a unique field or
 * the title, an e-mail address; last by the title's letters and digits alone. Each way is one query
 * for a whole chunk.
 */
final class NaturalKeys {

  private static final int MOST_REMEMBERED = 500_000;

  private final KeyQueries queries;
  private final Map<String, Map<String, Found>> remembered = new ConcurrentHashMap<>();

  NaturalKeys(Database database, Viewer viewer) {
    this.queries = new KeyQueries(database, viewer);
  }

  Map<String, Found> find(RecordType type, Collection<String> keys) {
    var known = remembered.computeIfAbsent(type.name(), name -> new ConcurrentHashMap<>());
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    var answer = new HashMap<String, Found>();
    var open = new LinkedHashSet<String>();
    for (var key : keys) {
      var found = known.get(key);
      if (found == null) {
        open.add(key);
      } else {
        answer.put(key, found);
      }
    }
    if (!open.isEmpty()) {
      var looked = look(type, open);
      looked.forEach((key, found) -> {
        answer.put(key, found);
        if (!(found instanceof Found.None)) {
          known.put(key, found);
        }
      });
    }
    return answer;
  }

  /** What was just created for a key, so that the next row finds it. */
  void remember(RecordType type, String key, UUID id) {
    remembered
        .computeIfAbsent(type.name(), name -> new ConcurrentHashMap<>())
        .put(key, new Found.One(id, false));
  }

  void forget() {
    remembered.clear();
  }

  private Map<String, Found> look(RecordType type, Set<String> keys) {
    var answer = byId(type, keys);
    var open = new LinkedHashSet<>(keys);
    open.removeAll(answer.keySet());
    settle(answer, open, queries.byExternalId(type, open), false, key -> key);
    for (var column : queries.columns(type)) {
      settle(answer, open, queries.by(type, column, folded(open)), false, Folding::fold);
    }
    for (var column : queries.listColumns(type)) {
      var addresses = folded(open);
      addresses.removeIf(key -> key.indexOf('@') < 0);
      settle(answer, open, queries.byAny(type, column, addresses), false, Folding::fold);
    }
    for (var column : queries.looseColumns(type)) {
      settle(answer, open, queries.loosely(type, column, loose(open)), true, NaturalKeys::loose);
    }
    open.forEach(key -> answer.put(key, Found.NONE));
    return answer;
  }

  /** What was merged since the file was written is what it was merged into. */
  private Map<String, Found> byId(RecordType type, Set<String> keys) {
    var ids = new HashMap<String, UUID>();
    for (var key : keys) {
      var id = Ids.parse(key);
      if (id != null) {
        ids.put(key, id);
      }
    }
    var answer = new HashMap<String, Found>();
    if (!ids.isEmpty()) {
      var living = queries.byId(type, ids.values());
      ids.forEach((key, id) -> {
        var one = living.getOrDefault(id.toString(), Set.of(id)).iterator().next();
        answer.put(key, new Found.One(one, false));
      });
    }
    return answer;
  }

  private static void settle(
      Map<String, Found> answer,
      Set<String> open,
      Map<String, Set<UUID>> found,
      boolean loosely,
      java.util.function.UnaryOperator<String> written) {
    open.removeIf(key -> {
      var ids = found.getOrDefault(written.apply(key), Set.of());
      if (ids.isEmpty()) {
        return false;
      }
      answer.put(
          key, ids.size() > 1 ? Found.SEVERAL : new Found.One(ids.iterator().next(), loosely));
      return true;
    });
  }

  private static Set<String> folded(Set<String> keys) {
    var folded = new LinkedHashSet<String>();
    keys.forEach(key -> folded.add(Folding.fold(key)));
    return folded;
  }

  private static Set<String> loose(Set<String> keys) {
    var loose = new LinkedHashSet<String>();
    keys.forEach(key -> loose.add(loose(key)));
    loose.remove("");
    return loose;
  }

  static String loose(String key) {
    return Folding.fold(key).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

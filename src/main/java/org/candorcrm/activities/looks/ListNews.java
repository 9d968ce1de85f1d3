package org.candorcrm.activities.looks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.looks.LoggedChanges.Touched;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is new in a list since somebody last looked at it. */
@Component
class ListNews {

  private static final int MOST_STEPS = 50;

  /** Longer lists are remembered by their moment alone. */
  private static final int MOST_SEEN = 2_000;

  private final Schemas schemas;
  private final Records records;
  private final Looks looks;
  private final LoggedChanges log;
  private final Absent absent;

  ListNews(Schemas schemas, Records records, Looks looks, LoggedChanges log, Absent absent) {
    this.schemas = schemas;
    this.records = records;
    this.looks = looks;
    this.log = log;
    this.absent = absent;
  }

  /** A field, and of how many records of the list it has changed. */
  record FieldCount(String field, int records) {}

  /** A record to step to: {@code changed}, {@code new} or {@code gone}. */
  record Item(String step, UUID id, String title) {}

  /**
   * @param changed how many records of the list have changed
   * @param added how many came into it, {@code new} in the answer
   * @param gone how many left it; null where the list was too long to remember
   * @param more whether more was written than is counted here
   */
  record News(
      @Nullable Instant since,
      int changed,
      @JsonProperty("new") int added,
      @Nullable Integer gone,
      List<FieldCount> fields,
      List<Item> steps,
      boolean more) {
    News {
      fields = List.copyOf(fields);
      steps = List.copyOf(steps);
    }

    static final News NEVER_LOOKED = new News(null, 0, 0, 0, List.of(), List.of(), false);
  }

  News of(Viewer viewer, String noun, @Nullable String filter, @Nullable Instant since) {
    var none = records.among(viewer, noun, filter, List.of());
    var type = schemas.current().type(noun).orElseThrow();
    var look =
        since == null
            ? looks.find(viewer.user(), Place.ofList(type.id(), filter)).orElse(null)
            : new Look(since, null);
    if (look == null) {
      return News.NEVER_LOOKED;
    }
    var touched = log.ofType(viewer, type.id(), look.at());
    var ids = touched.stream().map(Touched::record).collect(Collectors.toSet());
    var there = ids.isEmpty() ? none : records.among(viewer, noun, filter, ids);
    var gone = gone(viewer, noun, filter, look, ids);
    return news(
        viewer, type, look, touched, there, gone == null ? null : absent.of(viewer, type, gone));
  }

  private News news(
      Viewer viewer,
      RecordType type,
      Look look,
      List<Touched> touched,
      Set<UUID> there,
      @Nullable Map<UUID, String> gone) {
    var added = new LinkedHashSet<UUID>();
    var changed = new LinkedHashMap<UUID, Set<String>>();
    var seen = look.seen();
    for (var change : touched) {
      if (!there.contains(change.record())) {
        continue;
      }
      if (isNew(change, seen)) {
        added.add(change.record());
      }
      var readable = readable(viewer, type, change.fields());
      if (!readable.isEmpty()) {
        changed.computeIfAbsent(change.record(), id -> new HashSet<>()).addAll(readable);
      }
    }
    changed.keySet().removeAll(added);
    var steps = new ArrayList<Item>();
    addSteps(steps, "new", titles(viewer, type, added));
    addSteps(steps, "changed", titles(viewer, type, changed.keySet()));
    addSteps(steps, "gone", gone == null ? Map.of() : gone);
    return new News(
        look.at(),
        changed.size(),
        added.size(),
        gone == null ? null : gone.size(),
        counts(changed),
        steps.subList(0, Math.min(MOST_STEPS, steps.size())),
        touched.size() > LoggedChanges.MOST_OF_TYPE || steps.size() > MOST_STEPS);
  }

  private static boolean isNew(Touched change, @Nullable Set<UUID> seen) {
    return seen == null ? change.kind().equals("create") : !seen.contains(change.record());
  }

  private static Set<String> readable(Viewer viewer, RecordType type, Set<String> names) {
    var readable = new HashSet<String>();
    for (var name : names) {
      type.field(name)
          .filter(field -> viewer.on(type.id()).mayRead(field.id()))
          .ifPresent(field -> readable.add(name));
    }
    return readable;
  }

  /** What may not be counted is neither there nor gone. */
  private @Nullable Set<UUID> gone(
      Viewer viewer, String noun, @Nullable String filter, Look look, Set<UUID> touched) {
    if (look.seen() == null) {
      return null;
    }
    var candidates = new HashSet<>(touched);
    candidates.retainAll(look.seen());
    return candidates.isEmpty() ? candidates : records.beyond(viewer, noun, filter, candidates);
  }

  private Map<UUID, String> titles(Viewer viewer, RecordType type, Set<UUID> ids) {
    var first = ids.stream().limit(MOST_STEPS).toList();
    return first.isEmpty() ? Map.of() : records.titles(viewer, type.name(), first);
  }

  private static void addSteps(List<Item> steps, String step, Map<UUID, String> titles) {
    titles.forEach((id, title) -> steps.add(new Item(step, id, title)));
  }

  private static List<FieldCount> counts(Map<UUID, Set<String>> changed) {
    var counts = new HashMap<String, Integer>();
    changed.values().forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
    return counts.entrySet().stream()
        .map(entry -> new FieldCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(FieldCount::records).reversed().thenComparing(FieldCount::field))
        .toList();
  }

  /** The viewer has seen the list as it is now. */
  Instant look(Viewer viewer, String noun, @Nullable String filter) {
    var now = looks.now();
    var seen = new LinkedHashSet<UUID>();
    var page = ListRequest.ALL.where(filter).answering("id").limitedTo(ListRequest.LARGEST_PAGE);
    String cursor = null;
    do {
      var found = records.list(viewer, noun, page.after(cursor));
      found.items().stream().map(Row::id).forEach(seen::add);
      cursor = found.next();
    } while (cursor != null && seen.size() < MOST_SEEN);
    var type = schemas.current().type(noun).orElseThrow();
    var place = Place.ofList(type.id(), filter);
    looks.remember(viewer.user(), place, now, cursor == null ? seen : null);
    return now;
  }
}

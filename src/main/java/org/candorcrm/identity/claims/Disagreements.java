package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.claims.Settlement.Choice;
import org.candorcrm.identity.claims.Settlement.Refused;
import org.candorcrm.identity.claims.Settlement.Target;
import org.candorcrm.identity.claims.Settlement.Terms;
import org.candorcrm.identity.claims.VisibleDisputes.Found;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sources contradict each other, the worst first, and settling it. */
@Component
class Disagreements {

  /** Up to so many are settled while the caller waits. */
  static final int AT_ONCE = 1_000;

  private static final int MOST_REFUSED = 100;

  private final Schemas schemas;
  private final Records records;
  private final Accounts accounts;
  private final ClaimViews views;
  private final Settling settling;
  private final SettlementRuns runs;
  private final Audit audit;
  private final VisibleDisputes visible;

  Disagreements(
      Schemas schemas,
      Records records,
      Accounts accounts,
      ClaimViews views,
      Settling settling,
      SettlementRuns runs,
      Audit audit,
      VisibleDisputes visible) {
    this.schemas = schemas;
    this.records = records;
    this.accounts = accounts;
    this.views = views;
    this.settling = settling;
    this.runs = runs;
    this.audit = audit;
    this.visible = visible;
  }

  Map<String, @Nullable Object> list(
      Viewer viewer, DisputeFilter filter, int limit, boolean counted) {
    var schema = schemas.current();
    var found = visible.page(viewer, schema, filter, limit + 1);
    var page = found.size() > limit ? found.subList(0, limit) : found;
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("items", items(viewer, page));
    json.put("next", found.size() > limit ? DisputeFilter.Place.of(page.getLast()).cursor() : null);
    json.put("count", counted ? visible.count(viewer, schema, filter) : null);
    return json;
  }

  private List<Map<String, @Nullable Object>> items(Viewer viewer, List<Found> page) {
    var known = new HashMap<Spot, Account>();
    var titles = new HashMap<UUID, String>();
    page.stream()
        .collect(groupingBy(Found::type))
        .forEach((id, ofType) -> {
          var type = schemas.current().type(id).orElseThrow();
          var ids = ofType.stream().map(one -> one.spot().record()).distinct().toList();
          var fields =
              ofType.stream()
                  .map(one -> one.spot().field())
                  .distinct()
                  .flatMap(field -> type.field(field).stream())
                  .toList();
          known.putAll(accounts.of(type, fields, ids, viewer.now()));
          titles.putAll(records.titles(viewer, type.name(), ids));
        });
    var shown = page.stream().map(one -> known.get(one.spot())).filter(Objects::nonNull).toList();
    var told = views.of(viewer, shown);
    var items = new ArrayList<Map<String, @Nullable Object>>();
    for (var one : page) {
      var account = known.get(one.spot());
      if (account != null) {
        items.add(item(one, account, titles, told));
      }
    }
    return items;
  }

  private Map<String, @Nullable Object> item(
      Found one, Account account, Map<UUID, String> titles, ClaimViews.Told told) {
    var item = new LinkedHashMap<String, @Nullable Object>();
    var record = new LinkedHashMap<String, @Nullable Object>();
    record.put("id", one.spot().record());
    record.put("title", titles.get(one.spot().record()));
    item.put("type", schemas.current().type(one.type()).orElseThrow().plural());
    item.put("record", record);
    item.put("field", account.field().name());
    item.put("weight", Math.round(one.weight() * 100) / 100.0);
    item.putAll(told.account(account));
    return item;
  }

  /** The contradicted fields of some records, with how many values there are. */
  List<Map<String, Object>> of(Viewer viewer, DisputeFilter filter) {
    var type = Objects.requireNonNull(filter.type());
    var found =
        visible.page(viewer, schemas.current(), filter, Claimable.fields(type).size() * 100);
    var spots = new HashSet<Spot>();
    found.forEach(one -> spots.add(one.spot()));
    var different = accounts.different(spots);
    var byRecord = new LinkedHashMap<UUID, Map<String, Object>>();
    for (var one : found) {
      type.field(one.spot().field())
          .ifPresent(field ->
              byRecord
                  .computeIfAbsent(one.spot().record(), id -> new LinkedHashMap<>())
                  .put(field.name(), different.getOrDefault(one.spot(), 2)));
    }
    return byRecord.entrySet().stream()
        .map(entry -> Map.<String, Object>of("id", entry.getKey(), "fields", entry.getValue()))
        .toList();
  }

  /** Settles these, each by itself. */
  @Transactional
  public Map<String, @Nullable Object> settle(Viewer viewer, List<Target> targets, Choice choice) {
    var batch = Ids.next();
    var seen = seen(viewer, targets);
    var refused = new ArrayList<Refused>();
    for (var target : targets) {
      if (!seen.contains(target.spot())) {
        refused.add(
            new Refused(target, org.candorcrm.platform.Problem.notFound("disagreement_unknown")));
      }
    }
    var there = targets.stream().filter(target -> seen.contains(target.spot())).toList();
    var sum = settling.settle(viewer, there, new Terms(batch, choice, null));
    refused.addAll(sum.refused());
    tell(viewer, batch, sum.settled());
    return answer(batch, "done", targets.size(), sum.settled(), refused);
  }

  private java.util.Set<Spot> seen(Viewer viewer, List<Target> targets) {
    var seen = new HashSet<Spot>();
    for (var state : List.of("open", "settled")) {
      targets.stream()
          .collect(groupingBy(Target::type))
          .forEach((type, ofType) -> {
            var ids = ofType.stream().map(Target::record).toList();
            var filter =
                new DisputeFilter(type, null, java.util.Set.of(), new HashSet<>(ids), state, null);
            visible
                .page(viewer, schemas.current(), filter, Integer.MAX_VALUE)
                .forEach(one -> seen.add(one.spot()));
          });
    }
    return seen;
  }

  /** Settles all that meet a filter, or tells how many they are. */
  @Transactional
  public Map<String, @Nullable Object> settle(
      Viewer viewer, DisputeFilter filter, int believe, boolean preview) {
    var among = new HashSet<>(filter.among());
    among.add(believe);
    var meant = DisputeFilter.open(Objects.requireNonNull(filter.type()), filter.field(), among);
    var schema = schemas.current();
    if (preview) {
      return answer(null, "done", visible.count(viewer, schema, meant), 0, List.of());
    }
    return settle(viewer, meant, believe, null);
  }

  /** At once, or in the background where they are many. */
  Map<String, @Nullable Object> settle(
      Viewer viewer, DisputeFilter filter, int believe, @Nullable UUID rule) {
    var batch = Ids.next();
    var found = visible.page(viewer, schemas.current(), filter, AT_ONCE + 1);
    if (found.size() > AT_ONCE) {
      runs.start(viewer, batch, filter, believe, rule);
      var many = visible.count(viewer, schemas.current(), filter);
      return answer(batch, "running", many, 0, List.of());
    }
    var targets = new ArrayList<Target>();
    for (var one : found) {
      var type = schemas.current().type(one.type()).orElseThrow();
      type.field(one.spot().field())
          .ifPresent(field -> targets.add(new Target(type, one.spot().record(), field)));
    }
    var sum = settling.settle(viewer, targets, new Terms(batch, new Choice.Source(believe), rule));
    tell(viewer, batch, sum.settled());
    return answer(batch, "done", targets.size(), sum.settled(), sum.refused());
  }

  private void tell(Viewer viewer, UUID batch, int settled) {
    if (settled > 0) {
      audit.record(
          viewer,
          "disagreements_settled",
          null,
          Map.of("count", settled, "batch", batch.toString()));
    }
  }

  /** How far a long one is. */
  Map<String, @Nullable Object> run(Viewer viewer, UUID id) {
    var run = runs.find(viewer, id);
    var json = answer(id, run.status(), run.settled() + run.refused(), run.settled(), List.of());
    json.put("refused", run.refused());
    json.put("problem", run.problem());
    return json;
  }

  private static Map<String, @Nullable Object> answer(
      @Nullable UUID batch, String status, int matched, int settled, List<Refused> refused) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("batch", batch);
    json.put("status", status);
    json.put("matched", matched);
    json.put("settled", settled);
    json.put("refused", refused.size());
    json.put("problems", refused.stream().limit(MOST_REFUSED).map(Refused::json).toList());
    json.put("problem", null);
    return json;
  }
}

package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.claims.VisibleDisputes.Found;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a source says although something else was decided, so that it can be mended there. */
@Component
class Corrections {

  private final Database database;
  private final Schemas schemas;
  private final Records records;
  private final Accounts accounts;
  private final ClaimViews views;
  private final Writers writers;
  private final VisibleDisputes visible;

  Corrections(
      Database database,
      Schemas schemas,
      Records records,
      Accounts accounts,
      ClaimViews views,
      Writers writers,
      VisibleDisputes visible) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
    this.accounts = accounts;
    this.views = views;
    this.writers = writers;
    this.visible = visible;
  }

  /**
   * @param externalId what the source calls the record, or null
   */
  record Correction(
      @Nullable String externalId,
      String type,
      UUID record,
      @Nullable String title,
      String field,
      String label,
      @Nullable String says,
      java.time.Instant statedAt,
      @Nullable String decided,
      java.time.@Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable UUID rule) {}

  record Page(List<Correction> items, @Nullable String next) {
    Page {
      items = List.copyOf(items);
    }
  }

  /**
   * One page of what the viewer may see of it; it may hold fewer than the limit, and yet there may
   * be a next.
   *
   * @throws Problem {@code source_unknown}
   */
  Page of(Viewer viewer, int source, DisputeFilter.@Nullable Place after, int limit) {
    if (writers.speakers(List.of(source)).isEmpty()) {
      throw Problem.notFound("source_unknown");
    }
    var filter = new DisputeFilter(null, null, Set.of(source), Set.of(), "settled", after);
    var found = visible.page(viewer, schemas.current(), filter, limit + 1);
    var page = found.size() > limit ? found.subList(0, limit) : found;
    return new Page(
        items(viewer, source, page),
        found.size() > limit ? DisputeFilter.Place.of(page.getLast()).cursor() : null);
  }

  /** Those of some places, as far as the viewer may see them. */
  List<Correction> of(Viewer viewer, int source, Set<Spot> spots, int most) {
    var records = spots.stream().map(Spot::record).collect(java.util.stream.Collectors.toSet());
    var filter = new DisputeFilter(null, null, Set.of(source), records, "settled", null);
    var found =
        visible.page(viewer, schemas.current(), filter, most).stream()
            .filter(one -> spots.contains(one.spot()))
            .toList();
    return items(viewer, source, found);
  }

  private List<Correction> items(Viewer viewer, int source, List<Found> found) {
    var items = new ArrayList<Correction>();
    found.stream()
        .collect(groupingBy(Found::type, LinkedHashMap::new, java.util.stream.Collectors.toList()))
        .forEach((type, ofType) -> items.addAll(ofType(viewer, source, type, ofType)));
    return items;
  }

  private List<Correction> ofType(Viewer viewer, int source, int typeId, List<Found> found) {
    var type = schemas.current().type(typeId).orElseThrow();
    var ids = found.stream().map(one -> one.spot().record()).distinct().toList();
    var fields =
        found.stream()
            .map(one -> one.spot().field())
            .distinct()
            .flatMap(field -> type.field(field).stream())
            .toList();
    var known = accounts.of(type, fields, ids, viewer.now());
    var titles = records.titles(viewer, type.name(), ids);
    var theirs = externalIds(source, typeId, ids);
    var told = views.of(viewer, known.values());
    var items = new ArrayList<Correction>();
    for (var one : found) {
      var account = known.get(one.spot());
      var claim = account == null ? null : lost(account, source);
      var decision = account == null ? null : account.decision();
      if (account == null || claim == null || decision == null) {
        continue;
      }
      items.add(
          new Correction(
              theirs.get(one.spot().record()),
              type.plural(),
              one.spot().record(),
              titles.get(one.spot().record()),
              account.field().name(),
              account.field().label(),
              text(told, account, claim),
              claim.stated(),
              text(told, account, account.claims().getFirst()),
              decision.at(),
              told.name(decision.by()),
              decision.rule()));
    }
    return items;
  }

  /** What the source says, if that is not what was decided. */
  private static @Nullable Claim lost(Account account, int source) {
    var believed = account.claims().getFirst();
    return account.claims().stream()
        .filter(claim -> claim.source().id() == source)
        .filter(claim -> !Agreement.agree(account.field(), claim.canonical(), believed.canonical()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(ClaimViews.Told told, Account account, Claim claim) {
    var value = Values.parse(account.field(), claim.value());
    return value == null ? null : told.text(account, value);
  }

  private Map<UUID, String> externalIds(int source, int type, List<UUID> ids) {
    var found = new HashMap<UUID, String>();
    database
        .sql(
            """
            select record, min(external_id) as external_id from (
              select record, external_id from {ws}.external_ids
               where source = ? and record_type = ? and record = any(?::uuid[])
              union all
              select record, external_id from {ws}.source_records
               where source = ? and record_type = ? and record = any(?::uuid[])) as known
             group by record
            """)
        .params(source, type, IdArrays.bound(ids), source, type, IdArrays.bound(ids))
        .query(row -> {
          found.put(row.getObject(1, UUID.class), Objects.requireNonNull(row.getString(2)));
        });
    return found;
  }
}

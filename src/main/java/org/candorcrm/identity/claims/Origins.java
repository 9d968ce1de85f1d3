package org.candorcrm.identity.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WrongWays;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Confirmations;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Records;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the values of a record come from, and that somebody checked them. */
@Component
class Origins {

  private final Schemas schemas;
  private final Records records;
  private final Writes writes;
  private final Accounts accounts;
  private final ClaimViews views;
  private final Audit audit;
  private final WrongWays ways;
  private final Confirmations confirmations;
  private final ClaimTable claims;
  private final DisputeTable disputes;
  private final Writers writers;
  private final CurrentValues values;

  Origins(
      Schemas schemas,
      Records records,
      Writes writes,
      Accounts accounts,
      ClaimViews views,
      Audit audit,
      Confirmations confirmations,
      ClaimTable claims,
      DisputeTable disputes,
      Writers writers,
      CurrentValues values,
      WrongWays ways) {
    this.ways = ways;
    this.schemas = schemas;
    this.records = records;
    this.writes = writes;
    this.accounts = accounts;
    this.views = views;
    this.audit = audit;
    this.confirmations = confirmations;
    this.claims = claims;
    this.disputes = disputes;
    this.writers = writers;
    this.values = values;
  }

  /**
   * Every field that the viewer may read and of which anybody says anything.
   *
   * @throws Problem {@code type_unknown}, {@code type_closed}, {@code record_not_found}
   */
  Map<String, Object> of(Viewer viewer, String noun, UUID id) {
    var type = type(viewer, noun);
    return of(viewer, type, id, VisibleDisputes.readable(viewer, type));
  }

  private Map<String, Object> of(Viewer viewer, RecordType type, UUID id, List<Field> fields) {
    records.one(viewer, type.plural(), id);
    var known = accounts.of(type, fields, List.of(id), viewer.now());
    var told = views.of(viewer, known.values());
    var wrong = ways.of(type.id(), List.of(id)).getOrDefault(id, List.of());
    var json = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var account = known.get(new Spot(id, field.id()));
      if (account != null) {
        var shown = told.account(account);
        shown.put("wrong", wrong(wrong, field));
        json.put(field.name(), shown);
      }
    }
    return Map.of("id", id, "fields", json);
  }

  private static List<Map<String, @Nullable Object>> wrong(List<WrongWays.Wrong> all, Field field) {
    return all.stream()
        .filter(one -> one.field().equals(field.name()))
        .map(Origins::wrong)
        .toList();
  }

  private static Map<String, @Nullable Object> wrong(WrongWays.Wrong one) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("value", one.value());
    shown.put("kind", one.kind());
    shown.put("at", one.at());
    return shown;
  }

  RecordType type(Viewer viewer, String noun) {
    var type =
        schemas
            .current()
            .type(noun)
            .filter(found -> found.plural().equals(noun) && Claimable.is(found))
            .orElseThrow(() -> Problem.notFound("type_unknown").with("type", noun));
    if (viewer.on(type.id()).read() instanceof RowRule.Nothing) {
      throw Problem.forbidden("type_closed").with("type", noun);
    }
    return type;
  }

  /**
   * Says that somebody checked these values with the customer: their claim is believed from now on,
   * and the values count as fresh.
   *
   * @throws Problem {@code field_unknown}, {@code nothing_to_verify}, and whatever a write of these
   *     fields is refused for
   */
  @Transactional
  public Map<String, Object> verify(Viewer viewer, String noun, UUID id, Set<String> names) {
    var type = type(viewer, noun);
    var fields = new ArrayList<Field>();
    for (var name : names) {
      fields.add(
          VisibleDisputes.readable(viewer, type).stream()
              .filter(field -> field.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> Problem.invalid("field_unknown").field(name).with("type", type.name())));
    }
    records.one(viewer, noun, id);
    var held = values.of(type, fields, List.of(id));
    mayWrite(viewer, type, id, fields, held);
    keep(viewer, type, id, fields, held);
    confirmations.add(viewer, id, fields.stream().filter(field -> field.traits().ages()).toList());
    audit.record(
        viewer,
        "values_verified",
        null,
        Map.of("type", type.name(), "record", id.toString(), "fields", List.copyOf(names)));
    return of(viewer, type, id, fields);
  }

  /** Writing what stands there changes nothing, and is refused where a change would be. */
  private void mayWrite(
      Viewer viewer, RecordType type, UUID id, List<Field> fields, Map<Spot, Object> held) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var field : fields) {
      var value = held.get(new Spot(id, field.id()));
      if (value == null) {
        throw Problem.invalid("nothing_to_verify").field(field.name());
      }
      values.put(field.name(), value);
    }
    var written =
        writes
            .write(
                viewer, List.of(Draft.update(type, id, null, values)), WriteTerms.ONE.asDecided())
            .getFirst();
    if (!written.problems().isEmpty()) {
      throw written.problems().getFirst();
    }
  }

  private void keep(
      Viewer viewer, RecordType type, UUID id, List<Field> fields, Map<Spot, Object> held) {
    var known = accounts.of(type, fields, List.of(id), viewer.now());
    var stored =
        new HashSet<>(claims.of(List.of(id)).values().stream().flatMap(List::stream).toList());
    var speaker = writers.speaker(viewer.source());
    var fresh = new ArrayList<Claim>();
    var touched = new LinkedHashMap<Spot, Dispute>();
    for (var field : fields) {
      var spot = new Spot(id, field.id());
      var value = held.get(spot);
      var account = known.get(spot);
      var others =
          account == null
              ? List.<Claim>of()
              : account.claims().stream()
                  .filter(claim -> claim.source().id() != speaker.id())
                  .toList();
      others.stream().filter(claim -> !stored.contains(claim)).forEach(fresh::add);
      var mine =
          new Claim(
              id,
              field.id(),
              speaker,
              Values.json(field, value),
              Canonical.of(type, field, value),
              viewer.now(),
              viewer.now(),
              Claim.How.TOLD,
              viewer.user(),
              viewer.now(),
              viewer.user(),
              null);
      fresh.add(mine);
      var all = new ArrayList<>(others);
      all.add(mine);
      if (Disagreeing.any(field, all)) {
        var before = account == null ? null : account.dispute();
        touched.put(
            spot,
            (before == null ? Dispute.open(viewer.now()) : before)
                .settled(
                    new Dispute.Decision(viewer.now(), viewer.user(), speaker.id(), null, null)));
      }
    }
    claims.keep(type.id(), fresh);
    disputes.keep(type.id(), touched);
  }
}

package org.candorcrm.identity.sources;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Vault;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Setting up how sources come, and asking them to. */
@Component
class Deliveries {

  private static final int LONGEST_SECRET = 2_000;

  private final Database database;
  private final DeliveryTable table;
  private final DeliveryRuns runs;
  private final DeliveryRequests requests;
  private final EarlierMapping earlier;
  private final Landing landing;
  private final Sources sources;
  private final Schemas schemas;
  private final Vault vault;
  private final Viewers viewers;
  private final Audit audit;
  private final SchedulerClient scheduler;
  private final Clock clock;

  Deliveries(
      Database database,
      DeliveryTable table,
      DeliveryRuns runs,
      DeliveryRequests requests,
      EarlierMapping earlier,
      Landing landing,
      Sources sources,
      Schemas schemas,
      Vault vault,
      Viewers viewers,
      Audit audit,
      SchedulerClient scheduler,
      Clock clock) {
    this.database = database;
    this.table = table;
    this.runs = runs;
    this.requests = requests;
    this.earlier = earlier;
    this.landing = landing;
    this.sources = sources;
    this.schemas = schemas;
    this.vault = vault;
    this.viewers = viewers;
    this.audit = audit;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  List<Delivery> all(Viewer viewer, @Nullable Integer source) {
    mayImport(viewer);
    return table.all(source).stream().filter(one -> reaches(viewer, one.way())).toList();
  }

  Delivery get(Viewer viewer, UUID id) {
    mayImport(viewer);
    return table
        .find(id)
        .filter(one -> reaches(viewer, one.way()))
        .orElseThrow(() -> Problem.notFound("delivery_unknown").with("id", id));
  }

  /**
   * @throws Problem {@code delivery_way_not_allowed}, {@code delivery_setting_missing}, ...
   */
  Delivery add(Viewer viewer, Body body) {
    var way = Way.of(body.text("way"));
    may(viewer, way);
    var said = body.optionalText("type");
    var place = body.node("source");
    var before = place == null || place.isNull() ? null : earlier.of(viewer, place.asInt(0), said);
    var type = said == null && before != null ? before.type() : said;
    if (type == null) {
      throw Problem.invalid("delivery_type_missing").field("type");
    }
    if (schemas.current().type(type).isEmpty()) {
      throw Problem.invalid("import_type_unknown").field("type").with("type", type);
    }
    var id = Ids.next();
    var mode = body.optionalText("mode");
    var key = body.optionalText("key");
    var hours = requests.hours(way, body, null);
    var now = Moments.now(clock);
    var settings = requests.settings(way, body, Map.of());
    int source = source(viewer, body);
    var delivery =
        new Delivery(
            id,
            1,
            source,
            body.text("name"),
            way,
            settings,
            false,
            type,
            mode == null ? ImportMode.UPSERT : ImportMode.of(mode),
            key == null && before != null ? before.key() : key,
            body.has("mapping") || before == null ? requests.mapping(body, null) : before.mapping(),
            hours,
            viewer.user(),
            hours == null ? null : now,
            0,
            null,
            null);
    table.add(delivery, secret(body, id), now);
    audit.record(viewer, "delivery_added", delivery.name(), Map.of("way", way.word()));
    return get(viewer, id);
  }

  /** An import's source that is there, or a new one of this name. */
  private int source(Viewer viewer, Body body) {
    var node = body.node("source");
    if (node == null || node.isNull()) {
      var name = body.text("name");
      return sources.of(Sources.Kind.IMPORT, name, name, viewer.department());
    }
    return database
        .sql("select id from {ws}.sources where id = ? and kind = 'import'")
        .param(node.asInt(0))
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> Problem.invalid("delivery_source_unfit").field("source"));
  }

  private byte @Nullable [] secret(Body body, UUID owner) {
    var text = body.longText("secret", LONGEST_SECRET);
    return text == null ? null : vault.seal(text, owner);
  }

  /** Whoever says where it comes from and where it goes has it run with their rights. */
  Delivery change(Viewer viewer, UUID id, int expected, Body body) {
    var before = get(viewer, id);
    may(viewer, before.way());
    Versions.check(expected, before.version());
    var hours = requests.hours(before.way(), body, before.hours());
    var after =
        new Delivery(
            id,
            before.version(),
            before.source(),
            body.has("name") ? body.text("name") : before.name(),
            before.way(),
            requests.settings(before.way(), body, before.settings()),
            before.hasSecret(),
            before.type(),
            before.mode(),
            before.key(),
            requests.mapping(body, before.mapping()),
            hours,
            viewer.user(),
            hours == null ? null : Moments.now(clock),
            0,
            null,
            null);
    if (after.usesSecretElsewhere(before) && before.hasSecret() && !body.has("secret")) {
      throw Problem.invalid("delivery_secret_again").field("secret");
    }
    if (!table.change(after, secret(body, id))) {
      Versions.check(expected, get(viewer, id).version());
    }
    audit.record(viewer, "delivery_changed", after.name(), Map.of("way", after.way().word()));
    return get(viewer, id);
  }

  void retire(Viewer viewer, UUID id) {
    var before = get(viewer, id);
    may(viewer, before.way());
    table.retire(id, Moments.now(clock));
    audit.record(viewer, "delivery_retired", before.name(), Map.of("way", before.way().word()));
  }

  DeliveryRuns.Run run(Viewer viewer, UUID id) {
    var delivery = get(viewer, id);
    if (delivery.way() == Way.DROP) {
      throw Problem.invalid("delivery_needs_file");
    }
    may(viewer, delivery.way());
    return ask(delivery, viewer, null, null);
  }

  /** The new file of a source that is dropped again. It runs with the rights of who drops it. */
  DeliveryRuns.Run drop(Viewer viewer, UUID id, @Nullable String name, InputStream in) {
    var delivery = get(viewer, id);
    if (delivery.way() != Way.DROP) {
      throw Problem.invalid("delivery_comes_by_itself");
    }
    may(viewer, Way.DROP);
    try {
      var file = landing.fresh();
      landing.keep(file, in);
      return ask(delivery, viewer, file, name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private DeliveryRuns.Run ask(
      Delivery delivery, Viewer viewer, java.nio.file.@Nullable Path file, @Nullable String name) {
    var run = runs.ask(delivery.id(), viewer.user(), file, name, Moments.now(clock));
    DeliveryJob.ask(scheduler, run, clock);
    return runs.get(run);
  }

  List<DeliveryRuns.Run> runs(Viewer viewer, UUID id) {
    return runs.newest(get(viewer, id).id());
  }

  private static void mayImport(Viewer viewer) {
    if (!viewer.may(Capability.IMPORT)) {
      throw Problem.forbidden("import_not_allowed");
    }
  }

  /**
   * What reaches out from the server, with addresses and users, is for who answers for the model;
   * files are for who imports.
   */
  private static boolean reaches(Viewer viewer, Way way) {
    return way == Way.DROP || viewer.may(Capability.ADMINISTER_MODEL);
  }

  private void may(Viewer viewer, Way way) {
    mayImport(viewer);
    if (!reaches(viewer, way)) {
      throw Problem.forbidden("delivery_way_not_allowed");
    }
    // It runs later as this user: it must not do more than the key might.
    if (viewers.narrowed(viewer)) {
      throw Problem.forbidden("import_needs_own_rights");
    }
  }
}

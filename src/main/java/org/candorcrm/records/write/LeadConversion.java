package org.candorcrm.records.write;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lead becomes a person, a company (a new one, or one that is there) and, if wanted, a deal. */
@Component
public final class LeadConversion {

  private static final String CONVERTED = "converted";
  private static final Set<String> MEMBERS = Set.of("company", "deal");
  private static final List<String> SHARED =
      List.of("name", "job_title", "emails", "phones", "address", "owner");

  private final Schemas schemas;
  private final Tables tables;
  private final Writes writes;
  private final Locking locking;
  private final Targets targets;
  private final Clock clock;
  private final TransactionTemplate transaction;

  LeadConversion(
      Schemas schemas,
      Tables tables,
      Writes writes,
      org.candorcrm.platform.Database database,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.schemas = schemas;
    this.tables = tables;
    this.writes = writes;
    this.locking = new Locking(database, tables);
    this.targets = new Targets(database);
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Ids of what the lead became; company and deal are null where there is none. */
  public record Converted(UUID batch, UUID person, @Nullable UUID company, @Nullable UUID deal) {}

  /**
   * All of it or nothing, in one batch that can be undone.
   *
   * @param body {@code {"company": "id of one that is there", "deal": {values of the deal}}}; both
   *     may be missing
   * @throws Problem {@code lead_already_converted}, and whatever the writes refuse
   */
  public Converted convert(Viewer viewer, String id, JsonNode body) {
    if (!(body instanceof ObjectNode wish)) {
      throw Problem.invalid("body_not_an_object");
    }
    for (var name : wish.propertyNames()) {
      if (!MEMBERS.contains(name)) {
        throw Problem.invalid("member_unknown").field(name).with("known", MEMBERS);
      }
    }
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> convertHere(viewer, id, wish)));
  }

  /** A lead is converted by converting it, so that there is somebody that it became. */
  static void refuseUnconverted(Row row) {
    if (row.type().name().equals("lead")
        && CONVERTED.equals(row.changed.get("status"))
        && row.after("person") == null) {
      row.refuse(Problem.invalid("lead_not_converted").field("status"));
    }
  }

  private Converted convertHere(Viewer viewer, String id, ObjectNode wish) {
    var schema = schemas.current();
    var type = Nouns.type(viewer, schema, "leads");
    var lead = lead(viewer, type, RecordWriting.id(type, id));
    var batch = Ids.next();
    var company = company(viewer, schema, lead, wish.get("company"), batch);
    var person = person(viewer, schema, lead, company, batch);
    var deal = deal(viewer, schema, lead, wish.get("deal"), company, person, batch);
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("status", CONVERTED);
    values.put("converted_at", Moments.now(clock));
    values.put("person", new Reference("person", person));
    values.put("company", company == null ? null : new Reference("company", company));
    values.put("deal", deal == null ? null : new Reference("deal", deal));
    write(viewer, Draft.update(type, lead.id(), lead.version(), values), batch);
    return new Converted(batch, person, company, deal);
  }

  private Image lead(Viewer viewer, RecordType type, UUID id) {
    var lead = locking.images(viewer, type, List.of(id), true).get(id);
    if (lead == null || !lead.readable() || lead.deleted()) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    var rights = viewer.on(type.id());
    if (lead.values().get("person") instanceof Reference person) {
      boolean told =
          !hidden(type, rights, "person") && targets.visible(viewer, schemas.current(), person);
      throw Problem.of(Status.CONFLICT, "lead_already_converted")
          .with("person", told ? person.id() : null);
    }
    // What the viewer may not read of the lead is not told by the person either.
    lead.values().keySet().removeIf(name -> hidden(type, rights, name));
    return lead;
  }

  private static boolean hidden(RecordType type, TypeRights rights, String name) {
    return type.field(name).filter(field -> rights.mayRead(field.id())).isEmpty();
  }

  private @Nullable UUID company(
      Viewer viewer, Schema schema, Image lead, @Nullable JsonNode chosen, UUID batch) {
    if (chosen != null && !chosen.isNull()) {
      var id = chosen.isString() ? Ids.parse(chosen.stringValue()) : null;
      if (id == null) {
        throw Problem.invalid("member_invalid").field("company").with("expected", "an id");
      }
      return id;
    }
    var name = lead.values().get("company_name");
    if (name == null) {
      return null;
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("name", name);
    values.put("owner", lead.values().get("owner"));
    return create(viewer, schema, "company", values, batch);
  }

  private UUID person(
      Viewer viewer, Schema schema, Image lead, @Nullable UUID company, UUID batch) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    SHARED.forEach(name -> values.put(name, lead.values().get(name)));
    values.put("lead_source", lead.values().get("source"));
    values.put("company", company == null ? null : new Reference("company", company));
    return create(viewer, schema, "person", values, batch);
  }

  private @Nullable UUID deal(
      Viewer viewer,
      Schema schema,
      Image lead,
      @Nullable JsonNode wish,
      @Nullable UUID company,
      UUID person,
      UUID batch) {
    if (wish == null || wish.isNull()) {
      return null;
    }
    var type = schema.type("deal").orElseThrow();
    var parsed = new Parsing(tables, viewer).parse(type, wish, false);
    if (!parsed.problems().isEmpty()) {
      throw parsed.problems().getFirst();
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("name", lead.values().get("company_name"));
    values.put("owner", lead.values().get("owner"));
    values.put("lead_source", lead.values().get("source"));
    values.put("person", new Reference("person", person));
    values.put("company", company == null ? null : new Reference("company", company));
    values.putAll(parsed.values());
    return create(viewer, schema, "deal", values, batch);
  }

  private UUID create(
      Viewer viewer, Schema schema, String type, Map<String, @Nullable Object> values, UUID batch) {
    var kind = schema.type(type).orElseThrow();
    var rights = viewer.on(kind.id());
    values
        .keySet()
        .removeIf(name -> kind.field(name).filter(f -> rights.mayWrite(f.id())).isEmpty());
    return write(viewer, Draft.create(kind, values), batch);
  }

  private UUID write(Viewer viewer, Draft draft, UUID batch) {
    var terms = WriteTerms.allOrNothing(batch).byCandor();
    var written = writes.write(viewer, List.of(draft), terms).getFirst();
    if (!written.problems().isEmpty()) {
      throw written.problems().getFirst();
    }
    return java.util.Objects.requireNonNull(written.id());
  }
}

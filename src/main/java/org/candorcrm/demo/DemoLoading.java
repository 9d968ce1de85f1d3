package org.candorcrm.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.candorcrm.access.Founding;
import org.candorcrm.access.Founding.PastClosure;
import org.candorcrm.access.Users;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.identity.PastChecks;
import org.candorcrm.identity.PastSources;
import org.candorcrm.insight.PastBeliefs;
import org.candorcrm.insight.PastQuestions;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.records.PastReads;
import org.candorcrm.records.Takeover;
import org.candorcrm.records.kinds.FieldKinds;
import org.candorcrm.records.kinds.Labels;
import org.candorcrm.records.schema.Field.Traits;
import org.candorcrm.records.schema.NewField;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.schema.Shape;
import org.candorcrm.records.schema.Shaping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the demo company into a workspace of its own. */
@Component
public final class DemoLoading {

  /** The workspace that the demo company lives in. */
  public static final String WORKSPACE = "demo";

  private static final List<SignIn> SIGN_INS =
      Casting.visitors().stream()
          .map(c -> new SignIn(c.email(), c.name(), Casting.role(c)))
          .toList();

  /** Three years at once may take longer than a request, on a machine that is busy. */
  private static final String PATIENTLY =
      """
      select set_config('statement_timeout', '10min', true),
        set_config('idle_in_transaction_session_timeout', '10min', true)
      """;

  private static final int TELL_EVERY = 1_000;
  private static final long LONG_AGO = 3L * 366 * 86_400;

  private final Workspaces workspaces;
  private final Users users;
  private final Casting casting;
  private final Founding founding;
  private final Shaping shaping;
  private final Schemas schemas;
  private final Takeover takeover;
  private final PastSources sources;
  private final PastChecks checks;
  private final PastBeliefs beliefs;
  private final PastQuestions questions;
  private final PastReads reads;
  private final Database database;
  private final TransactionTemplate transaction;

  DemoLoading(
      Workspaces workspaces,
      Users users,
      Casting casting,
      Founding founding,
      Shaping shaping,
      Schemas schemas,
      Takeover takeover,
      PastSources sources,
      PastChecks checks,
      PastBeliefs beliefs,
      PastQuestions questions,
      PastReads reads,
      Database database,
      TransactionTemplate transaction) {
    this.workspaces = workspaces;
    this.users = users;
    this.casting = casting;
    this.founding = founding;
    this.shaping = shaping;
    this.schemas = schemas;
    this.takeover = takeover;
    this.sources = sources;
    this.checks = checks;
    this.beliefs = beliefs;
    this.questions = questions;
    this.reads = reads;
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * Somebody with whom a visitor can sign in.
   *
   * @param role name of the role
   */
  public record SignIn(String email, String name, String role) {}

  /** Those who can sign in with the password that {@link #load} was given, one for each role. */
  public static List<SignIn> signIns() {
    return SIGN_INS;
  }

  /**
   * Writes everything in one transaction, so that a failed attempt can simply be repeated; a
   * company that is there already is left alone.
   *
   * @param today the company's three years end the day before
   * @param password with which one colleague of each role can sign in
   * @return how many records were written; 0 if the company is there already
   * @throws Problem {@code demo_name_taken}
   */
  public int load(LocalDate today, String password) {
    return load(today, password, (written, expected) -> {});
  }

  /** Told now and then how many records are written, of how many. */
  interface Progress {
    void tell(int written, @Nullable Integer expected);
  }

  /**
   * @param password null: none of the colleagues can sign in
   */
  int load(LocalDate today, @Nullable String password, Progress progress) {
    refuseTaken();
    progress.tell(0, null);
    var workspace = workspaces.find(WORKSPACE).orElseGet(() -> workspaces.create(WORKSPACE));
    var company = DemoCompany.of(DemoCompany.SEED, today);
    return CurrentWorkspace.call(
        workspace,
        () -> {
          if (standsHere()) {
            return 0;
          }
          shaping.shape(shape -> company.fields().forEach(field -> addMissing(shape, field)));
          return Objects.requireNonNull(
              transaction.execute(status -> write(company, password, progress)));
        });
  }

  /**
   * A workspace in which people work may be called demo, too: it is nobody's to enter, to fill or
   * to remove.
   *
   * @throws Problem {@code demo_name_taken}
   */
  void refuseTaken() {
    var workspace = workspaces.find(WORKSPACE);
    if (workspace.isPresent() && CurrentWorkspace.call(workspace.get(), this::taken)) {
      throw Problem.of(Status.CONFLICT, "demo_name_taken").with("name", WORKSPACE);
    }
  }

  /** Whether the company is there. */
  boolean here() {
    return workspaces
        .find(WORKSPACE)
        .map(workspace -> CurrentWorkspace.call(workspace, this::standsHere))
        .orElse(false);
  }

  private boolean taken() {
    return users.any() && !standsHere();
  }

  private boolean standsHere() {
    return users.find(SIGN_INS.getFirst().email()).isPresent();
  }

  private static void addMissing(Shape shape, DemoField field) {
    if (shape.find(field.type()).orElseThrow().field(field.name()).isPresent()) {
      return;
    }
    var kind = FieldKinds.of(field.kind(), field.settings());
    var labels = Labels.of(field.label());
    shape.add(field.type(), new NewField(field.name(), labels, kind, Traits.PLAIN, null));
  }

  /** Lets somebody into the company, as its administrator, with the sign-in that they have. */
  void admit(DemoStand.Asked asked) {
    var workspace = workspaces.find(WORKSPACE).orElseThrow();
    CurrentWorkspace.run(
        workspace,
        () -> {
          if (users.find(asked.email()).isEmpty()) {
            users.create(asked.email(), asked.name(), null, "administrator");
          }
        });
  }

  private int write(DemoCompany company, @Nullable String password, Progress progress) {
    database.sql(PATIENTLY).query().singleRow();
    var cast = casting.cast(company.period().now().minusSeconds(LONG_AGO), password);
    var schema = schemas.current();
    var retelling = new Retelling(schema, cast);
    var rows = DemoCompany.TYPES.stream().flatMap(company::rows);
    int expected = (int) DemoCompany.TYPES.stream().flatMap(company::rows).count();
    var count = new AtomicInteger();
    int written =
        takeover.takeOver(
            rows.map(retelling::record)
                .peek(record -> tell(progress, count.incrementAndGet(), expected)));
    var hearsay = new Hearsay(company, schema, cast);
    sources.take(hearsay.rows(), hearsay.claims(), company.period().now());
    checks.take(PlantedChecks.all(schema, company, cast));
    int type = schema.type("company").orElseThrow().id();
    company.closures().forEach(closure -> founding.closure(past(closure, type, cast)));
    for (var export : company.exports()) {
      var actor = cast.user(export.actor());
      var name = Staff.named(export.actor()).name();
      founding.exported(export.at(), actor, name, export.type(), export.rows());
    }
    var today = company.period().today();
    reads.take(
        PlantedReads.all(
            schema, today, department(cast, "gareth.hollins"), department(cast, "jonas.ebeling")));
    PlantedBeliefs.all(cast, company.period().now()).forEach(beliefs::take);
    AskedQuestions.keep(questions, cast, company.period().now());
    return written;
  }

  private UUID department(Cast cast, String colleague) {
    return database
        .sql("select department_id from {ws}.users where id = ?")
        .param(cast.user(colleague))
        .query(UUID.class)
        .single();
  }

  private static void tell(Progress progress, int written, int expected) {
    if (written % TELL_EVERY == 0 || written == expected) {
      progress.tell(written, expected);
    }
  }

  private static PastClosure past(DemoClosure closure, int type, Cast cast) {
    return new PastClosure(
        closure.confidential(),
        "company",
        type,
        closure.company(),
        closure.reason(),
        cast.user(closure.owner()),
        closure.members().stream().map(cast::user).toList(),
        closure.created(),
        cast.userOrNull(closure.agreedBy()),
        closure.ends());
  }
}

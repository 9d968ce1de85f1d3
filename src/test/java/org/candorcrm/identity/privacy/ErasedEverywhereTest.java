package org.candorcrm.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.candorcrm.activities.inbox.Gathering;
import org.candorcrm.identity.SaidOfSomebody;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * After an erasure a distinctive word stands in no column of any table, and in no uploaded file.
 */
class ErasedEverywhereTest {

  private static final String WORD = "Quillfeather";
  private static final String EMAIL = "zoe.quillfeather@q.example";

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static Map<String, Object> zoe(String job) {
    var values = new HashMap<String, Object>();
    values.put("name", Map.of("first", "Zoë", "last", WORD));
    values.put("emails", List.of(EMAIL));
    values.put("phones", List.of("+49 30 7654321"));
    values.put("job_title", job);
    return values;
  }

  private static void sql(String text, Object... params) {
    firm.office.candor.inWorkspace(
        () -> firm.office.candor.bean(Database.class).sql(text).params(params).update());
  }

  @Test
  void aDistinctiveWordStandsNowhere() throws Exception {
    var ada = firm.ada.browser();
    var company = firm.create(firm.ada, "companies", Map.of("name", "Mill"));
    ada.with("Idempotency-Key", "zoe");
    var person = firm.create(firm.ada, "people", zoe("Chief of " + WORD));
    ada.without("Idempotency-Key");
    firm.change(
        firm.ada, "people", person, Map.of("job_title", WORD + " again", "company", company));
    var double_ = firm.create(firm.ada, "people", zoe("Double " + WORD));
    var lead =
        firm.create(firm.ada, "leads", Map.of("name", "Zoë " + WORD, "emails", List.of(EMAIL)));
    sql("update {ws}.leads set person_id = ? where id = ?", person, lead);
    merge(person, double_);
    talks(person, company);
    SaidOfSomebody.plant(firm, person, WORD);
    refusedRow();
    wordsOfColleagues();
    var draft = "/api/drafts/people:" + person + ":note";
    Firm.expect(200, ada.put(draft, Map.of("content", Map.of("text", WORD + " called"))));
    Firm.expect(
        200, ada.put("/api/drafts/new", Map.of("content", Map.of("text", "Mail " + EMAIL))));
    consents(person);
    requests(person);
    bulkEdit(person);
    closure(person);
    var deal =
        firm.create(firm.ada, "deals", Map.of("name", "Zoë " + WORD + " renews", "person", person));
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(Gathering.class).gather();
      return true;
    });
    assertThat(Everywhere.holding(firm.office.candor, WORD))
        .as("the test plants the word where it can stand")
        .contains(
            "people.name_last",
            "leads.name_last",
            "changes.changes",
            "notes.text",
            "claims.value",
            "source_records.raw",
            "consents.proof_text",
            "drafts.content",
            "import_refusals.cells",
            "imports.name",
            "sources.reference",
            "questions.words",
            "questions.inquiry",
            "question_decisions.what",
            "subscriptions.title",
            "beliefs.words",
            "beliefs.statement",
            "views.name",
            "views.filter",
            "privacy_requests.words",
            "closures.reason",
            "deals.name",
            "long_writes.wish",
            "idempotency_keys.answer");

    var preview = firm.get(firm.ada, "/api/people/" + person + "/erasure");
    assertThat(preview.path("erased")).hasSize(3);
    assertThat(preview.path("traces").valueStream())
        .as("a file that goes as a whole is named, though not by her name")
        .anyMatch(one ->
            one.path("kind").asString().equals("uploads")
                && one.path("names").path(0).asString().endsWith(".csv"));
    assertThat(Everywhere.holding(firm.office.candor, WORD)).contains("people.name_last");
    var erasure = Firm.expect(200, ada.post("/api/people/" + person + "/erasure", Map.of()));

    assertThat(erasure.body()).as("as it was foreseen").isEqualTo(preview);
    assertThat(Everywhere.holding(firm.office.candor, WORD)).isEmpty();
    assertThat(erasure.body().path("redacted").toString()).contains("\"deal\"");
    assertThat(erasure.body().path("traces").toString())
        .contains("questions", "decisions", "subscriptions", "beliefs", "views", "import_names");
    assertThat(firm.get(firm.ada, "/api/deals/" + deal).path("name").asString())
        .isEqualTo("[erased] renews");
    assertThat(firm.get(firm.ada, "/api/search?q=" + WORD).path("items")).isEmpty();
  }

  private static void merge(UUID winner, UUID loser) {
    int version = firm.get(firm.ada, "/api/people/" + winner).path("version").asInt();
    var browser = firm.ada.browser().with("If-Match", "\"" + version + "\"");
    Firm.expect(
        200,
        browser.post(
            "/api/people/" + winner + "/merges", Map.of("loser", loser, "loser_version", 1)));
    browser.without("If-Match");
  }

  private static void talks(UUID person, UUID company) {
    var about = Map.of("type", "person", "id", person);
    var note =
        firm.create(firm.ada, "notes", Map.of("text", WORD + " likes tea, @Bob", "about", about));
    assertThat(note).isNotNull();
    firm.create(
        firm.ada,
        "interactions",
        Map.of(
            "subject",
            "Call with " + WORD,
            "kind",
            "call",
            "company",
            company,
            "participants",
            List.of(person)));
    firm.create(
        firm.ada,
        "tasks",
        Map.of("title", "Visit " + WORD, "person", person, "owner", firm.bob.id()));
  }

  /** A file that was imported with a row of hers that could not be taken. */
  private static void refusedRow() {
    var file =
        "First name,Last name,Email,Birthday\nZoë,%1$s,%2$s,never\nZoe,%1$s,no address,never\n"
            .formatted(WORD, EMAIL);
    var ada = firm.ada.browser();
    ada.with("Content-Type", "application/octet-stream");
    var proposal = ada.post("/api/imports?name=Zoe_" + WORD + ".csv&type=people", file);
    ada.without("Content-Type");
    var id = proposal.text("id");
    Firm.expect(202, ada.post("/api/imports/" + id + "/run", Map.of()));
    Waiting.untilDone(ada, "/api/imports/" + id);
  }

  /** What they ask, believe and look at, with her in words and in filters. */
  private static void wordsOfColleagues() {
    var filter = "name.first == \"Zoë\" && name.last == \"" + WORD + "\"";
    firm.create(
        firm.ada,
        "views",
        Map.of("name", "Around Zoë " + WORD, "record_type", "person", "filter", filter));
    var asked = "{\"type\": \"people\", \"filter\": \"" + filter.replace("\"", "\\\"") + "\"}";
    var words = "How is Zoë " + WORD + "?";
    var question = UUID.randomUUID();
    sql(
        """
        insert into {ws}.questions
          (id, words, decision, often, owner_id, shared, inquiry, created_at, updated_at, looked_at)
        values (?, ?, '', 'once', ?, false, ?::jsonb, now(), now(), now())
        """,
        question,
        words,
        firm.ada.id(),
        asked);
    sql(
        """
        insert into {ws}.question_decisions (id, question, at, by_id, what, answer)
        values (?, ?, now(), ?, ?, '')
        """,
        UUID.randomUUID(),
        question,
        firm.ada.id(),
        words);
    sql(
        """
        insert into {ws}.subscriptions
          (id, user_id, kind, subject, title, every, hour, by_mail, next_at, created_at)
        values (?, ?, 'question', ?, ?, 'week', 8, false, now() + interval '9 days', now())
        """,
        UUID.randomUUID(),
        firm.ada.id(),
        question,
        words);
    sql(
        """
        insert into {ws}.beliefs
          (id, author, words, statement, record_type, sure, written_at, shared)
        select ?, ?, ?, ?::jsonb, id, 60, now(), false from {ws}.record_types where name = 'person'
        """,
        UUID.randomUUID(),
        firm.ada.id(),
        words,
        asked);
  }

  private static void consents(UUID person) {
    Firm.expect(
        201,
        firm.ada
            .browser()
            .post(
                "/api/people/" + person + "/consents",
                Map.of(
                    "channel", "email",
                    "purpose", "newsletter",
                    "state", "given",
                    "basis", "consent",
                    "proof_text", "Signed as " + WORD)));
  }

  private static void requests(UUID person) {
    Firm.expect(
        201,
        firm.ada
            .browser()
            .post(
                "/api/privacy-requests",
                Map.of(
                    "kind",
                    "erasure",
                    "type",
                    "people",
                    "record",
                    person,
                    "words",
                    "Forget me, " + WORD)));
  }

  private static void bulkEdit(UUID person) {
    Firm.expect(
        200,
        firm.ada
            .browser()
            .post(
                "/api/people/bulk-edits",
                Map.of("ids", List.of(person), "values", Map.of("job_title", WORD + " in bulk"))));
  }

  private static void closure(UUID person) {
    var proposed =
        firm.ada
            .browser()
            .post(
                "/api/closures",
                Map.of(
                    "kind",
                    "business",
                    "record_type",
                    "person",
                    "record",
                    person,
                    "reason",
                    WORD + " is being hired by us",
                    "members",
                    List.of(firm.ada.id(), firm.bob.id()),
                    "asked",
                    firm.bob.id(),
                    "ends_at",
                    firm.office.inDays(30)));
    Firm.expect(201, proposed);
  }
}

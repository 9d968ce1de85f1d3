package org.candorcrm.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.candorcrm.activities.Firm;
import org.candorcrm.identity.SaidOfSomebody;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who asks what is known of them gets all of it, and nothing of others. */
class SubjectAccessTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static Map<String, String> made(UUID person) throws Exception {
    var ada = firm.ada.browser();
    var address = "/api/people/" + person + "/subject-access";
    var id = Firm.expect(202, ada.post(address, Map.of())).text("id");
    Waiting.untilDone(ada, "/api/subject-access/" + id);
    assertThat(ada.get("/api/subject-access/" + id + "/file").status()).isEqualTo(200);
    assertThat(firm.bob.browser().get("/api/subject-access/" + id + "/file").code())
        .isEqualTo("subject_access_not_yours");
    var content =
        firm.office.candor.inWorkspace(() ->
            firm.office
                .candor
                .bean(SubjectExportTable.class)
                .content(UUID.fromString(id))
                .orElseThrow());
    return unzipped(content);
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    var files = new HashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void everythingOfThemAndNothingOfOthers() throws Exception {
    var company = firm.create(firm.ada, "companies", Map.of("name", "Asked Mill"));
    var person =
        firm.create(
            firm.ada,
            "people",
            Map.of(
                "name",
                Map.of("first", "Zoë", "last", "Asker"),
                "job_title",
                "Miller <b>",
                "company",
                company));
    firm.change(firm.ada, "people", person, Map.of("job_title", "Chief miller"));
    var other = firm.create(firm.ada, "people", Map.of("name", "Bo Other"));
    firm.create(
        firm.ada,
        "notes",
        Map.of("text", "Likes green tea", "about", Map.of("type", "person", "id", person)));
    firm.create(
        firm.ada,
        "interactions",
        Map.of(
            "subject",
            "Both of them",
            "body",
            "Bo is getting divorced",
            "kind",
            "meeting",
            "participants",
            List.of(person, other)));
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.source_records
                  (source, record_type, external_id, record, raw, first_seen_at, seen_at)
                select 1, id, 'row 7', ?, '{"Spalte": "Rohwert"}', now(), now()
                  from {ws}.record_types where name = 'person'
                """)
            .param(person)
            .update());
    Firm.expect(
        201,
        firm.ada
            .browser()
            .post(
                "/api/people/" + person + "/consents",
                Map.of("channel", "phone", "purpose", "sales", "state", "refused")));

    var files = made(person);

    assertThat(files).containsKeys("index.html", "data.json");
    for (var text : files.values()) {
      assertThat(text)
          .contains("Zoë", "Chief miller", "Asked Mill", "Likes green tea", "Rohwert", "refused")
          .contains("row 7")
          .doesNotContain("Bo is getting divorced", "Both of them", "Bo Other");
    }
    assertThat(files.get("index.html"))
        .contains("What we know of Zoë Asker", "What was left out, and why", "The administrator")
        .contains("Miller &lt;b&gt;")
        .doesNotContain("Miller <b>", "<script", "trace.", "subject.");
  }

  private static void claim(UUID person, String field, String value) {
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.claims
                  (record, field, source, record_type, value, canonical, stated_at, seen_at, how)
                select ?, f.id, 1, f.record_type, ?::jsonb, 'x', now(), now(), 'told'
                  from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
                 where t.name = 'person' and f.name = ?
                """)
            .params(person, value, field)
            .update());
  }

  @Test
  void whatSourcesSayAndWhatWasChangedIsToldAsPeopleReadIt() throws Exception {
    var company = firm.create(firm.ada, "companies", Map.of("name", "Plain Mill"));
    var person =
        firm.create(
            firm.ada, "people", Map.of("name", "Zoë Plain", "phones", List.of("089/5550107")));
    firm.change(firm.ada, "people", person, Map.of("company", company));
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.source_records
                  (source, record_type, external_id, record, raw, first_seen_at, seen_at)
                select 1, id, 'row 9', ?, '{"Firma": "Südlotus", "Telefon": "+49 89 5550107"}',
                       now(), now()
                  from {ws}.record_types where name = 'person'
                """)
            .param(person)
            .update());
    claim(person, "phones", "[{\"label\": null, \"value\": \"089/5550107\"}]");
    claim(person, "company", "{\"type\": \"company\", \"id\": \"" + company + "\"}");

    var page = made(person).get("index.html");

    assertThat(page)
        .contains("Firma: Südlotus<br>Telefon: +49 89 5550107")
        .contains("<small>Value:</small> 089/5550107<br>")
        .contains("The same number as its row writes it:</small> +49 89 5550107")
        .contains("<small>Value:</small> Plain Mill<br>", "Company: Plain Mill", "told to us")
        .doesNotContain("{&quot;", "[{", company.toString());
  }

  @Test
  void aLeadOfTheirsThatItsMakerMayNotSeeIsNotTold() throws Exception {
    var person = firm.create(firm.ada, "people", Map.of("name", "Zoë Closed"));
    var lead = firm.create(firm.bob, "leads", Map.of("name", "Zoë Closed"));
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql("update {ws}.leads set person_id = ? where id = ?")
            .params(person, lead)
            .update());
    SaidOfSomebody.plant(firm, lead, "Whisper");
    assertThat(made(person).get("data.json")).contains("Whisper");
    firm.close(firm.bob, firm.office.hire("support"), "confidential", "lead", lead);
    assertThat(made(person).get("data.json")).doesNotContain("Whisper");
  }

  @Test
  void itTellsWhatDataAreUsedForWhoElseHoldsThemAndHowLongTheyAreKept() throws Exception {
    var person = firm.create(firm.ada, "people", Map.of("name", "Zoë Terms"));
    assertThat(made(person).get("index.html")).contains("Our register names no other application");
    var ada = firm.ada.browser();
    var holds = List.of(Map.of("type", "person", "fields", List.of("emails")));
    Firm.expect(
        201,
        ada.post(
            "/api/applications", Map.of("name", "Posthorn", "considered", false, "holds", holds)));
    Firm.expect(200, ada.put("/api/retentions/order", Map.of("years", 8, "law", "§ 147 AO")));

    var files = made(person);

    assertThat(files.get("index.html"))
        .contains("What your data are used for", "Service messages")
        .contains("A contract with you", "Only your consent")
        .contains("<li>Posthorn</li>", "Orders, with your name and address: 8 years, by § 147 AO.")
        .doesNotContain("Our register names no other application");
    assertThat(files.get("data.json")).contains("\"Posthorn\"", "\"§ 147 AO\"");
  }

  @Test
  void wordsOfWhatIsHeldAreInBothLanguages() {
    var words = new HeldWords(java.util.Locale.GERMAN);
    assertThat(words.name("how")).isEqualTo("Woher das bekannt ist");
    assertThat(words.said("state", "refused")).isEqualTo("abgelehnt");
  }

  @Test
  void theFileGoesAfterAWeek() throws Exception {
    var person = firm.create(firm.ada, "people", Map.of("name", "Zoë Week"));
    made(person);
    firm.office.forward(Duration.ofDays(8));
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(PrivacyUpkeep.class).night();
      return true;
    });
    assertThat(firm.value(Long.class, "select count(*) from {ws}.subject_exports")).isZero();
  }

  @Test
  void onlyWhoAnswersForPrivacyWithAllTheyMayMakesOneAndThatIsAudited() {
    var person = firm.create(firm.ada, "people", Map.of("name", "Zoë Audit"));
    var address = "/api/people/" + person + "/subject-access";
    assertThat(firm.office.hire("manager").browser().post(address, Map.of()).code())
        .isEqualTo("privacy_not_allowed");
    var ada = firm.ada.browser();
    var role =
        Map.of(
            "name",
            "privacy_only",
            "label",
            "Privacy only",
            "capabilities",
            List.of("answer_privacy"),
            "types",
            Map.of("person", Map.of("read", "all")));
    Firm.expect(201, ada.post("/api/roles", role));
    var made = ada.post("/api/keys", Map.of("name", "narrow", "role", "privacy_only"));
    var key = Browser.withKey(firm.office.candor, made.text("key"));
    assertThat(key.post(address, Map.of()).code()).isEqualTo("key_is_narrowed");
    var own = Firm.expect(202, ada.post(address, Map.of())).text("id");
    assertThat(key.get("/api/subject-access/" + own + "/file").code()).isEqualTo("key_is_narrowed");
    assertThat(firm.get(firm.ada, "/api/audit?limit=20").toString())
        .contains("subject_access_made");
  }
}

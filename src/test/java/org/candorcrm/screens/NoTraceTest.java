package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Browser.Answer;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A confidential record leaves no trace: whatever a colleague (an administrator here) asks for is
 * answered as it was before the record came, and what names it as for an id that never was.
 */
class NoTraceTest {

  private static final String SELLER = "rita@company.example";
  private static final String AGENT = "sam@company.example";
  private static final String NAME = "Quirinda Zyxwell";
  private static final String MAIL = "quirinda@zyxwell.example";

  private static Screens screens;
  private static Browser seller;
  private static Browser agent;
  private static String company;
  private static String other;
  private static String hidden;
  private static String closure;
  private static Map<String, String> before;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(SELLER, "Rita Reps", "representative");
    screens.hire(AGENT, "Sam Support", "administrator");
    seller = Browser.signedIn(screens.candor(), SELLER, Screens.PASSWORD);
    agent = Browser.signedIn(screens.candor(), AGENT, Screens.PASSWORD);
    company = made(seller, "companies", Map.of("name", "Northern Mills"));
    other = made(seller, "people", Map.of("name", "Olga Open", "company", company));
    before = readings();

    var person = Map.<String, Object>of("name", NAME, "emails", MAIL, "company", company);
    hidden = made(seller, "people", person);
    closure = closed(hidden);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void everyReadingIsAsItWasBefore() {
    var after = readings();
    before.forEach((path, answer) -> assertThat(after.get(path)).as(path).isEqualTo(answer));
    after.forEach((path, answer) -> assertThat(answer).as(path).doesNotContain(hidden, closure));
  }

  /** Everything that lists, counts, sums, finds, suggests, explains or takes out. */
  private static Map<String, String> readings() {
    var answers = new LinkedHashMap<String, String>();
    for (var path :
        List.of(
            "/api/people?count=exact",
            "/api/people?search=quirinda&count=exact",
            "/api/people?sort=name&fields=name,emails,company.name",
            "/api/people?filter=name.contains(\"quirinda\")&count=exact",
            "/api/companies?filter=people.exists(p, p.name.contains(\"quirinda\"))&count=exact",
            "/api/companies/" + company + "?expand=people",
            "/api/companies/" + company + "/timeline",
            "/api/companies/" + company + "/changes",
            "/api/people/export?format=csv",
            "/api/search?q=quirinda",
            "/api/search?q=zyxwell",
            "/api/search?q=quirynda",
            "/api/today",
            "/api/inbox",
            "/api/closures?limit=500",
            "/api/closures?keeps_out=true&record_type=person",
            "/api/access-requests",
            "/api/audit?action=closure_proposed,closure_agreed",
            "/api/explanations?type=person")) {
      answers.put(path, plain(agent.get(path.replace(" ", "%20").replace("\"", "%22"))));
    }
    answers.put(
        "count of people",
        plain(agent.post("/api/people/aggregate", Map.of("measures", List.of(count())))));
    answers.put(
        "people by company",
        plain(
            agent.post(
                "/api/people/aggregate",
                Map.of("group_by", List.of("company"), "measures", List.of(count())))));
    answers.put("likely by e-mail", plain(likely(Map.of("emails", MAIL))));
    answers.put("likely by name", plain(likely(Map.of("name", NAME))));
    answers.put("rehearsal", rehearsal());
    return answers;
  }

  private static Map<String, Object> count() {
    return Map.of("function", "count");
  }

  private static Answer likely(Map<String, Object> draft) {
    return agent.post("/api/likely-matches", Map.of("type", "person", "draft", draft));
  }

  /** What an import would do with the same person: nothing that it finds. */
  private static String rehearsal() {
    var file = "Name,E-Mail\n" + NAME + "," + MAIL + "\n";
    agent.with("Content-Type", "application/octet-stream");
    var proposal = agent.post("/api/imports?type=person&name=list.csv", file);
    agent.without("Content-Type");
    assertThat(proposal.status()).as(proposal.response().body()).isEqualTo(201);
    var path = "/api/imports/" + proposal.text("id");
    return plain(agent.post(path + "/rehearsals", null));
  }

  @Test
  void whatNamesItIsAnsweredAsForAnIdThatNeverWas() {
    var unknown = UUID.randomUUID().toString();
    assertThat(named(hidden)).isEqualTo(named(unknown));
  }

  /** Reading, writing, merging, relating, asking: with an id, by somebody who guessed it. */
  private static Map<String, String> named(String id) {
    var answers = new LinkedHashMap<String, String>();
    var path = "/api/people/" + id;
    var values = Map.of("job_title", "Chief");
    answers.put("read", same(agent.get(path), id));
    answers.put("change", same(agent.patch(path, 1, values), id));
    answers.put("delete", same(deleted(path), id));
    answers.put("timeline", same(agent.get(path + "/timeline"), id));
    answers.put("changes", same(agent.get(path + "/changes"), id));
    answers.put("look", same(agent.get(path + "/look"), id));
    answers.put("restore", same(agent.post(path + "/restoration", null), id));
    answers.put("erase", same(agent.post(path + "/erasure", Map.of()), id));
    answers.put("merge", same(merged(path, other), id));
    answers.put("merge into", same(merged("/api/people/" + other, id), id));
    answers.put("relate", same(agent.post("/api/deals", Map.of("name", "D", "person", id)), id));
    answers.put("explain", same(agent.get("/api/explanations?type=person&record=" + id), id));
    answers.put("closures", same(agent.get("/api/closures?record_type=person&record=" + id), id));
    answers.put(
        "mention",
        same(
            agent.post("/api/mention-checks", Map.of("about", Map.of("type", "person", "id", id))),
            id));
    answers.put(
        "bulk",
        same(
            agent.post("/api/people/bulk-edits", Map.of("ids", List.of(id), "values", values)),
            id));
    var close = new LinkedHashMap<String, Object>();
    close.put("kind", "business");
    close.put("record_type", "person");
    close.put("record", id);
    close.put("reason", "Mine.");
    close.put("ends_at", Instant.now().plus(3, ChronoUnit.DAYS).toString());
    answers.put("close", same(agent.post("/api/closures", close), id));
    return answers;
  }

  private static Answer merged(String path, String loser) {
    agent.with("If-Match", "\"1\"");
    var answer = agent.post(path + "/merges", Map.of("loser", loser, "loser_version", 1));
    agent.without("If-Match");
    return answer;
  }

  private static Answer deleted(String path) {
    agent.with("If-Match", "\"1\"");
    var answer = agent.delete(path);
    agent.without("If-Match");
    return answer;
  }

  @Test
  void theClosureItselfIsUnknown() {
    var unknown = UUID.randomUUID().toString();
    for (var path : List.of("", "/agreement", "/end")) {
      var known = path.isEmpty() ? agent.get("/api/closures/" + closure) : agree(closure, path);
      var not = path.isEmpty() ? agent.get("/api/closures/" + unknown) : agree(unknown, path);
      assertThat(same(known, closure)).as(path).isEqualTo(same(not, unknown));
    }
    var asked = agent.post("/api/access-requests", Map.of("closure", closure));
    assertThat(asked.code()).isEqualTo("closure_unknown");
  }

  private static Answer agree(String id, String path) {
    return agent.post("/api/closures/" + id + path, null);
  }

  @Test
  void noScreenShowsIt() {
    try (var visit = screens.signedIn(Look.LIGHT, AGENT)) {
      for (var path :
          List.of(
              "/people",
              "/people?q=quirinda",
              "/companies/" + company,
              "/people/" + hidden,
              "/settings/closures",
              "/settings/closures?part=proposed",
              "/settings/closures?part=requests",
              "/settings/closures/" + closure,
              "/settings/why?type=person&record=" + hidden,
              "/settings/audit",
              "/import")) {
        visit.open(path).settled();
        assertThat(visit.page().locator("body").innerText())
            .as(path)
            .doesNotContainIgnoringCase("quirinda")
            .doesNotContain("closed record", "This record is closed");
      }
      visit.open("/people").sees("Olga Open").press("Control+k");
      visit.page().keyboard().type("quirinda");
      visit.settled();
      assertThat(visit.page().getByText("Quirinda Zyxwell").count()).as("palette").isZero();
    }
    try (var visit = screens.signedIn(Look.LIGHT, SELLER)) {
      visit.open("/people").sees(NAME);
    }
  }

  private static String made(Browser who, String noun, Map<String, Object> values) {
    var answer = who.post("/api/" + noun, values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }

  private static String closed(String record) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", "confidential");
    body.put("record_type", "person");
    body.put("record", record);
    body.put("reason", "Privacy.");
    body.put("asked", screens.api().get("/api/me").text("id"));
    body.put("ends_at", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    var proposed = seller.post("/api/closures", body);
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    var agreed = screens.api().post("/api/closures/" + proposed.text("id") + "/agreement", null);
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
    return proposed.text("id");
  }

  /** Status and body, without what differs from one moment to the next. */
  private static String plain(Answer answer) {
    return answer.status()
        + " "
        + answer.response().body().replaceAll("\"(at|now|as_of|since|until)\":\"[^\"]*\"", "");
  }

  private static String same(Answer answer, String id) {
    var parts = new ArrayList<String>();
    parts.add(plain(answer).replace(id, "ID"));
    return String.join("", parts).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID");
  }
}

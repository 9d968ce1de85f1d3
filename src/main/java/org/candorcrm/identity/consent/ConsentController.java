package org.candorcrm.identity.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.MayContact.Channel;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Whether somebody may be contacted, and what they said of it. */
@RestController
final class ConsentController {

  private static final int MOST = 1_000;

  private final AskingContact asking;
  private final Consenting consenting;
  private final Contactable seeing;
  private final FactSources actors;

  ConsentController(
      AskingContact asking, Consenting consenting, Contactable seeing, FactSources actors) {
    this.asking = asking;
    this.consenting = consenting;
    this.seeing = seeing;
    this.actors = actors;
  }

  @GetMapping("/api/people/{id}/may-contact")
  Map<String, @Nullable Object> person(
      Viewer viewer,
      Locale language,
      @PathVariable String id,
      @RequestParam String channel,
      @RequestParam String purpose) {
    return one(viewer, "people", id, channel, purpose, language);
  }

  @GetMapping("/api/leads/{id}/may-contact")
  Map<String, @Nullable Object> lead(
      Viewer viewer,
      Locale language,
      @PathVariable String id,
      @RequestParam String channel,
      @RequestParam String purpose) {
    return one(viewer, "leads", id, channel, purpose, language);
  }

  private Map<String, @Nullable Object> one(
      Viewer viewer, String plural, String id, String way, String purpose, Locale language) {
    var root = seeing.one(viewer, seeing.type(plural), id);
    var channel = Words.parameter(Channel.class, way, "channel");
    var answer = asking.ask(viewer, plural, Set.of(root), channel, purpose, language).get(root);
    if (answer == null) {
      throw Problem.notFound("record_not_found").with("type", plural);
    }
    return Shown.answer(channel, purpose, answer);
  }

  @GetMapping("/api/people/{id}/ways-to-contact")
  Map<String, Object> personWays(Viewer viewer, Locale language, @PathVariable String id) {
    return ways(viewer, "people", id, language);
  }

  @GetMapping("/api/leads/{id}/ways-to-contact")
  Map<String, Object> leadWays(Viewer viewer, Locale language, @PathVariable String id) {
    return ways(viewer, "leads", id, language);
  }

  private Map<String, Object> ways(Viewer viewer, String plural, String id, Locale language) {
    var type = seeing.type(plural);
    var root = seeing.one(viewer, type, id);
    var cells = asking.matrix(viewer, plural, root, language);
    return Map.of(
        "items",
        cells.stream()
            .map(cell -> Shown.answer(cell.channel(), cell.purpose(), cell.answer()))
            .toList(),
        "may_give",
        seeing.mayChange(viewer, type, root));
  }

  /** Asks for up to 1,000 at once. */
  @PostMapping("/api/may-contact")
  Map<String, Object> many(Viewer viewer, Locale language, @RequestBody JsonNode json) {
    var body = Body.of(json, "type", "ids", "channel", "purpose");
    var ids = body.ids("ids");
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Problem.invalid("limit_out_of_range").field("ids").with("largest", MOST);
    }
    var channel = Words.need(Channel.class, body, "channel");
    var purpose = body.text("purpose");
    var answers = asking.ask(viewer, body.text("type"), ids, channel, purpose, language);
    var items = new ArrayList<Map<String, @Nullable Object>>();
    for (var id : ids) {
      var answer = answers.get(id);
      if (answer != null) {
        var shown = Shown.answer(channel, purpose, answer);
        shown.put("id", id);
        items.add(shown);
      }
    }
    return Map.of("items", items);
  }

  @GetMapping("/api/people/{id}/consents")
  Map<String, Object> ofPerson(Viewer viewer, @PathVariable String id) {
    return shown(consenting.of(viewer, "people", id));
  }

  @GetMapping("/api/leads/{id}/consents")
  Map<String, Object> ofLead(Viewer viewer, @PathVariable String id) {
    return shown(consenting.of(viewer, "leads", id));
  }

  @PostMapping("/api/people/{id}/consents")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> recordOfPerson(
      Viewer viewer, @PathVariable String id, @RequestBody JsonNode json) {
    return shown(consenting.record(viewer, "people", id, body(json)));
  }

  @PostMapping("/api/leads/{id}/consents")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> recordOfLead(
      Viewer viewer, @PathVariable String id, @RequestBody JsonNode json) {
    return shown(consenting.record(viewer, "leads", id, body(json)));
  }

  private static Body body(JsonNode json) {
    return Body.of(
        json,
        "channel",
        "purpose",
        "state",
        "basis",
        "stated_at",
        "expires_at",
        "balancing",
        "proof_text",
        "proof_file",
        "proof_form",
        "proof_address",
        "asked_at",
        "confirmed_at");
  }

  private Map<String, Object> shown(List<Fact> facts) {
    var users = actors.users(facts);
    var sources = actors.sources(facts);
    return Map.of("items", facts.stream().map(fact -> shown(fact, users, sources)).toList());
  }

  private Map<String, @Nullable Object> shown(Fact fact) {
    return shown(fact, actors.users(List.of(fact)), actors.sources(List.of(fact)));
  }

  private static Map<String, @Nullable Object> shown(
      Fact fact, Map<UUID, String> users, Map<Integer, String> sources) {
    var actor = fact.actor() == null ? null : users.get(fact.actor());
    return Shown.fact(fact, actor, sources.getOrDefault(fact.source(), ""));
  }
}

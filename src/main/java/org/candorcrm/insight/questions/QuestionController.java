package org.candorcrm.insight.questions;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Costly;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.insight.questions.Decisions.DecisionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@WithOwnRights
@Costly
@RequestMapping("/api/questions")
final class QuestionController {

  private static final String[] FIELDS = {
    "words", "decision", "decider", "often", "shared", "asked"
  };

  private final Questions questions;
  private final AnsweringQuestions answering;

  QuestionController(Questions questions, AnsweringQuestions answering) {
    this.questions = questions;
    this.answering = answering;
  }

  @GetMapping
  Map<String, List<QuestionView>> list(Viewer viewer) {
    return Map.of("items", questions.list(viewer));
  }

  @PostMapping
  ResponseEntity<QuestionView> add(Viewer viewer, @RequestBody JsonNode json) {
    var question = questions.add(viewer, Body.of(json, FIELDS));
    return ResponseEntity.created(URI.create("/api/questions/" + question.id()))
        .eTag(Versions.tag(question.version()))
        .body(questions.view(viewer, question));
  }

  @GetMapping("/{id}")
  ResponseEntity<QuestionView> one(Viewer viewer, @PathVariable UUID id) {
    var question = questions.one(viewer, id);
    return Versions.tagged(question.version(), questions.view(viewer, question));
  }

  @PatchMapping("/{id}")
  ResponseEntity<QuestionView> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    int version = Versions.expected(ifMatch);
    var body = Body.of(json, "words", "decision", "decider", "often", "shared", "asked", "resting");
    var question = questions.change(viewer, id, version, body);
    return Versions.tagged(question.version(), questions.view(viewer, question));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    questions.remove(viewer, id, Versions.expected(ifMatch));
  }

  @GetMapping("/{id}/decisions")
  Map<String, List<DecisionView>> decisions(Viewer viewer, @PathVariable UUID id) {
    return Map.of("items", answering.decisions(viewer, id));
  }

  @PostMapping("/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, List<DecisionView>> decide(
      Viewer viewer, Locale locale, @PathVariable UUID id, @RequestBody JsonNode json) {
    var what = Body.of(json, "what").text("what");
    return Map.of("items", answering.decide(viewer, id, what, locale));
  }
}

package org.candorcrm.identity.sources;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.identity.sources.CorrectionHookTable.Hook;
import org.candorcrm.identity.sources.CorrectionHookTable.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where a source is told, and what it was told. */
@RestController
@RequestMapping("/api/sources/{id}/correction-hook")
final class CorrectionHookController {

  private final CorrectionHooks hooks;

  CorrectionHookController(CorrectionHooks hooks) {
    this.hooks = hooks;
  }

  @GetMapping
  Map<String, @Nullable Object> get(Viewer viewer, @PathVariable int id) {
    return shown(hooks.of(viewer, id), null);
  }

  @PutMapping
  Map<String, @Nullable Object> keep(
      Viewer viewer, @PathVariable int id, @RequestBody JsonNode json) {
    var body = Body.of(json, "address", "new_secret");
    var kept = hooks.keep(viewer, id, body.text("address"), body.flag("new_secret", false));
    return shown(kept.hook(), kept.secret());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Viewer viewer, @PathVariable int id) {
    hooks.end(viewer, id);
  }

  @PostMapping("/tests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> test(Viewer viewer, @PathVariable int id, Locale reader) {
    return shown(hooks.test(viewer, id), reader);
  }

  @GetMapping("/messages")
  Map<String, Object> messages(Viewer viewer, @PathVariable int id, Locale reader) {
    return Map.of(
        "items", hooks.messages(viewer, id).stream().map(one -> shown(one, reader)).toList());
  }

  @PostMapping("/messages/{message}/tries")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> again(
      Viewer viewer, @PathVariable int id, @PathVariable UUID message, Locale reader) {
    return shown(hooks.again(viewer, id, message), reader);
  }

  private static Map<String, @Nullable Object> shown(@Nullable Hook hook, @Nullable String secret) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("address", hook == null ? null : hook.address());
    shown.put("run_as", hook == null ? null : hook.runAs());
    shown.put("since", hook == null ? null : hook.since());
    shown.put("secret", secret);
    return shown;
  }

  private static Map<String, @Nullable Object> shown(Message one, Locale reader) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", one.id());
    shown.put("kind", one.kind());
    shown.put("made_at", one.madeAt());
    shown.put("tries", one.tries());
    shown.put("outcome", one.outcome());
    shown.put("corrections", one.corrections());
    shown.put("status", one.status());
    shown.put("problem", DeliveryController.Told.of(one.problem(), reader));
    shown.put("ended_at", one.endedAt());
    return shown;
  }
}

package org.candorcrm.identity.consent;

import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What we contact people for. Everybody may know; few may change it. */
@RestController
@RequestMapping("/api/purposes")
final class PurposeController {

  private final Purposes purposes;
  private final ChangingPurposes changing;

  PurposeController(Purposes purposes, ChangingPurposes changing) {
    this.purposes = purposes;
    this.changing = changing;
  }

  @GetMapping
  Map<String, Object> list(Locale language) {
    return Map.of(
        "items", purposes.all().stream().map(one -> Shown.purpose(one, language)).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> add(Viewer viewer, Locale language, @RequestBody JsonNode json) {
    var body =
        Body.of(json, "key", "label_en", "label_de", "basis", "channels", "balancing", "confirmed");
    return Shown.purpose(changing.add(viewer, body), language);
  }

  @PatchMapping("/{key}")
  ResponseEntity<Map<String, @Nullable Object>> change(
      Viewer viewer,
      Locale language,
      @PathVariable String key,
      @RequestHeader(value = "If-Match", required = false) @Nullable String version,
      @RequestBody JsonNode json) {
    var body =
        Body.of(
            json, "label_en", "label_de", "basis", "channels", "balancing", "confirmed", "retired");
    var changed = changing.change(viewer, key, Versions.expected(version), body);
    return Versions.tagged(changed.version(), Shown.purpose(changed, language));
  }
}

package org.candorcrm.identity.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.candorcrm.identity.claims.Corrections.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a source should mend, as JSON and as a file for whoever looks after it. */
@RestController
final class CorrectionController {

  private static final int MOST_LINES = 100_000;
  private static final int PAGE = 500;
  private static final String DANGEROUS = "=+-@\t\r\n";

  private final Corrections corrections;

  CorrectionController(Corrections corrections) {
    this.corrections = corrections;
  }

  @GetMapping("/api/sources/{id}/corrections")
  Map<String, @Nullable Object> list(
      Viewer viewer,
      @PathVariable int id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var after = cursor == null ? null : DisputeFilter.Place.parse(cursor);
    var page = corrections.of(viewer, id, after, Page.limit(limit));
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("items", page.items().stream().map(CorrectionController::json).toList());
    json.put("next", page.next());
    return json;
  }

  static Map<String, @Nullable Object> json(Correction one) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("external_id", one.externalId());
    json.put("type", one.type());
    json.put("record", one.record());
    json.put("title", one.title());
    json.put("field", one.field());
    json.put("label", one.label());
    json.put("says", one.says());
    json.put("stated_at", one.statedAt());
    json.put("decided", one.decided());
    json.put("decided_at", one.decidedAt());
    json.put("decided_by", one.decidedBy());
    json.put("rule", one.rule());
    return json;
  }

  /** UTF-8 with a byte order mark, so that office programs read it as such. */
  @GetMapping("/api/sources/{id}/corrections.csv")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable int id) {
    var text = new StringBuilder("\uFEFF");
    text.append(
        "external_id,type,record,title,field,says,stated_at,decided,decided_at,decided_by\r\n");
    DisputeFilter.Place after = null;
    for (int lines = 0; lines < MOST_LINES; lines += PAGE) {
      var page = corrections.of(viewer, id, after, PAGE);
      page.items().forEach(one -> text.append(line(one)));
      if (page.next() == null) {
        break;
      }
      after = DisputeFilter.Place.parse(page.next());
    }
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"corrections-" + id + ".csv\"")
        .contentType(new MediaType("text", "csv", UTF_8))
        .body(text.toString().getBytes(UTF_8));
  }

  private static String line(Correction one) {
    return Stream.of(
                one.externalId(),
                one.type(),
                one.record(),
                one.title(),
                one.field(),
                one.says(),
                one.statedAt(),
                one.decided(),
                one.decidedAt(),
                one.decidedBy())
            .map(CorrectionController::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** Spreadsheets must not take a text for a formula. */
  private static String cell(@Nullable Object value) {
    var text = value == null ? "" : value.toString();
    var safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}

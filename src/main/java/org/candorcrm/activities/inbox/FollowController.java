package org.candorcrm.activities.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether I follow a record that I may see. */
@RestController
@RequestMapping("/api/{noun}/{id}/follow")
final class FollowController {

  private final Follows follows;
  private final Records records;
  private final Schemas schemas;

  FollowController(Follows follows, Records records, Schemas schemas) {
    this.follows = follows;
    this.records = records;
    this.schemas = schemas;
  }

  @GetMapping
  Map<String, @Nullable Object> get(
      Viewer viewer, @PathVariable String noun, @PathVariable UUID id) {
    var type = seen(viewer, noun, id);
    return shown(follows.since(viewer.user(), type.id(), id).orElse(null));
  }

  @PutMapping
  Map<String, @Nullable Object> follow(
      Viewer viewer, @PathVariable String noun, @PathVariable UUID id) {
    var type = seen(viewer, noun, id);
    follows.begin(viewer.user(), type.id(), id, viewer.now());
    return shown(follows.since(viewer.user(), type.id(), id).orElse(null));
  }

  @DeleteMapping
  ResponseEntity<Void> leave(Viewer viewer, @PathVariable String noun, @PathVariable UUID id) {
    follows.end(viewer.user(), seen(viewer, noun, id).id(), id);
    return ResponseEntity.noContent().build();
  }

  private RecordType seen(Viewer viewer, String noun, UUID id) {
    records.one(viewer, noun, id);
    return schemas
        .current()
        .type(noun)
        .orElseThrow(() -> Problem.notFound("type_unknown").with("type", noun));
  }

  private static Map<String, @Nullable Object> shown(@Nullable Instant since) {
    var shown = new HashMap<String, @Nullable Object>();
    shown.put("following", since != null);
    shown.put("since", since);
    return shown;
  }
}

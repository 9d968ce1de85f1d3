package org.candorcrm.identity.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.privacy.SubjectExportTable.SubjectExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is known of somebody, as a file for them. */
@RestController
final class SubjectAccessController {

  private final SubjectAccess access;

  SubjectAccessController(SubjectAccess access) {
    this.access = access;
  }

  @PostMapping("/api/people/{id}/subject-access")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> person(Viewer viewer, @PathVariable String id) {
    return shown(access.ask(viewer, "people", id));
  }

  @PostMapping("/api/leads/{id}/subject-access")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> lead(Viewer viewer, @PathVariable String id) {
    return shown(access.ask(viewer, "leads", id));
  }

  @GetMapping("/api/subject-access/{id}")
  Map<String, @Nullable Object> get(Viewer viewer, @PathVariable UUID id) {
    return shown(access.get(viewer, id));
  }

  @GetMapping("/api/subject-access/{id}/file")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID id) {
    var name = ContentDisposition.attachment().filename("what-we-know.zip").build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .body(access.content(viewer, id));
  }

  private static Map<String, @Nullable Object> shown(SubjectExport export) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", export.id());
    shown.put("record", export.record());
    shown.put("status", export.status());
    shown.put("created_at", export.createdAt());
    shown.put("finished_at", export.finishedAt());
    shown.put("until", export.until());
    return shown;
  }
}

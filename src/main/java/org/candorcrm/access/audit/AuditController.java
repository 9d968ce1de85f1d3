package org.candorcrm.access.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Page;
import org.candorcrm.access.people.PeopleChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, newest first, for who may read it. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {

  private final ReadingAudit reading;
  private final AuditFile file;
  private final LooksAtPeople looks;

  AuditController(ReadingAudit reading, AuditFile file, LooksAtPeople looks) {
    this.reading = reading;
    this.file = file;
    this.looks = looks;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable UUID actor,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(required = false) @Nullable Long cursor,
      @RequestParam(defaultValue = "50") int limit) {
    PeopleChecks.may(viewer, Capability.READ_AUDIT);
    int most = Page.limit(limit);
    var filter = AuditFilter.of(action, actor, from, until);
    var found = reading.page(viewer, filter, cursor, most + 1);
    return Page.of(found, most, entry -> Long.toString(entry.id()));
  }

  @GetMapping("/file")
  void export(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable UUID actor,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until,
      HttpServletResponse response)
      throws IOException {
    PeopleChecks.may(viewer, Capability.READ_AUDIT);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    file.write(viewer, AuditFilter.of(action, actor, from, until), response.getWriter());
  }

  /** Who looked at figures about whom. */
  @GetMapping("/looks")
  Map<String, Object> looks(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(name = "viewer", required = false) @Nullable UUID looker,
      @RequestParam(required = false) @Nullable Instant cursor,
      @RequestParam(defaultValue = "50") int limit) {
    PeopleChecks.may(viewer, Capability.READ_AUDIT);
    int most = Page.limit(limit);
    var found = looks.page(person, looker, cursor, most + 1);
    return Page.of(found, most, look -> look.lastAt().toString());
  }
}

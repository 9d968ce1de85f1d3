package org.candorcrm.records.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
class ImportController {

  private final Imports imports;
  private final Uploads uploads;
  private final SchedulerClient scheduler;
  private final Clock clock;
  private final Viewers viewers;

  ImportController(
      Imports imports, Uploads uploads, SchedulerClient scheduler, Clock clock, Viewers viewers) {
    this.viewers = viewers;
    this.imports = imports;
    this.uploads = uploads;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @PostMapping(consumes = "application/octet-stream")
  ResponseEntity<Imports.Proposal> propose(
      Viewer viewer,
      HttpServletRequest body,
      @RequestParam String name,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String mode,
      @RequestParam @Nullable String key,
      @RequestParam @Nullable String source,
      @RequestParam @Nullable String encoding,
      @RequestParam @Nullable String delimiter,
      @RequestParam @Nullable String sheet)
      throws IOException {
    var file = uploads.keep(viewer, body.getInputStream());
    var request =
        new Imports.Request(
            file,
            name,
            type,
            mode == null ? null : ImportMode.of(mode),
            key,
            source,
            known(encoding, delimiter, sheet));
    var proposal = uploads.orForget(file, () -> imports.propose(viewer, request));
    return ResponseEntity.created(URI.create("/api/imports/" + proposal.id())).body(proposal);
  }

  /** What the sender knows of the file; null where that is nothing. */
  private static @Nullable Map<String, Object> known(
      @Nullable String encoding, @Nullable String delimiter, @Nullable String sheet) {
    var known = new LinkedHashMap<String, @Nullable Object>();
    known.put("encoding", encoding);
    known.put("delimiter", delimiter);
    known.put("sheet", sheet);
    known.values().removeIf(Objects::isNull);
    return known.isEmpty() ? null : Map.of("file", known);
  }

  @GetMapping
  Map<String, List<ImportProgress>> newest(Viewer viewer) {
    return Map.of("items", imports.newest(viewer));
  }

  @GetMapping("/{id}")
  ImportProgress progress(Viewer viewer, @PathVariable UUID id) {
    return imports.progress(viewer, id);
  }

  @GetMapping("/{id}/proposal")
  Imports.Proposal proposal(Viewer viewer, @PathVariable UUID id) {
    return imports.proposal(viewer, id);
  }

  @PostMapping("/{id}/rehearsals")
  Imports.Rehearsal rehearse(Viewer viewer, @PathVariable UUID id) {
    return imports.rehearse(viewer, id);
  }

  @PutMapping("/{id}/mapping")
  Imports.Proposal remap(
      Viewer viewer, @PathVariable UUID id, @RequestBody Map<String, Object> mapping) {
    return imports.propose(viewer, id, mapping);
  }

  /** Answers at once; the run is followed by {@code GET /api/imports/{id}}. */
  @PostMapping("/{id}/run")
  ResponseEntity<ImportProgress> run(
      Viewer viewer, @PathVariable UUID id, @RequestParam @Nullable UUID department) {
    var progress = imports.ready(viewer, id);
    refuseNarrowed(viewer);
    imports.begin(viewer, id, department);
    if (!ImportRuns.ask(scheduler, id, clock)) {
      throw Problem.of(Problem.Status.CONFLICT, "import_running");
    }
    return ResponseEntity.accepted().body(progress);
  }

  /** The run goes on after the request, as a user: it must not do more than the key might. */
  private void refuseNarrowed(Viewer viewer) {
    if (viewers.narrowed(viewer)) {
      throw Problem.forbidden("import_needs_own_rights");
    }
  }

  /** The refused rows as a plan of their own. */
  @PostMapping("/{id}/refused")
  ResponseEntity<Imports.Proposal> again(Viewer viewer, @PathVariable UUID id, Locale reader)
      throws IOException {
    imports.progress(viewer, id);
    var rows = Files.createTempFile("refused", ".csv");
    try {
      try (var out = Files.newOutputStream(rows)) {
        imports.refused(viewer, id, out, reader);
      }
      try (var in = Files.newInputStream(rows)) {
        var file = uploads.keep(viewer, in);
        var proposal = uploads.orForget(file, () -> imports.proposeRefused(viewer, id, file));
        return ResponseEntity.created(URI.create("/api/imports/" + proposal.id())).body(proposal);
      }
    } finally {
      Files.delete(rows);
    }
  }

  @GetMapping("/{id}/refused")
  void refused(Viewer viewer, @PathVariable UUID id, Locale reader, HttpServletResponse response)
      throws IOException {
    imports.progress(viewer, id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    imports.refused(viewer, id, response.getOutputStream(), reader);
  }
}

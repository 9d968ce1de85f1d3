package org.candorcrm.records.web;

import org.candorcrm.access.Viewer;
import org.candorcrm.records.openapi.Documents;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract of the API for programs, and a page that shows it to people. */
@RestController
final class DocumentationController {

  private final Documents documents;

  DocumentationController(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/api/openapi.json")
  ResponseEntity<byte[]> contract(Viewer viewer) {
    var document = documents.of(viewer);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .eTag(document.tag())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(document.json());
  }

  @GetMapping("/api/docs")
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .body(new ClassPathResource("docs/api.html"));
  }
}

package org.candorcrm.records.web;

import java.net.URI;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.records.Written;
import org.springframework.http.ResponseEntity;

/** What the writing controllers answer. */
final class Answers {

  private Answers() {}

  static ResponseEntity<Object> created(String noun, Written written, Object record) {
    return ResponseEntity.created(URI.create("/api/" + noun + "/" + written.id()))
        .eTag(Versions.tag(written.version()))
        .body(record);
  }

  static ResponseEntity<Object> ok(Written written, Object record) {
    return ResponseEntity.ok().eTag(Versions.tag(written.version())).body(record);
  }

  /** What is done, or where to ask how far it is. */
  static <T> ResponseEntity<T> worked(String status, String address, T body) {
    return status.equals("running")
        ? ResponseEntity.accepted().location(URI.create(address)).body(body)
        : ResponseEntity.ok(body);
  }
}

package org.candorcrm.records.web;

import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Written;
import org.springframework.stereotype.Component;

/** The record that was written, as its reader sees it. */
@Component
final class RecordAnswers {

  Object of(Viewer viewer, String noun, Written written) {
    return Map.of(
        "id", java.util.Objects.requireNonNull(written.id()), "version", written.version());
  }
}

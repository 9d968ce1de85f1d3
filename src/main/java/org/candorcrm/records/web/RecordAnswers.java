package org.candorcrm.records.web;

import java.util.Map;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Written;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.springframework.stereotype.Component;

/** The record that was written, as its reader sees it. */
@Component
final class RecordAnswers {

  private final Reading reading;

  RecordAnswers(Reading reading) {
    this.reading = reading;
  }

  /** Whoever gives a record away may not see it any more, and learns its id and version only. */
  Object of(Viewer viewer, String noun, Written written) {
    var id = Objects.requireNonNull(written.id());
    return reading
        .find(viewer, noun, id, ListRequest.ALL)
        .<Object>map(row -> row)
        .orElseGet(() -> Map.of("id", id, "version", written.version()));
  }
}

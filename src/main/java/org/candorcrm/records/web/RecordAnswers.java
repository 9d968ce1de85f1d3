package org.candorcrm.records.web;

import java.util.Map;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.Written;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.write.KeptValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record that was written, as its reader sees it. */
@Component
final class RecordAnswers {

  private final Reading reading;
  private final JsonMapper json;

  RecordAnswers(Reading reading, JsonMapper json) {
    this.reading = reading;
    this.json = json;
  }

  /** Whoever gives a record away may not see it any more, and learns its id and version only. */
  Object of(Viewer viewer, String noun, Written written) {
    var id = Objects.requireNonNull(written.id());
    return reading
        .find(viewer, noun, id, ListRequest.ALL)
        .<Object>map(row -> written.kept().isEmpty() ? row : withKept(row, written))
        .orElseGet(() -> Map.of("id", id, "version", written.version()));
  }

  /** With the fields of which another source is believed, and why. */
  private Object withKept(Object row, Written written) {
    ObjectNode answer = json.valueToTree(row);
    answer.set("kept", json.valueToTree(KeptValues.json(written.kept())));
    return answer;
  }
}

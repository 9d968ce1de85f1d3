package org.candorcrm.insight.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.springframework.stereotype.Component;

/**
 * Colleagues, teams and departments that words of a question name, as far as a viewer sees them.
 */
@Component
final class Names {

  private static final List<String> TYPES = List.of("user", "team", "department");
  private static final int MOST_WORDS = 12;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{3,60}");

  private final Reading reading;

  Names(Reading reading) {
    this.reading = reading;
  }

  /** Those whose name has one of the words that nobody knows otherwise. */
  List<Meaning.OfNamed> in(List<Heard> heard, Viewer viewer, Schema schema) {
    var words = unknown(heard);
    var all = new ArrayList<Meaning.OfNamed>();
    if (!words.isEmpty()) {
      for (var name : TYPES) {
        schema.type(name).ifPresent(type -> all.addAll(of(type, words, viewer)));
      }
    }
    return all;
  }

  static List<String> unknown(List<Heard> heard) {
    return heard.stream()
        .filter(Heard::unknown)
        .map(Heard::text)
        .filter(word -> NAME.matcher(word).matches())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private List<Meaning.OfNamed> of(RecordType type, List<String> words, Viewer viewer) {
    var rights = viewer.on(type.id());
    var readable = type.field("name").filter(field -> rights.mayRead(field.id())).isPresent();
    if (!readable || rights.read().equals(RowRule.NOTHING)) {
      return List.of();
    }
    var conditions = words.stream().map(word -> "name.contains(\"" + word + "\")").toList();
    var request =
        new ListRequest(
            String.join(" || ", conditions),
            null,
            List.of(),
            List.of("name"),
            List.of(),
            ListRequest.LARGEST_PAGE,
            null,
            false,
            null);
    return reading.list(viewer, type.plural(), request).items().stream()
        .map(row -> new Meaning.OfNamed(type.name(), String.valueOf(row.value("name"))))
        .distinct()
        .toList();
  }
}

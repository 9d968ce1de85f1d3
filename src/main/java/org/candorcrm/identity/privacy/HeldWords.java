package org.candorcrm.identity.privacy;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Traces.Worded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is held beside the records, in words: names from the catalogue, rows line by line. */
record HeldWords(Locale language) {

  String name(String key) {
    var name = Messages.find("held." + key, language, Map.of());
    return name == null ? key.replace('_', ' ') : name;
  }

  /** Lines, of which a row has one for each column; empty where nothing is said. */
  String said(String name, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Worded worded -> Objects.requireNonNullElse(worded.words(), "");
      case JsonNode node -> written(node);
      case Boolean yes -> Messages.text(yes ? "subject.yes" : "subject.no", language, Map.of());
      case Instant moment -> WrittenDay.of(moment, language);
      case String word -> {
        var known = Messages.find("held." + name + "." + word, language, Map.of());
        yield known == null ? word : known;
      }
      default -> value.toString();
    };
  }

  private static String written(JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return "";
    }
    if (node.isArray()) {
      return node.valueStream()
          .map(HeldWords::written)
          .filter(text -> !text.isEmpty())
          .collect(joining(", "));
    }
    if (node.isObject()) {
      return node.propertyStream()
          .map(entry -> Map.entry(entry.getKey(), written(entry.getValue())))
          .filter(entry -> !entry.getValue().isEmpty())
          .map(entry -> entry.getKey() + ": " + entry.getValue())
          .collect(joining("\n"));
    }
    return node.asString();
  }
}

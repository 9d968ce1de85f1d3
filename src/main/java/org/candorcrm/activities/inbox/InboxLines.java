package org.candorcrm.activities.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.activities.mentions.Mentions;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a notification is about in a line: the beginning of what was written, or the names of what
 * was changed. It is read anew each time, so that it holds nothing that the reader may not see.
 */
@Component
class InboxLines {

  private static final int LONGEST = 160;
  private static final int AT_ONCE = 80;
  private static final List<String> HEADS = List.of("subject", "title");
  private static final List<String> TEXTS = List.of("body", "text");

  private final Records records;
  private final ChangedNames changed;

  InboxLines(Records records, ChangedNames changed) {
    this.records = records;
    this.changed = changed;
  }

  /**
   * @param text at most {@value #LONGEST} characters, or null where there is nothing to tell
   * @param kind what kind of interaction it was, in the reader's language
   */
  record Line(@Nullable String text, @Nullable String kind) {}

  /** By notification; without those that have none. */
  Map<UUID, Line> of(Viewer viewer, Schema schema, List<Inbox.Entry> entries, Locale locale) {
    var subjects = new LinkedHashMap<Integer, List<UUID>>();
    for (var entry : entries) {
      if (entry.subjectType() != null && entry.subject() != null) {
        subjects
            .computeIfAbsent(entry.subjectType(), any -> new ArrayList<>())
            .add(entry.subject());
      }
    }
    var written = new HashMap<UUID, Line>();
    subjects.forEach((id, ids) ->
        schema.type(id).ifPresent(type -> written.putAll(written(viewer, type, ids, locale))));
    var names = changed.of(viewer, schema, entries, locale);
    var lines = new HashMap<UUID, Line>();
    for (var entry : entries) {
      var line = line(entry, written, names);
      if (line != null) {
        lines.put(entry.id(), line);
      }
    }
    return lines;
  }

  private static @Nullable Line line(
      Inbox.Entry entry, Map<UUID, Line> written, Map<UUID, String> names) {
    return switch (entry.kind()) {
      case mention, reply, wrote -> entry.subject() == null ? null : written.get(entry.subject());
      case changed -> cut(names.get(entry.id()));
      case access_request, access_answer -> cut(entry.details().path("words").asString(""));
      case belief, plan, question -> cut(entry.details().path("words").asString(""));
      case assigned, closure_request, closure_end, privacy_request, import_finished, digest -> null;
    };
  }

  private Map<UUID, Line> written(Viewer viewer, RecordType type, List<UUID> ids, Locale locale) {
    var rights = viewer.on(type.id());
    var fields =
        Stream.of(HEADS, TEXTS, List.of("kind"))
            .flatMap(List::stream)
            .flatMap(name -> type.field(name).stream())
            .filter(field -> rights.mayRead(field.id()))
            .map(Field::name)
            .toArray(String[]::new);
    var lines = new HashMap<UUID, Line>();
    if (fields.length == 0) {
      return lines;
    }
    var all = ids.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      var request = ListRequest.ALL.where(among(some)).limitedTo(some.size()).answering(fields);
      for (var row : records.list(viewer, type.plural(), request).items()) {
        lines.put(row.id(), new Line(said(row), kind(type, row, locale)));
      }
    }
    return lines;
  }

  private static String among(List<UUID> ids) {
    return "id in [" + String.join(", ", ids.stream().map(id -> "\"" + id + "\"").toList()) + "]";
  }

  /** Subject and text, unless the text begins with the subject. */
  private static @Nullable String said(Row row) {
    var head = first(row, HEADS);
    var text = first(row, TEXTS);
    if (text.toLowerCase(Locale.ROOT)
        .startsWith(head.replaceFirst("…$", "").toLowerCase(Locale.ROOT))) {
      return shortened(text);
    }
    var joint = head.matches(".*[.?!:…]") ? " " : ": ";
    return shortened(text.isEmpty() ? head : head + joint + text);
  }

  private static String first(Row row, List<String> names) {
    return names.stream()
        .map(row::value)
        .filter(String.class::isInstance)
        .map(value -> Mentions.plain((String) value).strip().replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  private static @Nullable String kind(RecordType type, Row row, Locale locale) {
    return type.field("kind")
        .map(field -> field.kind() instanceof ChoiceKind choice ? choice : null)
        .flatMap(choice ->
            choice.choices().stream()
                .filter(one -> one.key().equals(row.value("kind")))
                .findFirst())
        .map(one -> one.labels().in(locale))
        .orElse(null);
  }

  private static @Nullable Line cut(@Nullable String text) {
    var line = text == null ? null : shortened(text.strip().replaceAll("\\s+", " "));
    return line == null ? null : new Line(line, null);
  }

  private static @Nullable String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text.isEmpty() ? null : text;
    }
    int space = text.lastIndexOf(' ', LONGEST - 1);
    return text.substring(0, space < LONGEST / 2 ? LONGEST - 1 : space) + "…";
  }
}

package org.candorcrm.activities.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Records;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Notifications as the API answers them: titles instead of ids, and a sentence. */
@Component
class InboxSentences {

  /** Whom something can come from; what came about a deal came from somebody else. */
  private static final Set<String> FROM = Set.of("person", "company", "lead");

  private final Schemas schemas;
  private final Records records;
  private final InboxLines lines;

  InboxSentences(Schemas schemas, Records records, InboxLines lines) {
    this.schemas = schemas;
    this.records = records;
    this.lines = lines;
  }

  List<Map<String, @Nullable Object>> of(Viewer viewer, List<Inbox.Entry> entries, Locale locale) {
    var schema = schemas.current();
    var titles = titles(viewer, schema, entries);
    var said = lines.of(viewer, schema, entries, locale);
    return entries.stream()
        .map(entry -> shown(schema, titles, entry, said.get(entry.id()), locale))
        .toList();
  }

  private Map<UUID, String> titles(Viewer viewer, Schema schema, List<Inbox.Entry> entries) {
    var byType = new LinkedHashMap<Integer, List<UUID>>();
    for (var entry : entries) {
      add(byType, entry.aboutType(), entry.about());
      add(byType, entry.subjectType(), entry.subject());
    }
    var titles = new HashMap<UUID, String>();
    byType.forEach((type, ids) ->
        schema
            .type(type)
            .ifPresent(known -> titles.putAll(records.titles(viewer, known.name(), ids))));
    return titles;
  }

  private static void add(
      Map<Integer, List<UUID>> byType, @Nullable Integer type, @Nullable UUID id) {
    if (type != null && id != null) {
      byType.computeIfAbsent(type, any -> new ArrayList<>()).add(id);
    }
  }

  private static Map<String, @Nullable Object> shown(
      Schema schema,
      Map<UUID, String> titles,
      Inbox.Entry entry,
      InboxLines.@Nullable Line line,
      Locale locale) {
    var about = record(schema, titles, entry.aboutType(), entry.about());
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", entry.id());
    shown.put("kind", entry.kind());
    shown.put("at", entry.at());
    shown.put("text", text(schema, entry, about, line == null ? null : line.kind(), locale));
    shown.put("line", line == null ? null : line.text());
    shown.put("actor", actor(entry));
    shown.put("about", about);
    shown.put("subject", record(schema, titles, entry.subjectType(), entry.subject()));
    shown.put("details", entry.details());
    shown.put("state", entry.state());
    shown.put("snoozed_until", entry.snoozedUntil());
    return shown;
  }

  private static @Nullable Map<String, @Nullable Object> actor(Inbox.Entry entry) {
    if (entry.actor() == null) {
      return null;
    }
    var actor = new LinkedHashMap<String, @Nullable Object>();
    actor.put("id", entry.actor());
    actor.put("name", entry.actorName());
    return actor;
  }

  /** Closures and imports have an id but no type and no title. */
  private static @Nullable Map<String, @Nullable Object> record(
      Schema schema, Map<UUID, String> titles, @Nullable Integer type, @Nullable UUID id) {
    if (id == null) {
      return null;
    }
    var record = new LinkedHashMap<String, @Nullable Object>();
    record.put("type", type == null ? null : schema.type(type).map(RecordType::name).orElse(null));
    record.put("id", id);
    record.put("title", titles.get(id));
    return record;
  }

  private static String text(
      Schema schema,
      Inbox.Entry entry,
      @Nullable Map<String, @Nullable Object> about,
      @Nullable String kind,
      Locale locale) {
    var words = new HashMap<String, Object>();
    entry
        .details()
        .properties()
        .forEach(detail -> words.put(detail.getKey(), word(detail.getValue())));
    words.put(
        "actor",
        entry.actorName() == null
            ? Messages.text("inbox.somebody", locale, Map.of())
            : entry.actorName());
    var title = about == null ? null : about.get("title");
    words.put("title", title == null ? "" : title);
    var type = entry.aboutType();
    words.put(
        "types",
        type == null ? "" : schema.type(type).map(one -> one.pluralLabels().in(locale)).orElse(""));
    if (kind != null) {
      words.put("kind", kind);
    }
    var from = about != null && FROM.contains(String.valueOf(about.get("type")));
    return Messages.text("inbox." + key(entry, title != null, kind != null, from), locale, words);
  }

  private static String key(Inbox.Entry entry, boolean titled, boolean kind, boolean from) {
    return switch (entry.kind()) {
      case assigned -> entry.details().path("count").asInt(1) > 1 ? "assigned.many" : "assigned";
      case changed -> entry.details().path("count").asInt(1) > 1 ? "changed.many" : "changed";
      case mention -> titled ? "mention" : "mention.alone";
      case reply -> titled ? "reply" : "reply.alone";
      case import_finished -> "import." + entry.details().path("status").asString("done");
      case access_answer -> "access_answer." + entry.details().path("status").asString("declined");
      case wrote -> !kind ? "wrote" : from ? "wrote.from" : "wrote.about";
      case privacy_request ->
          "privacy_request."
              + entry.details().path("status").asString("due")
              + "."
              + entry.details().path("request").asString("access");
      case belief, digest, plan, question ->
          entry.kind() + "." + entry.details().path("status").asString("open");
      case closure_request, closure_end, access_request -> entry.kind().name();
    };
  }

  private static String word(JsonNode value) {
    var text = value.asString("");
    return text.length() > 10 && text.endsWith("Z") ? text.substring(0, 10) : text;
  }
}

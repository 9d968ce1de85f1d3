package org.candorcrm.records.write;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Dossier;
import org.candorcrm.records.Dossier.Part;
import org.candorcrm.records.Dossier.Value;
import org.candorcrm.records.Dossiers;
import org.candorcrm.records.Records;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the records of somebody, what was said about them, and their changes. */
@Component
final class Collecting implements Dossiers {

  private static final int PAGE = 200;

  private final Schemas schemas;
  private final Tables tables;
  private final Locking looking;
  private final Forgetting forgetting;
  private final ChangeHistory history;
  private final Records records;
  private final FileContents contents;

  Collecting(
      Schemas schemas,
      Tables tables,
      Forgetting forgetting,
      ChangeHistory history,
      Records records,
      FileContents contents,
      Database database) {
    this.schemas = schemas;
    this.tables = tables;
    this.looking = new Locking(database, tables);
    this.forgetting = forgetting;
    this.history = history;
    this.records = records;
    this.contents = contents;
  }

  /** Where a value came from, and since when. */
  private record Origin(@Nullable String source, Instant since) {}

  @Override
  public Dossier of(Viewer viewer, RecordType type, UUID record, Locale language) {
    if (!Erasing.ERASABLE.contains(type.name())) {
      throw Problem.invalid("type_not_erasable").with("type", type.name());
    }
    var image = looking.images(viewer, type, List.of(record), false).get(record);
    if (image == null || !image.readable()) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    if (image.mergedInto() != null) {
      throw Problem.of(Status.GONE, "record_merged").with("into", image.mergedInto());
    }
    var subject = forgetting.look(viewer, type, record);
    var own = new ArrayList<Part>();
    var changes = new ArrayList<Map<String, @Nullable Object>>();
    subject
        .records()
        .forEach((name, ids) -> {
          var of = schemas.current().type(name).orElseThrow();
          var images = looking.images(viewer, of, ids, false);
          var seen = images.values().stream().filter(Image::readable).toList();
          var living = seen.stream().filter(one -> one.mergedInto() == null).toList();
          var story = living.stream().flatMap(one -> story(viewer, of, one.id()).stream()).toList();
          changes.addAll(story);
          var origins = origins(story);
          for (var one : seen) {
            boolean merged = one.mergedInto() != null;
            own.add(part(viewer, of, one, merged, false, language, origins));
          }
        });
    own.sort(Comparator.comparing(Part::merged).thenComparing(part -> !part.id().equals(record)));
    changes.sort(
        Comparator.comparing(one -> (Long) java.util.Objects.requireNonNull(one.get("seq"))));
    var title = records.titles(viewer, type.name(), List.of(record)).getOrDefault(record, "");
    return new Dossier(
        subject,
        title,
        own,
        told(viewer, subject.alone(), subject.shared(), language),
        changes,
        files(viewer, subject.alone()));
  }

  /** Oldest first. */
  private List<Map<String, @Nullable Object>> story(Viewer viewer, RecordType type, UUID record) {
    var story = new ArrayList<Map<String, @Nullable Object>>();
    String cursor = null;
    do {
      var page = history.of(viewer, type.plural(), record.toString(), PAGE, cursor);
      story.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    Collections.reverse(story);
    return story;
  }

  /** By record, and by field or * for what a record began with. */
  private static Map<UUID, Map<String, Origin>> origins(List<Map<String, @Nullable Object>> story) {
    var origins = new HashMap<UUID, Map<String, Origin>>();
    for (var change : story) {
      var of =
          origins.computeIfAbsent(
              (UUID) java.util.Objects.requireNonNull(change.get("record")),
              key -> new HashMap<>());
      var source = change.get("source") instanceof Map<?, ?> map ? map.get("name") : null;
      var origin =
          new Origin(
              source == null ? null : source.toString(),
              (Instant) java.util.Objects.requireNonNull(change.get("at")));
      if ("create".equals(change.get("kind"))) {
        of.put("*", origin);
      }
      if (change.get("changes") instanceof JsonNode changes) {
        changes.propertyNames().forEach(name -> of.put(name, origin));
      }
    }
    return origins;
  }

  private Part part(
      Viewer viewer,
      RecordType type,
      Image image,
      boolean merged,
      boolean shared,
      Locale language,
      Map<UUID, Map<String, Origin>> origins) {
    var rights = viewer.on(type.id());
    var since = origins.getOrDefault(image.id(), Map.of());
    var values = new ArrayList<Value>();
    for (var field : tables.of(type).stored) {
      var value = image.values().get(field.name());
      if (value == null || !rights.mayRead(field.id()) || (shared && isText(field))) {
        continue;
      }
      var text = text(viewer, field, value);
      var origin = since.getOrDefault(field.name(), since.get("*"));
      if (text != null) {
        values.add(
            new Value(
                field.name(),
                field.labels().in(language),
                ValueJson.node(field, value),
                text,
                origin == null ? null : origin.source,
                origin == null ? null : origin.since));
      }
    }
    return new Part(type.name(), image.id(), merged, shared, values);
  }

  private static boolean isText(Field field) {
    return field.kind() instanceof TextKind || field.kind() instanceof LongTextKind;
  }

  /** Other records by what they are called; who takes part in something is left to their own. */
  private @Nullable String text(Viewer viewer, Field field, Object value) {
    if (value instanceof Reference to) {
      return records.titles(viewer, to.type(), List.of(to.id())).get(to.id());
    }
    return Telling.isRelation(field) ? null : field.kind().text(value);
  }

  private List<Part> told(Viewer viewer, Set<UUID> alone, Set<UUID> shared, Locale language) {
    var told = new ArrayList<Part>();
    var ids = new ArrayList<>(alone);
    ids.addAll(shared);
    for (var type : schemas.current().types()) {
      if (Telling.tells(type) && !ids.isEmpty()) {
        var images = looking.images(viewer, type, ids, false).values();
        images.stream()
            .filter(one -> one.readable() && !one.deleted())
            .sorted(Comparator.comparing(Image::id))
            .forEach(one ->
                told.add(
                    part(viewer, type, one, false, shared.contains(one.id()), language, Map.of())));
      }
    }
    return told;
  }

  private List<UUID> files(Viewer viewer, Set<UUID> alone) {
    var type = schemas.current().type("file").orElseThrow();
    var images = looking.images(viewer, type, alone, false).values();
    return List.copyOf(
        images.stream()
            .filter(one -> one.readable() && !one.deleted())
            .map(Image::id)
            .collect(toSet()));
  }

  @Override
  public byte[] content(Viewer viewer, UUID file) {
    try (var content = contents.open(viewer, file.toString())) {
      return Files.readAllBytes(content.spooled());
    } catch (Problem empty) {
      return new byte[0];
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package org.candorcrm.activities.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.activities.inbox.Notice.Kind;
import org.candorcrm.activities.inbox.Notice.Ref;
import org.candorcrm.activities.mentions.Mentions;
import org.candorcrm.activities.mentions.TeamMembers;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that mention somebody, or answer somebody's note. Who is mentioned needs no reply too. */
@Component
class Conversations {

  private final Database database;
  private final TeamMembers members;

  Conversations(Database database, TeamMembers members) {
    this.database = database;
    this.members = members;
  }

  private record Note(
      UUID id,
      @Nullable String text,
      @Nullable String aboutType,
      @Nullable UUID about,
      @Nullable UUID author,
      @Nullable UUID asked) {}

  List<Notice> of(Schema schema, List<Change> changes) {
    var type = schema.type("note").orElse(null);
    if (type == null) {
      return List.of();
    }
    var written =
        changes.stream()
            .filter(change -> change.recordType() == type.id())
            .filter(change -> change.changes() == null || change.changes().has("text"))
            .toList();
    if (written.isEmpty()) {
      return List.of();
    }
    var actors = new HashMap<UUID, UUID>();
    written.stream()
        .filter(change -> change.actor() != null)
        .forEach(change -> actors.put(change.record(), change.actor()));
    var notices = new ArrayList<Notice>();
    var notes = notes(type, Columns.records(written, type));
    var teams =
        members.of(
            notes.stream()
                .flatMap(note -> Mentions.teamsIn(note.text).stream())
                .distinct()
                .toList());
    for (var note : notes) {
      var writer = actors.getOrDefault(note.id, note.author);
      notices.addAll(notices(schema, type, note, mentioned(note, teams), writer));
    }
    return notices;
  }

  private static Set<UUID> mentioned(Note note, Map<UUID, Set<UUID>> teams) {
    var mentioned = new LinkedHashSet<>(Mentions.in(note.text));
    Mentions.teamsIn(note.text)
        .forEach(team -> mentioned.addAll(teams.getOrDefault(team, Set.of())));
    return mentioned;
  }

  private List<Note> notes(RecordType type, UUID[] ids) {
    return database
        .sql(
            """
            select t.id, %s, %s, %s, t.created_by, asked.created_by
              from %s t left join %s asked on asked.id = %s
             where t.id = any(?) and t.deleted_at is null
            """
                .formatted(
                    Columns.of(type, "text", "", "text"),
                    Columns.of(type, "about", "_type", "text"),
                    Columns.of(type, "about", "_id", "uuid"),
                    Columns.table(type),
                    Columns.table(type),
                    Columns.of(type, "answers", "_id", "uuid")))
        .param((Object) ids)
        .query((row, number) -> note(row))
        .list();
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class));
  }

  private static List<Notice> notices(
      Schema schema, RecordType type, Note note, Set<UUID> mentioned, @Nullable UUID writer) {
    var notices = new ArrayList<Notice>();
    mentioned.stream()
        .filter(user -> !user.equals(writer))
        .forEach(user -> notices.add(notice(schema, type, note, writer, user, Kind.mention)));
    var asked = note.asked;
    if (asked != null && !asked.equals(writer) && !mentioned.contains(asked)) {
      notices.add(notice(schema, type, note, writer, asked, Kind.reply));
    }
    return notices;
  }

  private static Notice notice(
      Schema schema, RecordType type, Note note, @Nullable UUID writer, UUID user, Kind kind) {
    var about = note.about;
    var aboutType =
        note.aboutType == null
            ? null
            : schema.type(note.aboutType).map(RecordType::id).orElse(null);
    return new Notice(
        user,
        kind,
        kind + ":" + note.id,
        writer,
        about == null || aboutType == null ? null : new Ref(aboutType, about),
        new Ref(type.id(), note.id),
        Map.of());
  }
}

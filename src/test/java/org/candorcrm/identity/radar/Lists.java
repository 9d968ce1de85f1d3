package org.candorcrm.identity.radar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Draft;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Imports;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;

/** A company whose departments each bring their list of people in. */
final class Lists implements AutoCloseable {

  final RunningCandor candor;
  private final Path folder;

  Lists(RunningCandor candor, Path folder) {
    this.candor = candor;
    this.folder = folder;
  }

  /** The people of these numbers as one source gives them, found again by their e-mail. */
  int list(String source, int from, int to) {
    var rows = new StringBuilder("Name,E-mail,Job title\n");
    for (int number = from; number <= to; number++) {
      rows.append("Person %1$d,p%1$d@lists.example,Buyer\n".formatted(number));
    }
    return candor.inWorkspace(() -> {
      var imports = candor.bean(Imports.class);
      var viewer = candor.bean(Viewers.class).candor();
      var request =
          new Imports.Request(
              file(rows.toString()),
              "people.csv",
              "people",
              ImportMode.UPSERT,
              "emails",
              source,
              null);
      imports.run(viewer, imports.propose(viewer, request).id(), progress -> {});
      int id =
          database()
              .sql("select id from {ws}.sources where reference = ?")
              .param(source)
              .query(Integer.class)
              .single();
      given(id, from, to);
      return id;
    });
  }

  /** A company that a colleague typed. */
  void company(UUID user) {
    var by = viewer(user);
    candor.inWorkspace(() -> {
      var company = candor.bean(Schemas.class).current().type("company").orElseThrow();
      var mill = Draft.create(company, Map.of("name", "North Mill"));
      return candor.bean(Writes.class).write(by, List.of(mill), WriteTerms.ONE);
    });
  }

  /** What a source repeats changes nothing and is known by its source records alone. */
  private void given(int source, int from, int to) {
    database()
        .sql(
            """
            insert into {ws}.source_records
              (source, record_type, external_id, record, raw, first_seen_at, seen_at)
            select :source, t.id, 'list ' || n, p.id, '{}', now(), now()
              from {ws}.record_types t
             cross join generate_series(:from::int, :to::int) n
              join {ws}.people p on p.emails::text like '%p' || n || '@%'
             where t.name = 'person'
            on conflict do nothing\
            """)
        .param("source", source)
        .param("from", from)
        .param("to", to)
        .update();
  }

  RadarView.KnowerView source(int id) {
    return radar().knowers().stream()
        .filter(one -> one.reference().equals(String.valueOf(id)))
        .findFirst()
        .orElseThrow();
  }

  private Path file(String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "list", ".csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UUID department(String name) {
    var id = Ids.next();
    run(
        "insert into {ws}.departments (id, name, name_folded) values (?, ?, lower(?))",
        id,
        name,
        name);
    return id;
  }

  /** A colleague of a department, who may bring data in. */
  UUID colleague(String email, UUID department) {
    return candor.inWorkspace(() -> {
      var id = candor.bean(Users.class).create(email, null, null, "manager");
      run("update {ws}.users set department_id = ? where id = ?", department, id);
      return id;
    });
  }

  Viewer viewer(UUID user) {
    return candor.inWorkspace(() -> candor.bean(Viewers.class).of(user));
  }

  UUID person(int number) {
    return candor.inWorkspace(() ->
        database()
            .sql("select id from {ws}.people where emails::text like ?")
            .param("%p" + number + "@lists.example%")
            .query(UUID.class)
            .single());
  }

  /** Agreed on, and in force for a year. */
  void close(String kind, UUID person, UUID owner) {
    run(
        """
        insert into {ws}.closures (id, kind, record_type, record, type_name, reason, owner_id,
          created_at, created_by, agreed_by, agreed_at, ends_at)
        select ?, ?, t.id, ?, 'person', 'A private matter', ?, now(), ?, ?, now(),
               now() + interval '1 year'
          from {ws}.record_types t where t.name = 'person'\
        """,
        Ids.next(),
        kind,
        person,
        owner,
        owner,
        owner);
  }

  void measure() {
    candor.inWorkspace(() -> candor.bean(Measuring.class).measure(null));
  }

  RadarView radar(Viewer viewer) {
    return candor.inWorkspace(() -> candor.bean(ReadingRadar.class).latest(viewer));
  }

  RadarView radar() {
    return radar(candor.inWorkspace(() -> candor.bean(Viewers.class).candor()));
  }

  Figures figures(String knower, Object reference, String type) {
    return radar().knowers().stream()
        .filter(one -> one.knower().equals(knower))
        .filter(one -> one.reference().equals(String.valueOf(reference)))
        .flatMap(one -> one.about().stream())
        .filter(one -> one.type().equals(type))
        .findFirst()
        .map(one -> new Figures(one.figures()))
        .orElse(Figures.NONE);
  }

  void run(String sql, Object... bound) {
    candor.inWorkspace(() -> database().sql(sql).params(bound).update());
  }

  Database database() {
    return candor.bean(Database.class);
  }

  @Override
  public void close() {
    candor.close();
  }
}

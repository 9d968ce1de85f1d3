package org.candorcrm.insight.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.insight.questions.QuestionView.Somebody;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collections of at most seven questions: what more is drowns. */
@Component
class Dashboards {

  static final int MOST_QUESTIONS = 7;
  private static final int MOST_OF_ONE = 50;
  private static final int LONGEST_NAME = 120;

  private final Database database;
  private final Questions questions;

  Dashboards(Database database, Questions questions) {
    this.database = database;
    this.questions = questions;
  }

  /**
   * A dashboard as somebody sees it.
   *
   * @param questions those of its questions that they may see, in order
   */
  record DashboardView(
      UUID id,
      int version,
      String name,
      Somebody owner,
      boolean mine,
      boolean shared,
      List<UUID> questions) {}

  List<DashboardView> list(Viewer viewer) {
    var seen = new HashMap<UUID, List<UUID>>();
    database
        .sql(
            """
            select dq.dashboard, dq.question from {ws}.dashboard_questions dq
              join {ws}.questions q on q.id = dq.question and (q.shared or q.owner_id = ?)
             order by dq.dashboard, dq.position\
            """)
        .param(viewer.user())
        .query(row -> {
          seen.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
              .add(row.getObject(2, UUID.class));
        });
    Map<UUID, String> names = questions.names(viewer);
    return database
        .sql(
            """
            select id, version, name, owner_id, shared from {ws}.dashboards
             where shared or owner_id = ? order by created_at, id limit 500\
            """)
        .param(viewer.user())
        .query((row, number) -> {
          var id = row.getObject("id", UUID.class);
          var owner = row.getObject("owner_id", UUID.class);
          return new DashboardView(
              id,
              row.getInt("version"),
              row.getString("name"),
              Questions.somebody(owner, names),
              owner.equals(viewer.user()),
              row.getBoolean("shared"),
              seen.getOrDefault(id, List.of()));
        })
        .list();
  }

  /**
   * @throws Problem {@code dashboard_unknown}
   */
  DashboardView one(Viewer viewer, UUID id) {
    return list(viewer).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("dashboard_unknown"));
  }

  @Transactional
  public DashboardView add(Viewer viewer, Body body) {
    if (list(viewer).stream().filter(DashboardView::mine).count() >= MOST_OF_ONE) {
      throw Problem.of(Status.UNPROCESSABLE, "too_many_questions").with("most", MOST_OF_ONE);
    }
    boolean shared = body.flag("shared", false);
    Questions.mayShare(viewer, shared);
    var id = Ids.next();
    var now = Moments.bound(viewer.now());
    database
        .sql(
            """
            insert into {ws}.dashboards (id, name, owner_id, shared, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .params(id, name(body), viewer.user(), shared, now, now)
        .update();
    fill(viewer, id, body);
    return one(viewer, id);
  }

  @Transactional
  public DashboardView change(Viewer viewer, UUID id, int version, Body body) {
    var before = mine(viewer, id);
    boolean shared = body.flag("shared", before.shared());
    Questions.mayShare(viewer, shared && !before.shared());
    int changed =
        database
            .sql(
                """
                update {ws}.dashboards set version = version + 1, name = ?, shared = ?,
                  updated_at = ? where id = ? and version = ?\
                """)
            .params(
                body.has("name") ? name(body) : before.name(),
                shared,
                Moments.bound(viewer.now()),
                id,
                version)
            .update();
    if (changed == 0) {
      Versions.check(version, before.version());
    }
    if (body.has("questions")) {
      fill(viewer, id, body);
    }
    return one(viewer, id);
  }

  @Transactional
  public void remove(Viewer viewer, UUID id, int version) {
    var before = mine(viewer, id);
    int gone =
        database
            .sql("delete from {ws}.dashboards where id = ? and version = ?")
            .params(id, version)
            .update();
    if (gone == 0) {
      Versions.check(version, before.version());
    }
  }

  private DashboardView mine(Viewer viewer, UUID id) {
    var one = one(viewer, id);
    if (!one.mine()) {
      throw Problem.forbidden("question_not_yours");
    }
    return one;
  }

  private static String name(Body body) {
    var name = body.text("name");
    if (name.length() > LONGEST_NAME) {
      throw Problem.invalid("name_invalid").field("name").with("longest", LONGEST_NAME);
    }
    return name;
  }

  private void fill(Viewer viewer, UUID id, Body body) {
    var wanted = new LinkedHashSet<>(body.ids("questions"));
    if (wanted.size() > MOST_QUESTIONS) {
      throw Problem.of(Status.UNPROCESSABLE, "dashboard_full")
          .field("questions")
          .with("most", MOST_QUESTIONS);
    }
    wanted.forEach(question -> questions.one(viewer, question));
    database.sql("delete from {ws}.dashboard_questions where dashboard = ?").param(id).update();
    database
        .sql(
            """
            insert into {ws}.dashboard_questions (dashboard, question, position)
            select ?, listed.question::uuid, listed.place
              from unnest(?::text[]) with ordinality as listed (question, place)\
            """)
        .params(id, wanted.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }
}

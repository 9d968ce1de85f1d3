package org.candorcrm.insight.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candorcrm.activities.Firm;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One ranked digest a week, within its budget, from whatever wants attention. */
class DigestTest {

  private Firm firm;

  @BeforeEach
  void open() {
    firm = new Firm();
  }

  @AfterEach
  void close() {
    firm.close();
  }

  @Test
  void nothingIsAFinishedAnswer() {
    make();
    var digest = firm.get(firm.ada, "/api/digest");
    assertThat(digest.path("items")).isEmpty();
    assertThat(digest.path("waiting").asInt()).isZero();
    assertThat(inbox(firm.ada.id())).isEmpty();
  }

  @Test
  void whatTwoTellInTheirOwnWayComesOnce() {
    var shares = Noteworthy.STAGE_SHARES;
    var kept =
        Digests.once(
            List.of(
                new Noteworthy("drift", "a", 0.4, "New says 10 %", null, "/stages/1", shares),
                new Noteworthy("drift", "b", 0.6, "New: 27 %", null, "/insight/forecast", shares),
                new Noteworthy("drift", "c", 0.1, "Fewer leads", null, "/insight/forecast")));
    assertThat(kept).extracting(Noteworthy::key).containsExactly("b", "c");
  }

  @Test
  void manyOfOneKindAreFewThingsAndTheInboxTellsOnce() {
    notices(8, firm.ada.id());
    make();
    make();
    var digest = firm.get(firm.ada, "/api/digest");
    assertThat(digest.path("items")).hasSize(3);
    assertThat(digest.path("waiting").asInt()).isZero();
    assertThat(digest.at("/items/2/text").asString()).isEqualTo("6 more of this kind");
    assertThat(digest.at("/items/0/text").asString())
        .isEqualTo("The company: 40 of 50 Companies are known there alone");
    assertThat(digest.at("/items/0/place").asString()).isEqualTo("/sources/radar");
    assertThat(inbox(firm.ada.id())).containsExactly("3");
    var line = firm.get(firm.ada, "/api/inbox").path("items").get(0);
    assertThat(line.path("text").asString()).isEqualTo("This week, worth your attention: 3");
    firm.office.forward(Duration.ofDays(7));
    make();
    assertThat(inbox(firm.ada.id())).containsExactly("3", "3");
  }

  @Test
  void itTellsOnlyWhatItsReaderMaySeeNow() {
    notices(2, firm.ada.id());
    var eve = firm.office.hire("representative");
    notices(1, eve.id());
    make();
    assertThat(firm.get(eve, "/api/digest").path("items")).hasSize(1);
    run("update {ws}.radar_notices set state = 'done'");
    var digest = firm.get(firm.ada, "/api/digest");
    assertThat(digest.path("items")).isEmpty();
    assertThat(digest.path("gone").asInt()).isEqualTo(2);
  }

  @Test
  void somethingNoteworthyHasAWeightAndAPlace() {
    assertThatThrownBy(() -> new Noteworthy("x", "x", 1.5, "x", null, "/x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Noteworthy("x", "x", 0.5, "x", null, "https://x.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsOfOneKindButElsewhereStaysApart() {
    var all =
        IntStream.range(0, 4)
            .mapToObj(i -> new Noteworthy("drift", "d" + i, 0.5, "x", null, "/stages/" + i))
            .toList();
    assertThat(Digests.together(all, Locale.ENGLISH)).hasSameElementsAs(all);
  }

  @Test
  void atMostFiveThingsAWeekReachSomebody() {
    var day = java.time.Instant.EPOCH;
    var source =
        (NoteworthySource)
            (viewer, since, locale) ->
                IntStream.range(0, 8)
                    .mapToObj(i -> new Noteworthy("x" + i, "x" + i, 0.5, "x", null, "/x"))
                    .toList();
    assertThat(source.of(viewer(), day, Locale.ENGLISH)).hasSize(8);
    var digests =
        new Digests(
            List.of(source),
            bean(DigestTable.class),
            bean(org.candorcrm.access.Viewers.class),
            bean(org.candorcrm.activities.Announcements.class),
            bean(DigestMail.class),
            bean(org.candorcrm.access.Mails.class),
            bean(org.springframework.transaction.PlatformTransactionManager.class));
    var digest = firm.office.candor.inWorkspace(() -> digests.of(viewer(), Locale.ENGLISH));
    assertThat(digest.items()).hasSize(5);
    assertThat(digest.waiting()).isEqualTo(3);
  }

  @Test
  void whoWantsItGetsItByMailOnce() {
    run(
        "insert into {ws}.mail_server (id, host, port, security, sender, seal, changed_at)"
            + " values (1, 'mail.invalid', 25, 'tls', 'candor@firm.example', ?, now())",
        Ids.next());
    notices(1, firm.ada.id());
    notices(1, firm.bob.id());
    var wish = firm.ada.browser().put("/api/subscriptions/digest", Map.of("by_mail", true));
    assertThat(wish.body().path("digest_by_mail").asBoolean()).isTrue();
    make();
    make();
    assertThat(
            firm.office.candor.inWorkspace(() ->
                bean(Database.class)
                    .sql("select user_id from {ws}.mails where kind = 'digest'")
                    .query(UUID.class)
                    .list()))
        .containsExactly(firm.ada.id());
    var mail =
        firm.office.candor.inWorkspace(
            () -> bean(DigestMail.class).write(viewer(), Locale.GERMAN, Ids.next()).orElseThrow());
    assertThat(mail.subject()).isEqualTo("Diese Woche beachtenswert: 1");
    run("update {ws}.radar_notices set state = 'done'");
    assertThat(
            firm.office.candor.inWorkspace(
                () -> bean(DigestMail.class).write(viewer(), Locale.GERMAN, Ids.next())))
        .isEmpty();
  }

  private <T> T bean(Class<T> type) {
    return firm.office.candor.bean(type);
  }

  private org.candorcrm.access.Viewer viewer() {
    return firm.office.candor.inWorkspace(
        () -> bean(org.candorcrm.access.Viewers.class).of(firm.ada.id()));
  }

  @Test
  void noTopicCrowdsOutTheOthers() {
    var all =
        List.of(
            new Noteworthy("drift", "d1", 0.6, "x", null, "/x"),
            new Noteworthy("drift", "d2", 0.5, "x", null, "/x"),
            new Noteworthy("drift", "d3", 0.5, "x", null, "/x"),
            new Noteworthy("surprise", "s1", 0.3, "x", null, "/x"));
    assertThat(Digests.mixed(all))
        .extracting(Noteworthy::key)
        .containsExactly("d1", "d2", "s1", "d3");
  }

  private void notices(int number, UUID owner) {
    var type = firm.office.type("company");
    for (int i = 0; i < number; i++) {
      run(
          """
          insert into {ws}.radar_notices
            (id, kind, knower, reference, record_type, about, owner_id, state, raised_at, figures_before)
          values (?, 'silo', 'company', ?, 0, '', ?, 'open', now(),
                  jsonb_build_object('silo:' || ?, '{"alone": 40, "records": 50}'::jsonb))\
          """,
          Ids.next(),
          owner.toString() + i,
          owner,
          type);
    }
  }

  private void make() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(Digests.class).make();
      return true;
    });
  }

  private void run(String sql, Object... params) {
    firm.office.candor.inWorkspace(
        () -> firm.office.candor.bean(Database.class).sql(sql).params(params).update());
  }

  private List<String> inbox(UUID user) {
    return firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql(
                "select details ->> 'things' from {ws}.notifications"
                    + " where kind = 'digest' and user_id = ? order by at")
            .param(user)
            .query(String.class)
            .list());
  }
}

package org.candorcrm.access.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Mail;
import org.candorcrm.access.MailWriter;
import org.candorcrm.access.Mails;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Mail by a real SMTP server: at most once, under its reader's rights, with nothing kept. */
class MailTest {

  private static final String PASSWORD = "violet tractor hums 42";
  private static final ServerSetup PLAIN =
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  private static final ServerSetup SAFE =
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);

  private static RunningCandor candor;
  private static GreenMail post;
  private static Browser ada;
  private static UUID rea;

  /** Writes greetings, except to who must not be told. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Greetings {
    @Bean
    MailWriter greetings() {
      return new MailWriter() {
        @Override
        public String kind() {
          return "greeting";
        }

        @Override
        public Optional<Mail> write(Viewer reader, Locale locale, UUID about) {
          if (about.getLeastSignificantBits() == 0) {
            return Optional.empty();
          }
          return Optional.of(
              new Mail(
                  "Grüße\r\nBcc: all@firm.example",
                  List.of(
                      new Mail.Heading("Today"),
                      new Mail.Words("Größer & <b>kühner</b>"),
                      new Mail.Link("Look", "/today?a=1&b=2"))));
        }
      };
    }
  }

  @BeforeAll
  static void open() {
    post = new GreenMail(new ServerSetup[] {PLAIN, SAFE});
    post.start();
    post.setUser("candor@firm.example", "candor", "horse battery");
    candor =
        RunningCandor.web(
            Map.of("candor.inside-addresses", "true", "candor.url", "https://crm.firm.example/"),
            Greetings.class);
    hire("ada@firm.example", "Ada", "administrator");
    rea = hire("rea@firm.example", "Rea", "reader");
    ada = Browser.signedIn(candor, "ada@firm.example", PASSWORD);
  }

  private static UUID hire(String email, String name, String role) {
    return candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
  }

  @AfterAll
  static void close() {
    candor.close();
    post.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    post.purgeEmailFromAllMailboxes();
    server(post.getSmtp().getPort(), "none");
  }

  private static Map<String, Object> draft(int port, String security) {
    var draft = new HashMap<String, Object>();
    draft.put("host", "127.0.0.1");
    draft.put("port", port);
    draft.put("security", security);
    draft.put("user", "candor");
    draft.put("password", "horse battery");
    draft.put("sender", "candor@firm.example");
    return draft;
  }

  private static void server(int port, String security) {
    var kept = ada.put("/api/mail-server", draft(port, security));
    assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
  }

  private static void quiet(int port) {
    var draft = draft(port, "none");
    draft.put("user", null);
    assertThat(ada.put("/api/mail-server", draft).status()).isEqualTo(200);
  }

  /** Waits in the table alone, so that the test sends it. */
  private static UUID waiting(UUID user, UUID about) {
    return candor.inWorkspace(() ->
        candor
            .bean(MailTable.class)
            .add(user, "greeting", Ids.next().toString(), about, java.time.Instant.now())
            .orElseThrow());
  }

  private static String send(UUID id) {
    return candor.inWorkspace(() -> {
      try {
        candor.bean(Posting.class).send(id);
      } catch (Posting.Unsent again) {
        return "again " + again.getMessage();
      }
      var entry = candor.bean(MailTable.class).find(id).orElseThrow();
      return entry.outcome() + (entry.problem() == null ? "" : " " + entry.problem());
    });
  }

  private static String body(MimeMessage message, int part) throws Exception {
    return ((Part) ((Multipart) message.getContent()).getBodyPart(part)).getContent().toString();
  }

  @Test
  void aTestMailArrivesAtWhoeverAsks() throws Exception {
    var asked = ada.post("/api/mail-server/tests", Map.of());
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(202);
    await().atMost(Duration.ofSeconds(30)).until(() -> post.getReceivedMessages().length == 1);
    var message = post.getReceivedMessages()[0];
    assertThat(message.getAllRecipients()[0].toString()).isEqualTo("ada@firm.example");
    assertThat(message.getSubject()).isEqualTo("A test mail from Candor");
    assertThat(message.getFrom()[0].toString()).isEqualTo("Candor <candor@firm.example>");
    await().until(() -> "sent".equals(first().path("outcome").asString("")));
    assertThat(first().path("to").asString()).isEqualTo("Ada");
  }

  private static tools.jackson.databind.JsonNode first() {
    return ada.get("/api/mail-server/mails").body().path("items").get(0);
  }

  @Test
  void bothPartsSayTheSameAndHoldNoForeignMarks() throws Exception {
    assertThat(send(waiting(rea, Ids.next()))).isEqualTo("sent");
    var message = post.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Grüße Bcc: all@firm.example");
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(body(message, 0))
        .contains("Größer & <b>kühner</b>", "https://crm.firm.example/today?a=1&b=2");
    assertThat(body(message, 1))
        .contains(
            "Größer &amp; &lt;b&gt;kühner&lt;/b&gt;",
            "href=\"https://crm.firm.example/today?a=1&amp;b=2\"",
            "<html lang=\"en\"");
  }

  @Test
  void whatIsPostedTwiceIsSentOnce() throws Exception {
    var about = Ids.next();
    candor.inWorkspace(() -> {
      candor.bean(Mails.class).post(rea, "greeting", "monday", about);
      candor.bean(Mails.class).post(rea, "greeting", "monday", about);
      return true;
    });
    await().atMost(Duration.ofSeconds(30)).until(() -> post.getReceivedMessages().length > 0);
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatWasBeingHandedOverWhenCandorStoppedIsNotSentAgain() {
    var id = waiting(rea, Ids.next());
    assertThat(
            candor.<Boolean, RuntimeException>inWorkspace(
                () -> candor.bean(MailTable.class).handOver(id)))
        .isTrue();
    assertThat(send(id)).isEqualTo("unsure mail_unsure");
    assertThat(send(id)).isEqualTo("unsure mail_unsure");
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatVanishesWhileItTakesAMailMayHaveTakenIt() throws Exception {
    try (var server =
        new ScriptedServer(
            "250 fine", "250 fine", "250 fine", "354 go on", ScriptedServer.HANG_UP)) {
      quiet(server.port());
      var id = waiting(rea, Ids.next());
      assertThat(send(id)).isEqualTo("unsure mail_unsure");
      assertThat(server.heard()).contains(".");
    }
  }

  @Test
  void aFarewellThatIsNotAnsweredChangesNothing() throws Exception {
    try (var server =
        new ScriptedServer(
            "250 fine", "250 fine", "250 fine", "354 go on", "250 taken", ScriptedServer.HANG_UP)) {
      quiet(server.port());
      assertThat(send(waiting(rea, Ids.next()))).isEqualTo("sent");
    }
  }

  @Test
  void aServerThatPutsItOffIsAskedAgain() throws Exception {
    var id = waiting(rea, Ids.next());
    try (var server = new ScriptedServer("250 fine", "250 fine", "451 later", "221 bye")) {
      quiet(server.port());
      assertThat(send(id)).isEqualTo("again mail_put_off");
    }
    server(post.getSmtp().getPort(), "none");
    assertThat(send(id)).isEqualTo("sent");
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgain() throws Exception {
    try (var server = new ScriptedServer("250 fine", "250 fine", "550 nobody", "221 bye")) {
      quiet(server.port());
      assertThat(send(waiting(rea, Ids.next()))).isEqualTo("failed mail_refused");
    }
  }

  @Test
  void nobodyIsWrittenWhoLeftOrHasNothingToBeTold() {
    assertThat(send(waiting(rea, new UUID(7, 0)))).isEqualTo("dropped");
    var id = waiting(rea, Ids.next());
    active(rea, false);
    assertThat(send(id)).isEqualTo("dropped");
    active(rea, true);
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  private static void active(UUID user, boolean active) {
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("update {ws}.users set active = ? where id = ?")
            .params(active, user)
            .update());
  }

  @Test
  void aServerMustProveWhoItIsAndProtectWhatItIsGiven() {
    server(post.getSmtps().getPort(), "tls");
    assertThat(send(waiting(rea, Ids.next()))).isEqualTo("again mail_host_not_trusted");
    server(post.getSmtp().getPort(), "starttls");
    assertThat(send(waiting(rea, Ids.next()))).startsWith("again mail_host_");
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaid() {
    var draft = draft(post.getSmtp().getPort(), "none");
    draft.put("password", "wrong");
    assertThat(ada.put("/api/mail-server", draft).status()).isEqualTo(200);
    assertThat(send(waiting(rea, Ids.next()))).isEqualTo("again mail_sign_in_refused");
  }
}

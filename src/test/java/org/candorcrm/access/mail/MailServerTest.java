package org.candorcrm.access.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says by which server mail is sent, and where its password goes. */
class MailServerTest {

  private static final String PASSWORD = "violet tractor hums 42";
  private static final int PORT = 2525;

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web(Map.of("candor.inside-addresses", "true"));
    candor.inWorkspace(() -> {
      candor.bean(Users.class).create("ada@firm.example", "Ada", PASSWORD, "administrator");
      candor.bean(Users.class).create("rea@firm.example", "Rea", PASSWORD, "reader");
      return true;
    });
    ada = Browser.signedIn(candor, "ada@firm.example", PASSWORD);
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @BeforeEach
  void keep() {
    assertThat(ada.put("/api/mail-server", draft(PORT, "none")).status()).isEqualTo(200);
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

  @Test
  void thePasswordIsSealedAndGoesToNoOtherServer() {
    assertThat(ada.get("/api/mail-server").response().body())
        .contains("\"has_password\":true")
        .doesNotContain("horse");
    var draft = draft(PORT, "none");
    draft.remove("password");
    assertThat(ada.put("/api/mail-server", draft).status()).isEqualTo(200);
    draft.put("host", "elsewhere.example");
    assertThat(ada.put("/api/mail-server", draft).code()).isEqualTo("mail_password_missing");
    var kept =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select encode(password, 'escape') from {ws}.mail_server")
                .query(String.class)
                .single());
    assertThat(kept).doesNotContain("horse");
  }

  @Test
  void onlyWhoAdministersUsersSetsItUp() {
    var reader = Browser.signedIn(candor, "rea@firm.example", PASSWORD);
    assertThat(reader.get("/api/mail-server").code()).isEqualTo("mail_not_allowed");
    assertThat(reader.get("/api/mail-server/mails").code()).isEqualTo("mail_not_allowed");
    assertThat(reader.post("/api/mail-server/tests", Map.of()).code())
        .isEqualTo("mail_not_allowed");
    assertThat(reader.put("/api/mail-server", draft(25, "tls")).code())
        .isEqualTo("mail_not_allowed");
  }

  @Test
  void nonsenseIsNamed() {
    var draft = draft(25, "tls");
    draft.put("sender", "candor@firm.example\r\nBcc: x@y.example");
    assertThat(ada.put("/api/mail-server", draft).text("field")).isEqualTo("sender");
    draft = draft(0, "tls");
    assertThat(ada.put("/api/mail-server", draft).text("field")).isEqualTo("port");
    draft = draft(25, "maybe");
    assertThat(ada.put("/api/mail-server", draft).text("field")).isEqualTo("security");
  }

  @Test
  void theInsideIsNotReachedUnlessTheOperatorAllows() {
    var letter = new Smtp.Letter(new UUID(7, 7), "a@firm.example", "x", "x", "x", Instant.EPOCH);
    var server =
        new MailServer("127.0.0.1", PORT, MailServer.Security.NONE, null, "candor@firm.example");
    assertThat(new Smtp(false).send(server, null, letter, () -> true))
        .isEqualTo(new Smtp.Result("waiting", "mail_host_inside"));
  }
}

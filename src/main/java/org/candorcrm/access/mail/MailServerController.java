package org.candorcrm.access.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** By which server mail is sent, and what became of the newest. */
@RestController
@RequestMapping("/api/mail-server")
final class MailServerController {

  private final MailServers servers;

  MailServerController(MailServers servers) {
    this.servers = servers;
  }

  @GetMapping
  Map<String, @Nullable Object> get(Viewer viewer) {
    return shown(servers.find(viewer).orElse(null));
  }

  @PutMapping
  Map<String, @Nullable Object> keep(Viewer viewer, @RequestBody JsonNode json) {
    var body = Body.of(json, "host", "port", "security", "user", "password", "sender");
    var server =
        new MailServer(
            body.text("host"),
            port(body),
            MailServer.Security.of(body.text("security")),
            body.optionalText("user"),
            body.text("sender"));
    var password = body.secret("password");
    return shown(
        servers.keep(viewer, server, password == null || password.isEmpty() ? null : password));
  }

  private static int port(Body body) {
    var node = body.node("port");
    if (node == null || !node.isInt()) {
      throw Problem.invalid("mail_server_invalid").field("port");
    }
    return node.intValue();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Viewer viewer) {
    servers.end(viewer);
  }

  @PostMapping("/tests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, @Nullable Object> test(Viewer viewer, Locale reader) {
    return shown(servers.test(viewer), reader);
  }

  @GetMapping("/mails")
  Map<String, Object> mails(Viewer viewer, Locale reader) {
    return Map.of("items", servers.newest(viewer).stream().map(one -> shown(one, reader)).toList());
  }

  /** The password is never told. */
  private Map<String, @Nullable Object> shown(@Nullable MailServer server) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("host", server == null ? null : server.host());
    shown.put("port", server == null ? null : server.port());
    shown.put("security", server == null ? null : server.security().word());
    shown.put("user", server == null ? null : server.user());
    shown.put("sender", server == null ? null : server.sender());
    shown.put("has_password", server != null && servers.hasPassword());
    return shown;
  }

  private static Map<String, @Nullable Object> shown(MailTable.Entry one, Locale reader) {
    var code = one.problem();
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("id", one.id());
    shown.put("kind", one.kind());
    shown.put("to", one.name());
    shown.put("made_at", one.madeAt());
    shown.put("tries", one.tries());
    shown.put("outcome", one.outcome().equals("handed") ? "waiting" : one.outcome());
    shown.put("problem", code);
    shown.put("title", code == null ? null : said(code, "title", reader));
    shown.put("advice", code == null ? null : said(code, "advice", reader));
    shown.put("ended_at", one.endedAt());
    return shown;
  }

  private static String said(String code, String part, Locale reader) {
    return Messages.text("problem." + code + "." + part, reader, Map.of());
  }
}

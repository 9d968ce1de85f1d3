package org.candorcrm.access.mail;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.access.Mail;
import org.candorcrm.platform.Messages;
import org.springframework.web.util.HtmlUtils;

/** A mail as plain text and as HTML that screen readers, small screens and dark ones can show. */
final class MailText {

  private static final String PREFERENCES = "/settings/me";

  private final Mail mail;
  private final String address;
  private final Locale locale;

  /**
   * @param address where people find this Candor
   */
  MailText(Mail mail, String address, Locale locale) {
    this.mail = mail;
    this.address = address;
    this.locale = locale;
  }

  String plain() {
    var body = mail.parts().stream().map(this::plain).collect(Collectors.joining("\n\n"));
    return body + "\n\n-- \n" + foot() + "\n" + address + PREFERENCES + "\n";
  }

  private String plain(Mail.Part part) {
    return switch (part) {
      case Mail.Heading(var text) -> text + "\n" + "=".repeat(Math.min(60, text.length()));
      case Mail.Words(var text) -> text;
      case Mail.Link(var text, var place) -> text + "\n" + address + place;
    };
  }

  String html() {
    var body = mail.parts().stream().map(this::html).collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="%s" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    </head>
    <body style="margin:0 auto;max-width:36em;padding:16px;font:16px/1.5 sans-serif">
    %s
    <hr>
    <p style="font-size:14px">%s <a href="%s">%s</a></p>
    </body>
    </html>
    """
        .formatted(
            locale.toLanguageTag(),
            escaped(mail.subject()),
            body,
            escaped(foot()),
            escaped(address + PREFERENCES),
            escaped(Messages.text("mail.preferences", locale, Map.of())));
  }

  private String html(Mail.Part part) {
    return switch (part) {
      case Mail.Heading(var text) ->
          "<h2 dir=\"auto\" style=\"font-size:18px;margin:24px 0 4px\">" + escaped(text) + "</h2>";
      case Mail.Words(var text) ->
          "<p dir=\"auto\" style=\"margin:4px 0\">" + escaped(text) + "</p>";
      case Mail.Link(var text, var place) ->
          "<p dir=\"auto\" style=\"margin:4px 0\"><a href=\""
              + escaped(address + place)
              + "\">"
              + escaped(text)
              + "</a></p>";
    };
  }

  private String foot() {
    return Messages.text("mail.foot", locale, Map.of());
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}

package org.candorcrm.access.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import org.candorcrm.platform.AddressGuard;
import org.candorcrm.platform.GuardedSockets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands one mail to a server, and says in people's words why it did not take it. */
@Component
final class Smtp {

  private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
  private static final int CONNECTING = 10_000;
  private static final int ANSWERING = 30_000;
  private static final int FOR_GOOD = 500;

  private final GuardedSockets sockets;

  Smtp(@Value("${candor.inside-addresses:false}") boolean inside) {
    this.sockets = new GuardedSockets(inside);
  }

  /** One mail with its reader's address. */
  record Letter(UUID id, String to, String subject, String plain, String html, Instant at) {}

  /**
   * @param outcome as in {@link MailTable.Entry}
   */
  record Result(String outcome, @Nullable String problem) {}

  /**
   * @param password null where the server asks nobody
   * @param handOver asked once the server listens; where it says no, nothing is sent
   */
  Result send(
      MailServer server, @Nullable String password, Letter letter, BooleanSupplier handOver) {
    var session = Session.getInstance(settings(server));
    Transport transport = null;
    try {
      var message = message(session, server, letter);
      transport = session.getTransport("smtp");
      transport.connect(server.host(), server.port(), server.user(), password);
      if (!handOver.getAsBoolean()) {
        return new Result("unsure", "mail_unsure");
      }
      return handed(transport, message);
    } catch (MessagingException | UnsupportedEncodingException failure) {
      return new Result("waiting", problem(failure));
    } finally {
      hangUp(transport);
    }
  }

  /**
   * From here on it may have arrived where the way breaks off; it is not sent again, because twice
   * is worse than a doubt that is told.
   */
  private static Result handed(Transport transport, MimeMessage message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Result("sent", null);
    } catch (MessagingException failure) {
      int answer = answer(failure);
      if (answer < 0) {
        return new Result("unsure", "mail_unsure");
      }
      return answer >= FOR_GOOD
          ? new Result("failed", "mail_refused")
          : new Result("waiting", "mail_put_off");
    }
  }

  /** What the server said; -1 where it said nothing. */
  private static int answer(Exception failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPAddressFailedException refused) {
        return refused.getReturnCode();
      }
      if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
        return refused.getReturnCode();
      }
    }
    return -1;
  }

  /** What came of it is known by now, and a clumsy farewell changes nothing. */
  private static void hangUp(@Nullable Transport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException gone) {
      LOG.debug("The mail server was gone before the farewell");
    }
  }

  private Properties settings(MailServer server) {
    var settings = new Properties();
    settings.put("mail.smtp.connectiontimeout", String.valueOf(CONNECTING));
    settings.put("mail.smtp.timeout", String.valueOf(ANSWERING));
    settings.put("mail.smtp.localhost", server.domain());
    settings.put("mail.smtp.auth", String.valueOf(server.user() != null));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.quitwait", "false");
    // Without a fallback, or a refused connection would be made anew past the guard.
    settings.put("mail.smtp.socketFactory", sockets);
    settings.put("mail.smtp.socketFactory.fallback", "false");
    switch (server.security()) {
      case TLS -> {
        settings.put("mail.smtp.ssl.enable", "true");
        settings.put("mail.smtp.ssl.socketFactory", sockets);
      }
      case STARTTLS -> {
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", "true");
      }
      case NONE -> {}
    }
    return settings;
  }

  private static MimeMessage message(Session session, MailServer server, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var id = "<" + letter.id() + "@" + server.domain() + ">";
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(server.sender(), "Candor", StandardCharsets.UTF_8.name()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setHeader("Subject", Header.of(letter.subject()));
    message.setSentDate(Date.from(letter.at()));
    // No out-of-office answers (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    var both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.plain(), "plain"));
    both.addBodyPart(part(letter.html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), kind);
    return part;
  }

  private static String problem(Exception failure) {
    if (failure instanceof AuthenticationFailedException) {
      return "mail_sign_in_refused";
    }
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case AddressGuard.Forbidden inside -> {
          return "mail_host_inside";
        }
        case UnknownHostException unknown -> {
          return "mail_host_unknown";
        }
        case SSLException unsure -> {
          return "mail_host_not_trusted";
        }
        case SocketTimeoutException slow -> {
          return "mail_host_silent";
        }
        case ConnectException refused -> {
          return "mail_host_silent";
        }
        default -> {}
      }
    }
    var said = failure.getMessage();
    return said != null && said.contains("STARTTLS") ? "mail_host_without_tls" : "mail_broke_off";
  }
}

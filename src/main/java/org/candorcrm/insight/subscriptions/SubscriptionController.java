package org.candorcrm.insight.subscriptions;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Mails;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.insight.digest.DigestMail;
import org.candorcrm.insight.subscriptions.Subscription.Kind;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What comes to me by itself. At a screen, by the person: a key would widen what it may read. */
@RestController
@WithOwnRights
@RequestMapping("/api/subscriptions")
final class SubscriptionController {

  private final Subscriptions subscriptions;
  private final SubscriptionTable table;
  private final DigestMail digest;
  private final Mails mails;

  SubscriptionController(
      Subscriptions subscriptions, SubscriptionTable table, DigestMail digest, Mails mails) {
    this.subscriptions = subscriptions;
    this.table = table;
    this.digest = digest;
    this.mails = mails;
  }

  /**
   * @param rhythm when it comes, in the reader's words
   * @param why it ended, in the reader's words
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record View(
      UUID id,
      String kind,
      UUID subject,
      String title,
      String every,
      @Nullable Integer day,
      int hour,
      boolean byMail,
      String rhythm,
      Instant nextAt,
      @Nullable Instant endedAt,
      @Nullable String why) {}

  @GetMapping
  Map<String, Object> list(Viewer viewer, Locale locale) {
    var all = new LinkedHashMap<String, Object>();
    all.put("items", views(viewer, locale));
    all.put("digest_by_mail", digest.wanted(viewer.user()));
    all.put("mail_possible", mails.possible());
    return all;
  }

  private List<View> views(Viewer viewer, Locale locale) {
    return table.of(viewer.user()).stream().map(one -> view(one, locale)).toList();
  }

  @PutMapping("/digest")
  Map<String, Object> digest(Caller caller, Locale locale, @RequestBody JsonNode json) {
    caller.ownSession();
    var viewer = caller.viewer();
    var body = Body.of(json, "by_mail");
    if (!body.has("by_mail")) {
      throw Problem.invalid("body_field_missing").field("by_mail");
    }
    digest.want(viewer.user(), body.flag("by_mail", false), viewer.now());
    return list(viewer, locale);
  }

  @PutMapping("/{kind}/{subject}")
  View keep(
      Caller caller,
      Locale locale,
      @PathVariable String kind,
      @PathVariable UUID subject,
      @RequestBody JsonNode json) {
    caller.ownSession();
    var body = Body.of(json, "every", "day", "hour", "by_mail");
    var every = Rhythm.Every.of(body.text("every"));
    var rhythm = new Rhythm(every, whole(body, "day"), hour(body));
    return view(
        subscriptions.keep(
            caller.viewer(), Kind.of(kind), subject, rhythm, body.flag("by_mail", false)),
        locale);
  }

  private static int hour(Body body) {
    var hour = whole(body, "hour");
    if (hour == null) {
      throw Problem.invalid("body_field_missing").field("hour");
    }
    return hour;
  }

  private static @Nullable Integer whole(Body body, String field) {
    var node = body.node(field);
    if (node == null) {
      return null;
    }
    if (!node.isInt()) {
      throw Problem.invalid("subscription_rhythm_invalid").field(field);
    }
    return node.intValue();
  }

  @DeleteMapping("/{kind}/{subject}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Caller caller, @PathVariable String kind, @PathVariable UUID subject) {
    caller.ownSession();
    subscriptions.end(caller.viewer(), Kind.of(kind), subject);
  }

  private static View view(Subscription one, Locale locale) {
    var why = one.endedWhy();
    return new View(
        one.id(),
        one.kind().word(),
        one.subject(),
        one.title(),
        one.rhythm().every().word(),
        one.rhythm().day(),
        one.rhythm().hour(),
        one.byMail(),
        said(one.rhythm(), locale),
        one.nextAt(),
        one.endedAt(),
        why == null ? null : Messages.text("subscription.ended." + why, locale, Map.of()));
  }

  private static String said(Rhythm rhythm, Locale locale) {
    var day = rhythm.day();
    var words = new LinkedHashMap<String, Object>();
    words.put("hour", rhythm.hour());
    if (day != null) {
      words.put(
          "day",
          rhythm.every() == Rhythm.Every.WEEK
              ? java.time.DayOfWeek.of(day).getDisplayName(TextStyle.FULL, locale)
              : day);
    }
    return Messages.text("subscription." + rhythm.every().word(), locale, words);
  }
}

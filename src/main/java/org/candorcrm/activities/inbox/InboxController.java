package org.candorcrm.activities.inbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Page;
import org.candorcrm.access.gate.WithOwnRights;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** My inbox; nobody reads somebody else's. */
@RestController
@WithOwnRights
@RequestMapping("/api/inbox")
final class InboxController {

  private final Inbox inbox;
  private final InboxSentences sentences;
  private final Notifications notifications;
  private final Clock clock;

  InboxController(Inbox inbox, InboxSentences sentences, Notifications notifications, Clock clock) {
    this.inbox = inbox;
    this.sentences = sentences;
    this.notifications = notifications;
    this.clock = clock;
  }

  @GetMapping
  Map<String, Object> list(
      Viewer viewer,
      Locale locale,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Page.limit(limit);
    var found = inbox.list(viewer, state(state), cursor, most + 1);
    var page = new LinkedHashMap<>(Page.of(found, most, entry -> entry.id().toString()));
    page.put(
        "items",
        sentences.of(viewer, found.size() > most ? found.subList(0, most) : found, locale));
    page.put("open", inbox.open(viewer));
    return page;
  }

  @PatchMapping("/{id}")
  Map<String, @Nullable Object> move(
      Viewer viewer, Locale locale, @PathVariable UUID id, @RequestBody JsonNode json) {
    var body = Body.of(json, "state", "until");
    var now = Moments.now(clock);
    var state = state(body.text("state"));
    var until = state == Inbox.State.snoozed ? body.moment("until") : null;
    if (until != null && !until.isAfter(now)) {
      throw Problem.invalid("snooze_end_invalid").field("until");
    }
    if (inbox.find(viewer, id).isEmpty()) {
      throw Problem.notFound("notification_not_found");
    }
    notifications.move(viewer.user(), id, state == Inbox.State.done ? now : null, until);
    return Objects.requireNonNull(
        sentences.of(viewer, List.of(inbox.find(viewer, id).orElseThrow()), locale).getFirst());
  }

  private static Inbox.State state(String text) {
    try {
      return Inbox.State.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("inbox_state_unknown").field("state");
    }
  }
}

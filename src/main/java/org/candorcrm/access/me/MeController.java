package org.candorcrm.access.me;

import java.util.Map;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Freshness;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.access.people.Self;
import org.candorcrm.access.people.UserTable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who I am here, what I may do, and how I like it. */
@RestController
@RequestMapping("/api/me")
final class MeController {

  private final MeAnswer answer;
  private final ScreenTable screens;
  private final UserTable users;
  private final Viewers viewers;
  private final Audit audit;
  private final Freshness freshness;
  private final TransactionTemplate transaction;

  MeController(
      MeAnswer answer,
      ScreenTable screens,
      UserTable users,
      Viewers viewers,
      Audit audit,
      Freshness freshness,
      TransactionTemplate transaction) {
    this.answer = answer;
    this.screens = screens;
    this.users = users;
    this.viewers = viewers;
    this.audit = audit;
    this.freshness = freshness;
    this.transaction = transaction;
  }

  @GetMapping
  Map<String, @Nullable Object> me(Caller caller) {
    return answer.of(caller, caller.viewer());
  }

  /** At a screen, by the person: what is not mentioned stays as it is. */
  @PatchMapping
  Map<String, @Nullable Object> change(Caller caller, @RequestBody JsonNode json) {
    caller.ownSession();
    var viewer = caller.viewer();
    var body =
        Body.of(
            json,
            "name",
            "language",
            "time_zone",
            "theme",
            "density",
            "shortcuts",
            "default_page",
            "work",
            "arrangement");
    var before = users.get(viewer.user());
    var self =
        new Self(
            body.has("name") ? body.text("name") : before.name(),
            body.has("language") ? body.optionalText("language") : before.locale(),
            body.has("time_zone") ? body.optionalText("time_zone") : before.timeZone());
    var screen = merged(screens.of(viewer.user()), body);
    transaction.executeWithoutResult(status -> {
      screens.put(viewer.user(), screen);
      if (!self.equals(Self.of(before))) {
        users.change(before, self, viewer.now());
        freshness.changed();
      }
      if (!self.name().equals(before.name())) {
        var names = java.util.List.of(before.name(), self.name());
        audit.record(viewer, "user_changed", before.email(), Map.of("name", names));
      }
    });
    return answer.of(caller, viewers.of(viewer.user()));
  }

  private static Screen merged(Screen before, Body body) {
    return new Screen(
        body.has("theme") ? body.text("theme") : before.theme(),
        body.has("density") ? body.text("density") : before.density(),
        body.flag("shortcuts", before.shortcuts()),
        body.has("default_page") ? body.optionalText("default_page") : before.defaultPage(),
        body.has("work") ? body.optionalText("work") : before.work(),
        arranged(before.arrangement(), body.node("arrangement")));
  }

  private static Arrangement arranged(Arrangement before, @Nullable JsonNode changes) {
    return changes == null ? before : before.with(changes);
  }
}

package org.candorcrm.activities.mentions;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Closures.Obstacle;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who of the mentioned could not read along, asked before a note is sent. */
@RestController
final class MentionCheckController {

  private static final int LONGEST = 100_000;

  private static final int MOST_OF_TEAMS = 200;

  private final Checking checking;
  private final TeamMembers members;

  MentionCheckController(Checking checking, TeamMembers members) {
    this.checking = checking;
    this.members = members;
  }

  @PostMapping("/api/mention-checks")
  Map<String, Object> check(Viewer viewer, Locale locale, @RequestBody JsonNode json) {
    var body = Body.of(json, "about", "text", "users");
    var about = Body.of(body.node("about"), "type", "id");
    var text = body.longText("text", LONGEST);
    var users = new LinkedHashSet<>(Mentions.in(text));
    members.of(Mentions.teamsIn(text)).values().stream()
        .flatMap(Set::stream)
        .limit(MOST_OF_TEAMS)
        .forEach(users::add);
    body.ids("users").stream().limit(Mentions.MOST).forEach(users::add);
    var result = checking.check(viewer, about.text("type"), about.id("id"), users);
    return Map.of(
        "items",
        result.items().stream().map(item -> shown(item, locale)).toList(),
        "unknown",
        result.unknown());
  }

  private static Map<String, @Nullable Object> shown(Checking.Checked item, Locale locale) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    var user = Map.of("id", item.user(), "name", item.name());
    shown.put("user", user);
    shown.put("sees", item.sees());
    shown.put("why", item.why());
    shown.put(
        "text",
        item.why() == null
            ? null
            : Messages.text("mention.blind." + item.why().name(), locale, user));
    shown.put("offers", closures(item, true));
    shown.put("ask", closures(item, false));
    return shown;
  }

  private static List<Map<String, Object>> closures(Checking.Checked item, boolean mayAdmit) {
    return item.obstacles().stream()
        .filter(obstacle -> obstacle.mayAdmit() == mayAdmit)
        .map(MentionCheckController::closure)
        .toList();
  }

  private static Map<String, Object> closure(Obstacle obstacle) {
    return Map.of(
        "closure",
        obstacle.closure(),
        "reason",
        obstacle.reason(),
        "owner",
        Map.of("id", obstacle.owner(), "name", obstacle.ownerName()),
        "ends_at",
        obstacle.endsAt());
  }
}

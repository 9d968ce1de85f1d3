package org.candorcrm.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.demo.world.Feed;
import org.jspecify.annotations.Nullable;

/**
 * The demo company's colleagues and sources as the workspace knows them.
 *
 * @param users ids by the colleague's key
 * @param hands the source of what each colleague types, by key
 * @param feeds the sources of machines and lists
 * @param candor the source of what nobody typed into Candor itself
 */
record Cast(
    Map<String, UUID> users, Map<String, Integer> hands, Map<Feed, Integer> feeds, int candor) {

  Cast {
    users = Map.copyOf(users);
    hands = Map.copyOf(hands);
    feeds = Map.copyOf(feeds);
  }

  UUID user(String key) {
    return Objects.requireNonNull(users.get(key), key);
  }

  @Nullable UUID userOrNull(@Nullable String key) {
    return key == null ? null : user(key);
  }

  int source(Feed feed, @Nullable String actor) {
    if (feed != Feed.APP) {
      return Objects.requireNonNull(feeds.get(feed), feed.name());
    }
    return actor == null ? candor : Objects.requireNonNull(hands.get(actor), actor);
  }
}

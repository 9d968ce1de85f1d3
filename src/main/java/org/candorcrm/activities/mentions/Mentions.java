package org.candorcrm.activities.mentions;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorcrm.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The mark-up of a mention: {@code @[Ada Lovelace](user:01890a5d-ac96-774b-bcce-b302099a8057)}, or
 * {@code team:} with the id of a team. The id counts; the name is what readers saw when it was
 * written.
 */
public final class Mentions {

  /** More people than this are not mentioned but shouted at. */
  public static final int MOST = 20;

  private static final Pattern USER = of("user");
  private static final Pattern TEAM = of("team");
  private static final Pattern EITHER = of("(?:user|team)");

  private Mentions() {}

  /** The users that a text mentions, in order, each once, at most {@link #MOST}. */
  public static Set<UUID> in(@Nullable String text) {
    return found(USER, text);
  }

  /** The teams that a text mentions, likewise. */
  public static Set<UUID> teamsIn(@Nullable String text) {
    return found(TEAM, text);
  }

  /** A text as people read it: {@code @Ada Lovelace} instead of the mark-up. */
  public static String plain(String text) {
    return EITHER.matcher(text).replaceAll("@$1");
  }

  private static Pattern of(String kind) {
    return Pattern.compile("@\\[([^\\]\\r\\n]{1,200})]\\(" + kind + ":([0-9a-fA-F-]{36})\\)");
  }

  private static Set<UUID> found(Pattern mention, @Nullable String text) {
    var mentioned = new LinkedHashSet<UUID>();
    if (text != null) {
      mention
          .matcher(text)
          .results()
          .map(found -> Ids.parse(found.group(2)))
          .filter(Objects::nonNull)
          .distinct()
          .limit(MOST)
          .forEach(mentioned::add);
    }
    return mentioned;
  }
}

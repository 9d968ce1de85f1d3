package org.candorcrm.access.me;

import java.util.UUID;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@link Screen}; who never said anything has none. */
@Component
final class ScreenTable {

  private final Database database;
  private final JsonMapper json;

  ScreenTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Screen of(UUID user) {
    return database
        .sql(
            """
            select theme, density, shortcuts, default_page, work, arrangement::text from {ws}.user_screens
             where user_id = ?::uuid
            """)
        .param(user.toString())
        .query((row, number) ->
            new Screen(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                arrangement(row.getString(6))))
        .optional()
        .orElse(Screen.USUAL);
  }

  private Arrangement arrangement(@Nullable String text) {
    return text == null ? Arrangement.NONE : Arrangement.NONE.with(json.readTree(text));
  }

  void put(UUID user, Screen screen) {
    database
        .sql(
            """
            insert into {ws}.user_screens
              (user_id, theme, density, shortcuts, default_page, work, arrangement)
            values (?::uuid, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (user_id) do update set theme = excluded.theme,
              density = excluded.density, shortcuts = excluded.shortcuts,
              default_page = excluded.default_page, work = excluded.work,
              arrangement = excluded.arrangement
            """)
        .param(user.toString())
        .param(screen.theme())
        .param(screen.density())
        .param(screen.shortcuts())
        .param(screen.defaultPage())
        .param(screen.work())
        .param(json.writeValueAsString(screen.arrangement().shown()))
        .update();
  }
}

package org.candorcrm.access.me;

import java.util.UUID;
import org.candorcrm.platform.Database;
import org.springframework.stereotype.Component;

/** The rows of {@link Screen}; who never said anything has none. */
@Component
final class ScreenTable {

  private final Database database;

  ScreenTable(Database database) {
    this.database = database;
  }

  Screen of(UUID user) {
    return database
        .sql(
            """
            select theme, density, shortcuts, default_page, work from {ws}.user_screens
             where user_id = ?::uuid
            """)
        .param(user.toString())
        .query((row, number) ->
            new Screen(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5)))
        .optional()
        .orElse(Screen.USUAL);
  }

  void put(UUID user, Screen screen) {
    database
        .sql(
            """
            insert into {ws}.user_screens
              (user_id, theme, density, shortcuts, default_page, work)
            values (?::uuid, ?, ?, ?, ?, ?)
            on conflict (user_id) do update set theme = excluded.theme,
              density = excluded.density, shortcuts = excluded.shortcuts,
              default_page = excluded.default_page, work = excluded.work
            """)
        .param(user.toString())
        .param(screen.theme())
        .param(screen.density())
        .param(screen.shortcuts())
        .param(screen.defaultPage())
        .param(screen.work())
        .update();
  }
}

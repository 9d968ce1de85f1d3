package org.candorcrm.identity.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** What a delivery may reach, and what it may not. */
class ReachTest extends Harbour {

  @Test
  void aFolderBelowTheNamedOneIsReadAndNothingElse() throws IOException {
    var lists = Files.createDirectory(folder.resolve("lists"));
    Files.writeString(lists.resolve("a.csv"), ROWS);
    Files.writeString(lists.resolve("notes.txt"), "nothing");
    var delivery = add(Map.of("way", "folder", "folder", "lists", "pattern", "*.csv"));
    assertThat(run(delivery).path("created").asInt()).isEqualTo(2);
    assertThat(run(delivery).path("outcome").asString()).isEqualTo("nothing");
    var body = Map.of("name", "x", "type", "people", "way", "folder");
    for (var outside : List.of("/etc", "../..", folder + "/../other")) {
      assertThat(post(body, "folder", outside).code())
          .as(outside)
          .isEqualTo("delivery_folder_outside");
    }
    var secret = Files.createTempDirectory("outside");
    Files.writeString(secret.resolve("secret.csv"), "Id,Name\n9,Secret\n");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    assertThat(post(body, "folder", "link").code()).isEqualTo("delivery_folder_outside");
    Files.createSymbolicLink(lists.resolve("z.csv"), secret.resolve("secret.csv"));
    assertThat(run(delivery).path("outcome").asString())
        .as("a link is no file")
        .isEqualTo("nothing");
  }

  @Test
  void aQueryMayOnlyReadAndTakesNoOptions() {
    var url = ourAddress();
    var login = candor.bean(Environment.class);
    var base = new HashMap<String, String>(Map.of("way", "jdbc", "address", url));
    base.put("user", login.getRequiredProperty("spring.datasource.username"));
    base.put("secret", login.getRequiredProperty("spring.datasource.password"));
    base.put(
        "query", "select 7 as \"Id\", 'Query, Quinn' as \"Name\", 'q@a.example' as \"E-mail\"");
    var run = run(add(base));
    assertThat(run.path("outcome").asString()).as(run.toString()).isEqualTo("imported");
    assertThat(run.path("created").asInt()).isEqualTo(1);
    base.put("query", "delete from control.workspaces returning name");
    assertThat(run(add(base)).at("/problem/code").asString()).isEqualTo("delivery_query_writes");
    for (var several :
        List.of(
            "commit; create schema written; select 1 as \"Id\"",
            "rollback; begin read write; create schema written; commit; select 1 as \"Id\"",
            "select 1 as \"Id\"; commit; create schema written")) {
      base.put("query", several);
      assertThat(run(add(base)).at("/problem/code").asString())
          .as(several)
          .isEqualTo("delivery_query_writes");
    }
    assertThat(value(Boolean.class, "select to_regnamespace('written') is null")).isTrue();
    base.put("query", "select n as \"Id\", 'Many' as \"Name\" from generate_series(1001, 3500) n");
    assertThat(run(add(base)).path("created").asInt()).isEqualTo(2_500);
    base.put("secret", "wrong");
    assertThat(run(add(base)).at("/problem/code").asString()).isEqualTo("delivery_not_let_in");
    base.put("secret", login.getRequiredProperty("spring.datasource.password"));
    base.put("query", "select nothing from nowhere");
    assertThat(run(add(base)).at("/problem/code").asString()).isEqualTo("delivery_query_wrong");
    for (var wrong :
        List.of(url + "?socketFactory=x", "jdbc:postgresql://a,b/c", "jdbc:postgresql://h/db;x")) {
      assertThat(
              post(
                      Map.of("name", "x", "type", "people", "way", "jdbc", "query", "select 1"),
                      "address",
                      wrong)
                  .code())
          .as(wrong)
          .isEqualTo("delivery_address_invalid");
    }
    assertThat(
            post(
                    Map.of("name", "x", "type", "people", "way", "jdbc", "query", "select 1"),
                    "address",
                    "jdbc:h2:mem:x")
                .code())
        .isEqualTo("delivery_driver_missing");
  }

  @Test
  void aSecretIsForWhatItWasGivenFor() {
    var settings =
        new HashMap<String, Object>(Map.of("way", "jdbc", "address", "jdbc:postgresql://h/d"));
    settings.putAll(Map.of("user", "reader", "secret", "s", "query", "select 1"));
    settings.put("encrypted", true);
    var path = "/api/deliveries/" + add(settings);
    for (var change :
        List.of(Map.of("query", "select 2"), Map.of("user", "owner"), Map.of("encrypted", false))) {
      assertThat(ada.patch(path, 1, change).code())
          .as("%s", change)
          .isEqualTo("delivery_secret_again");
    }
    assertThat(ada.patch(path, 1, Map.of("name", "Renamed")).status()).isEqualTo(200);
    var anew = Map.of("query", "select 2", "secret", "s");
    assertThat(ada.patch(path, 2, anew).status()).isEqualTo(200);
  }

  @Test
  void withoutASettingTheInsideStaysClosed() {
    try (var strict = RunningCandor.web(Map.of())) {
      var key =
          strict.inWorkspace(() -> {
            strict.bean(Users.class).create("eve@d.example", "Eve", null, "administrator");
            return strict.bean(ApiKeys.class).create("eve@d.example", "test");
          });
      var eve = Browser.withKey(strict, key);
      var body = new HashMap<String, Object>(Map.of("name", "x", "type", "people"));
      body.putAll(Map.of("way", "folder", "folder", "/tmp"));
      assertThat(eve.post("/api/deliveries", body).code()).isEqualTo("delivery_folders_off");
      body.putAll(Map.of("way", "http", "address", address("/people.csv")));
      body.remove("folder");
      var id = eve.post("/api/deliveries", body).text("id");
      var run = eve.send("POST", "/api/deliveries/" + id + "/runs", null).text("id");
      assertThat(done(eve, id, run).at("/problem/code").asString())
          .isEqualTo("delivery_address_inside");
      assertThat(asked).isEmpty();
    }
  }

  private Browser.Answer post(Map<String, String> body, String name, String value) {
    var all = new HashMap<>(body);
    all.put(name, value);
    return ada.post("/api/deliveries", all);
  }

  private <T> T value(Class<T> type, String sql) {
    return candor.inWorkspace(() -> candor.bean(Database.class).sql(sql).query(type).single());
  }

  private String ourAddress() {
    return candor.inWorkspace(() -> {
      try (var connection = candor.bean(Database.class).source().getConnection()) {
        return connection.getMetaData().getURL().replaceAll("\\?.*", "");
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }
}

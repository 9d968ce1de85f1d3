package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.Test;

class NodesTest {

  @Test
  void whatOneNodeRevokesTheOtherForgetsSoon() {
    try (var one = RunningCandor.web();
        var other = RunningCandor.web(login(one), Map.of())) {
      one.inWorkspace(() ->
          one.bean(Users.class)
              .create("ada@office.example", "Ada", Office.PASSWORD, "administrator"));
      var here = Browser.signedIn(one, "ada@office.example", Office.PASSWORD);
      var key = here.post("/api/keys", Map.of("name", "sync")).text("key");
      var program = Browser.withKey(other, key);
      var there =
          new Browser(other)
              .with("Cookie", here.sent("Cookie"))
              .with("X-CSRF-Token", here.sent("X-CSRF-Token"));
      assertThat(program.get("/api/me").status()).isEqualTo(200);
      assertThat(there.get("/api/me").status()).isEqualTo(200);

      var id = here.get("/api/keys").body().at("/items/0/id").asString();
      assertThat(here.delete("/api/keys/" + id).status()).isEqualTo(204);
      assertThat(here.delete("/api/sign-ins/current").status()).isEqualTo(204);
      assertThat(here.get("/api/me").status()).isEqualTo(401);
      Waiting.until("the key is forgotten", () -> program.get("/api/me").status() == 401);
      Waiting.until("the sign-in is forgotten", () -> there.get("/api/me").status() == 401);
    }
  }

  private static DatabaseLogin login(RunningCandor candor) {
    var pool = (HikariDataSource) candor.bean(DataSource.class);
    return new DatabaseLogin(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
  }
}

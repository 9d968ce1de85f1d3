package org.candorcrm.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalPostgresTest {

  @Test
  void understandsTheFormOfPostgres() {
    assertThat(
            ExternalPostgres.parse("postgres://ann:p%40ss+1@db.example:6543/crm?sslmode=require"))
        .isEqualTo(
            new DatabaseLogin(
                "jdbc:postgresql://db.example:6543/crm?sslmode=require", "ann", "p@ss+1"));
  }

  @Test
  void understandsTheFormOfJdbc() {
    assertThat(ExternalPostgres.parse("jdbc:postgresql://db/crm?user=ann&password=x&ssl=true"))
        .isEqualTo(new DatabaseLogin("jdbc:postgresql://db:5432/crm?ssl=true", "ann", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://u:geheim@h/d",
        "postgres://u:geheim@h",
        "geheim",
        "postgres://u:ge heim@h/d"
      })
  void refusesWhatIsNoAddressWithoutRepeatingThePassword(String address) {
    assertThatThrownBy(() -> ExternalPostgres.parse(address))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("postgres://user:password@host")
        .hasMessageNotContaining("heim")
        .hasNoCause();
  }

  @Test
  void saysThatAServerCannotBeReached() {
    assertThatThrownBy(() -> ExternalPostgres.checked("postgres://ann:geheim@127.0.0.1:1/crm"))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("ann at jdbc:postgresql://127.0.0.1:1/crm")
        .hasMessageNotContaining("geheim");
  }
}

package org.candorcrm.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.candorcrm.platform.postgres.ExternalPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** {@code CANDOR_REPLICA_URL}: without it nothing here does anything. */
@Configuration(proxyBeanMethods = false)
class ReplicaSettings {

  private static final String URL = "candor.replica.url";

  @Bean
  static BeanPostProcessor routing(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        boolean wanted = !environment.getProperty(URL, "").isBlank();
        return wanted && bean instanceof DataSource source ? new RoutedSource(source) : bean;
      }
    };
  }

  @Bean
  Replicas replicas(
      DataSource primary,
      @Value("${" + URL + ":}") List<String> addresses,
      @Value("${candor.replica.patience:200ms}") Duration patience,
      @Value("${spring.datasource.hikari.maximum-pool-size:20}") int connections,
      @Value("${spring.datasource.hikari.connection-init-sql:select 1}") String settings) {
    var replicas = new ArrayList<Replica>();
    for (var address : addresses) {
      var login = ExternalPostgres.parse(address.strip(), "CANDOR_REPLICA_URL");
      var pool = pool(login, connections, settings);
      replicas.add(new Replica(replicas.size() + 1, login.toString(), pool));
    }
    return new Replicas(primary, replicas, patience);
  }

  /** Comes up without the replica, and gives up soon where the primary can answer. */
  private static HikariDataSource pool(DatabaseLogin login, int connections, String settings) {
    var config = new HikariConfig();
    config.setPoolName("replica");
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(1_000);
    config.setValidationTimeout(500);
    config.setReadOnly(true);
    config.setConnectionInitSql(settings + "; set default_transaction_read_only = on");
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "candor");
    return new HikariDataSource(config);
  }
}

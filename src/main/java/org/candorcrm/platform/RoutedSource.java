package org.candorcrm.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The primary database, except for what runs inside {@link Replicas#read}. */
final class RoutedSource extends DelegatingDataSource {

  static final ScopedValue<DataSource> ELSEWHERE = ScopedValue.newInstance();

  RoutedSource(DataSource primary) {
    super(primary);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return ELSEWHERE.isBound() ? ELSEWHERE.get().getConnection() : super.getConnection();
  }
}

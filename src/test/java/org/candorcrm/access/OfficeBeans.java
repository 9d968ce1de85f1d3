package org.candorcrm.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the tests of access bring along. */
@TestConfiguration(proxyBeanMethods = false)
class OfficeBeans {

  @Bean
  @Primary
  FakeFacts fakeFacts() {
    return new FakeFacts();
  }
}

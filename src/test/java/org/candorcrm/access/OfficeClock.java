package org.candorcrm.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time that tests can let pass. */
@TestConfiguration(proxyBeanMethods = false)
class OfficeClock {

  @Bean
  @Primary
  TravellingClock travellingClock() {
    return new TravellingClock();
  }
}

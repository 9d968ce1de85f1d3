package org.candorcrm.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock; a test brings its own as a primary bean. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}

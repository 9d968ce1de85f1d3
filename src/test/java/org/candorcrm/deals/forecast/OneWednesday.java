package org.candorcrm.deals.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The demo company is made up to a day, and what can be learned of it differs a little each day.
 */
@TestConfiguration(proxyBeanMethods = false)
class OneWednesday {

  static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  private static final Instant MORNING = Instant.parse("2026-12-02T08:53:00Z");

  @Bean
  @Primary
  Clock wednesdayMorning() {
    return Clock.fixed(MORNING, ZoneOffset.UTC);
  }
}

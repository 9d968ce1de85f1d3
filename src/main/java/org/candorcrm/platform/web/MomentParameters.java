package org.candorcrm.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Moments in addresses: those that the database can compare with. */
@Configuration(proxyBeanMethods = false)
class MomentParameters implements WebMvcConfigurer {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Instant.class, MomentParameters::moment);
  }

  /** What is refused here is answered as {@code parameter_not_valid}. */
  private static Instant moment(String text) {
    try {
      var moment = OffsetDateTime.parse(text.strip()).toInstant();
      if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
        throw new IllegalArgumentException("a moment out of range");
      }
      return moment;
    } catch (DateTimeException notOne) {
      throw new IllegalArgumentException(notOne);
    }
  }
}

package org.candorcrm.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/**
 * JSON as Candor reads it: limited in depth, length and number of values, exact in numbers, one
 * value only.
 */
@Configuration(proxyBeanMethods = false)
class JsonSettings {

  private static final int DEEPEST = 40;

  /** Each value takes a hundred bytes and more once it is read, however short it was written. */
  private static final long MOST_TOKENS = 300_000;

  private static final int LONGEST_TEXT = 2_000_000;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NAME = 1_000;

  @Bean
  JsonFactoryBuilderCustomizer limitedJson() {
    return factory ->
        factory
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  JsonMapperBuilderCustomizer exactJson() {
    return builder ->
        builder
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}

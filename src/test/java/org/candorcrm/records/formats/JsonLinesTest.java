package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  @Test
  void everyKeyOfTheFileIsAColumn() {
    var read = jsonl("{\"a\":1}\n\n{\"b\":{\"c\":[1,2]},\"a\":\"x\"}\n{\"a\":null,\"d\":true}\n");
    assertThat(read.header()).containsExactly("a", "b", "d");
    assertThat(read.texts())
        .containsExactly(
            Arrays.asList("1", null, null),
            Arrays.asList("x", "{\"c\":[1,2]}", null),
            Arrays.asList(null, null, "true"));
    var second = read.rows().get(1);
    assertThat(Objects.requireNonNull(second.json(1)).at("/c/1").intValue()).isEqualTo(2);
    assertThat(read.guess().columns().get(1).type()).isEqualTo(ColumnType.JSON);
  }

  @Test
  void anExplicitNullIsKnownFromAMissingKey() {
    var read = jsonl("{\"a\":1,\"b\":null}\n{\"a\":1}\n");
    assertThat(Objects.requireNonNull(read.rows().get(0).json(1)).isNull()).isTrue();
    assertThat(read.rows().get(1).json(1)).isNull();
  }

  @Test
  void brokenLinesAreRefusedAndReadingGoesOn() {
    var read =
        jsonl(
            "{\"a\":1}\n{\"a\":\n[1]\n{\"a\":1,\"a\":2}\n{\"a\":1} x\n"
                + "{\"a\":\"\\u0000\"}\n{\"a\":\"\\ud800\"}\n{\"a\":1e999999999}\n{\"a\":2}\n");
    assertThat(read.rows()).hasSize(2);
    assertThat(read.reasons())
        .containsExactly(
            "2 row_json_broken",
            "3 row_json_broken",
            "4 row_json_broken",
            "5 row_json_broken",
            "6 row_has_nul",
            "7 row_encoding_broken",
            "8 row_json_broken");
  }

  @Test
  void numbersKeepEveryDigit() {
    var read = jsonl("{\"a\":12345678901234567890.12345678901234567890}\n");
    assertThat(Objects.requireNonNull(read.rows().getFirst().json(0)).decimalValue())
        .isEqualTo(new BigDecimal("12345678901234567890.12345678901234567890"));
  }

  @Test
  void valuesAreWrittenWithTheirTypes() throws IOException {
    var bytes =
        Given.written(
            Format.JSON_LINES,
            List.of("n", "d", "m", "b", "j", "t"),
            List.of(
                Arrays.asList(
                    new BigDecimal("1E+3"),
                    LocalDate.of(2020, 1, 2),
                    Instant.parse("2020-01-02T03:04:05Z"),
                    true,
                    Map.of("x", 1),
                    null)));
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"n\":1000,\"d\":\"2020-01-02\",\"m\":\"2020-01-02T03:04:05Z\",\"b\":true,"
                + "\"j\":{\"x\":1},\"t\":null}\n");
    assertThat(Given.read(bytes, "x.jsonl", Hints.NONE).texts())
        .containsExactly(
            Arrays.asList("1000", "2020-01-02", "2020-01-02T03:04:05Z", "true", "{\"x\":1}", null));
  }

  private static Given.Read jsonl(String text) {
    return Given.read(text, "x.jsonl", Hints.NONE);
  }
}

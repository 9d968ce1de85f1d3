package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.junit.jupiter.api.Test;

class RefusedRowsTest {

  @Test
  void refusedRowsAreWrittenWithTheirReasonInTheSameDelimiter() throws IOException {
    var text = refused("name;age\nAnn;x\nBen\nCy;4\n", "x.csv", "Ann", "Cy");
    assertThat(text)
        .isEqualTo(
            "\ufeffrow;refused_because;name;age\r\n"
                + "1;because value_not_a_number;Ann;x\r\n"
                + "2;because row_too_few_columns;Ben\r\n"
                + "3;because value_not_a_number;Cy;4\r\n");
  }

  @Test
  void aCorrectedFileOfRefusedRowsIsReadLikeTheOriginal() throws IOException {
    var text = refused("name;age\nAnn;x\nBen\n=Cy;4\n", "x.csv", "Ann", "=Cy");
    var read = Given.csv(text.replace("Ann;x", "Ann;7"));
    assertThat(read.guess().refusedRows()).isTrue();
    assertThat(read.header()).containsExactly("name", "age");
    assertThat(read.texts()).containsExactly(List.of("Ann", "7"), List.of("=Cy", "4"));
    assertThat(read.reasons()).containsExactly("2 row_too_few_columns");
  }

  @Test
  void structuredRowsKeepTheirStructure() throws IOException {
    var text = refused("{\"name\":\"Ann\",\"x\":[1]}\n{broken\n", "x.jsonl", "Ann");
    assertThat(text)
        .isEqualTo(
            "{\"row\":1,\"refused_because\":\"because value_not_a_number\",\"name\":\"Ann\",\"x\":[1]}\n"
                + "{\"row\":2,\"refused_because\":\"because row_json_broken\",\"unreadable\":\"{broken\"}\n");
    var read = Given.read(text, "x.jsonl", Hints.NONE);
    assertThat(read.header()).containsExactly("name", "x");
    assertThat(read.texts()).containsExactly(Arrays.asList("Ann", "[1]"));
    assertThat(read.reasons()).containsExactly("2 row_json_broken");
  }

  @Test
  void everyReasonHasASentenceInBothLanguages() {
    var reasons =
        List.of(
            Refusals.quote(),
            Refusals.encoding(),
            Refusals.nul(),
            Refusals.cellTooLong(1),
            Refusals.rowTooLong(1),
            Refusals.columns(1, 2),
            Refusals.columns(2, 1),
            Refusals.json("x"),
            Refusals.card("x"),
            Refusals.unreadable("x"),
            Refusals.file("file_empty"),
            Refusals.file("file_without_rows"),
            Refusals.file("file_format_unknown"),
            Refusals.file("file_is_old_workbook"),
            Refusals.file("file_is_json_array"),
            Refusals.file("file_unpacks_too_large"),
            Refusals.file("file_sheet_unknown").with("sheet", "x"),
            Refusals.file("file_has_too_many_rows").with("most", 1),
            Refusals.file("sheet_has_too_many_columns").with("most", 1));
    for (var reason : reasons) {
      for (var part : List.of(".title", ".advice")) {
        var key = "problem." + reason.code() + part;
        var english = Messages.text(key, Locale.ENGLISH, reason.details());
        assertThat(english).isNotEqualTo(key).doesNotContain("?", "{");
        assertThat(Messages.text(key, Locale.GERMAN, reason.details())).isNotEqualTo(english);
      }
    }
  }

  /**
   * Reads, refuses also the rows that begin with these cells, and gives the file of all refused.
   */
  private static String refused(String text, String name, String... unwanted) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table =
            Tables.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, Hints.NONE);
        var writer = RefusedRowsWriter.open(out, table, p -> "because " + p.code())) {
      for (var row : table.onRefused(writer::write)) {
        if (List.of(unwanted).contains(Objects.requireNonNull(row.text(0)))) {
          writer.write(RefusedRow.of(row, Problem.invalid("value_not_a_number")));
        }
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

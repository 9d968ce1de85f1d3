package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelimitedTest {

  private static final String[] PIECES = {
    "a",
    "Ann",
    " ",
    "\"",
    "'",
    ",",
    ";",
    "\t",
    "|",
    "\n",
    "\r\n",
    "\r",
    "=1+1",
    "+49",
    "-5",
    "@x",
    "''",
    "\u00e4\u00df",
    "\ud83d\ude00",
    "12.5",
    "null",
    "\\",
    "sep=;",
    "\ufeff",
    "\u2028",
    "="
  };

  @Test
  void readsCellsAsTheyStand() {
    var read = Given.csv("name,note\nAnn,\"a \"\"b\"\"\nc\"\n,x\n");
    assertThat(read.header()).containsExactly("name", "note");
    assertThat(read.texts())
        .containsExactly(List.of("Ann", "a \"b\"\nc"), Arrays.asList(null, "x"));
    assertThat(read.rows().get(1).number()).isEqualTo(2);
    assertThat(read.rows().get(1).line()).isEqualTo(4);
  }

  @Test
  void everyHostileCellComesBackThroughWriterAndReader() throws IOException {
    var random = new Random(3);
    for (int round = 0; round < 300; round++) {
      int width = random.nextInt(1, 6);
      var columns = HeaderNames.numbered(width);
      var rows = new ArrayList<List<@Nullable String>>();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        rows.add(hostileRow(random, width));
      }
      var format = random.nextBoolean() ? Format.CSV : Format.TSV;
      var hints =
          Hints.NONE
              .withDelimiter(format == Format.CSV ? ',' : '\t')
              .withHeader(true)
              .withQuote('"');
      var read = Given.read(Given.written(format, columns, rows), "x.csv", hints);
      assertThat(read.refused()).isEmpty();
      assertThat(read.header()).isEqualTo(columns);
      assertThat(read.texts()).isEqualTo(rows);
    }
  }

  @Test
  void cellsThatSpreadsheetsWouldRunAreWrittenAsTexts() throws IOException {
    var bytes =
        Given.written(
            Format.CSV,
            List.of("a", "b"),
            List.of(List.of("=cmd|'/C calc'!A0", "-12.5"), List.of("@SUM(1)", "'=1")));
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("\ufeffa,b\r\n'=cmd|'/C calc'!A0,-12.5\r\n'@SUM(1),''=1\r\n");
    assertThat(Given.read(bytes, "x.csv", Hints.NONE).texts())
        .containsExactly(List.of("=cmd|'/C calc'!A0", "-12.5"), List.of("@SUM(1)", "'=1"));
  }

  @Test
  void aBrokenRowCostsOneLineAndIsNamed() {
    var read = Given.csv("a,b\n1,2\n3\n4,5,6\n\"7\"x,8\n9,10\n");
    assertThat(read.texts()).containsExactly(List.of("1", "2"), List.of("9", "10"));
    assertThat(read.reasons())
        .containsExactly("2 row_too_few_columns", "3 row_too_many_columns", "4 row_quote_broken");
    assertThat(read.refused().get(2).cells()).containsExactly("\"7\"x,8");
    assertThat(read.refused().get(2).line()).isEqualTo(5);
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotSwallowTheRest() {
    var read = Given.csv("a,b\n1,2\n\"3,4\n5,6\n7,8\n");
    assertThat(read.texts())
        .containsExactly(List.of("1", "2"), List.of("5", "6"), List.of("7", "8"));
    assertThat(read.reasons()).containsExactly("2 row_quote_broken");
  }

  @Test
  void aRowThatWasQuotedAsAWholeIsTakenApart() {
    var read = Given.csv("a,b\n\"1,\"\"x, y\"\"\"\n\"1 2\"\n\"1,2,3\"\n");
    assertThat(read.texts()).containsExactly(List.of("1", "x, y"));
    assertThat(read.reasons()).containsExactly("2 row_too_few_columns", "3 row_too_few_columns");
  }

  @Test
  void cellsAndRowsThatAreTooLongAreRefused() {
    var limits = new Limits(3, 10, 20, 1000, 1000, 1000);
    var text =
        "a,b,c\n12345678901,2,3\n1234567890,1234567890,1\n1,2,3\n\"12345678\n901\",2,3\n4,5,6\n";
    var read = Given.read(text, "x.csv", Hints.NONE.within(limits).withHeader(true));
    assertThat(read.reasons())
        .containsExactly("1 row_cell_too_long", "2 row_too_long", "4 row_cell_too_long");
    assertThat(read.texts()).containsExactly(List.of("1", "2", "3"), List.of("4", "5", "6"));
  }

  @Test
  void whatIsNoCharacterIsRefusedWithItsRow() {
    var bytes = "a,b\nä,ö\nü,?\nß,\0\nend,x\nä,ä\n".getBytes(StandardCharsets.UTF_8);
    var big = new byte[bytes.length];
    System.arraycopy(bytes, 0, big, 0, bytes.length);
    big[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xe4;
    var read = Given.read(big, "x.csv", Hints.NONE.withCharset(StandardCharsets.UTF_8));
    assertThat(read.reasons()).containsExactly("2 row_encoding_broken", "3 row_has_nul");
    assertThat(read.rows()).hasSize(3);
  }

  @Test
  void encodingsAreRecognised() {
    var text = "name;city\nJörg;Köln\nZoë;Łódź\n";
    var plain = "name;city\nJörg;Köln\nZoë;„Wörth“\n";
    assertEncoding(text, StandardCharsets.UTF_8, "", "UTF-8");
    assertEncoding(text, StandardCharsets.UTF_8, "\ufeff", "UTF-8");
    assertEncoding(text, StandardCharsets.UTF_16LE, "\ufeff", "UTF-16LE");
    assertEncoding(text, StandardCharsets.UTF_16BE, "\ufeff", "UTF-16BE");
    assertEncoding(text, StandardCharsets.UTF_16LE, "", "UTF-16LE");
    assertEncoding(plain, Charset.forName("windows-1252"), "", "windows-1252");
  }

  @Test
  void delimitersAndQuotesAreRecognised() {
    assertThat(Given.csv("a;b\n1,5;2,5\n3,5;4,5\n").guess().delimiter()).isEqualTo(";");
    assertThat(Given.csv("a|b,c|d\n1|x, y|3\n").guess().delimiter()).isEqualTo("|");
    assertThat(Given.csv("a\tb\n1,2\t3\n").guess().format()).isEqualTo(Format.TSV);
    assertThat(Given.csv("sep=;\na;b\n1;2\n").texts()).containsExactly(List.of("1", "2"));
    assertThat(Given.csv("'a','b'\n'x, y','2'\n'z','3'\n").texts())
        .containsExactly(List.of("x, y", "2"), List.of("z", "3"));
    assertThat(Given.csv("name\nAnn\nBen\n").texts())
        .containsExactly(List.of("Ann"), List.of("Ben"));
  }

  @Test
  void headersAreRecognised() {
    assertThat(Given.csv("1,Ann,2020-01-01\n2,Ben,2020-01-02\n").header())
        .containsExactly("Column 1", "Column 2", "Column 3");
    assertThat(Given.csv("account,2015,2016\nAcme,10,20\nBeta,30,40\n").guess().header()).isFalse();
    assertThat(Given.csv("year,2015,2016\n1,10,20\n2,30,40\n").guess().header()).isTrue();
    assertThat(Given.csv("name,name,\nA,B,C\n").header())
        .containsExactly("name", "name (2)", "Column 3");
  }

  @Test
  void readingStartsAgainAfterAnyRow() {
    var text = new StringBuilder("a,b\n");
    for (int i = 1; i <= 100; i++) {
      text.append(i % 10 == 0 ? "broken\n" : i + ",x\n");
    }
    var read = Given.read(text.toString(), "x.csv", Hints.NONE.startingAfter(55));
    assertThat(read.rows().getFirst().number()).isEqualTo(56);
    assertThat(read.rows().getFirst().text(0)).isEqualTo("56");
    assertThat(read.refused()).hasSize(5);
  }

  @Test
  void filesThatHoldNoRowsAreRefusedWithACode() {
    assertCode(new byte[0], "x.csv", "file_empty");
    assertCode("  \n\n".getBytes(StandardCharsets.UTF_8), "x.csv", "file_empty");
    assertCode("[{\"a\":1}]".getBytes(StandardCharsets.UTF_8), "x.json", "file_is_json_array");
    assertCode(
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "x.xls", "file_is_old_workbook");
    assertCode("%PDF-1.4 x".getBytes(StandardCharsets.UTF_8), "x.pdf", "file_format_unknown");
  }

  private static void assertCode(byte[] bytes, String name, String code) {
    assertThatThrownBy(() -> Given.read(bytes, name, Hints.NONE))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static void assertEncoding(String text, Charset charset, String mark, String name) {
    var read = Given.read((mark + text).getBytes(charset), "x.csv", Hints.NONE);
    assertThat(read.guess().encoding()).isEqualTo(name);
    assertThat(read.header()).containsExactly("name", "city");
    assertThat(read.texts().getFirst()).isEqualTo(List.of("Jörg", "Köln"));
  }

  private static List<@Nullable String> hostileRow(Random random, int width) {
    var row = new ArrayList<@Nullable String>();
    for (int i = 0; i < width; i++) {
      var cell = new StringBuilder();
      for (int j = random.nextInt(6); j > 0; j--) {
        cell.append(PIECES[random.nextInt(PIECES.length)]);
      }
      row.add(cell.isEmpty() ? null : cell.toString());
    }
    return row;
  }
}

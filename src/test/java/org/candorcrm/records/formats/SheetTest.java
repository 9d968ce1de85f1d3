package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.SheetStyles.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static final String[] PIECES = {
    "a",
    " ",
    "<",
    "&",
    "\"",
    "\n",
    "\r",
    "\t",
    "_x000D_",
    "_x",
    "\u0001",
    "=1",
    "\ud83d\ude00",
    "]]>",
    "ä",
    "'"
  };

  @Test
  void valuesComeBackAsPeopleSeeThem() throws IOException {
    var bytes =
        Given.written(
            Format.XLSX,
            List.of("number", "date", "moment", "yes", "text", "long number"),
            List.of(
                Arrays.asList(
                    new BigDecimal("-12.50"),
                    LocalDate.of(2016, 10, 20),
                    Instant.parse("2016-10-20T14:05:07.250Z"),
                    true,
                    "=1+1",
                    new BigDecimal("12345678901234567890"))));
    var read = Given.read(bytes, "x.xlsx", Hints.NONE);
    assertThat(read.header())
        .containsExactly("number", "date", "moment", "yes", "text", "long number");
    assertThat(read.texts())
        .containsExactly(
            List.of(
                "-12.5",
                "2016-10-20",
                "2016-10-20T14:05:07.250",
                "true",
                "=1+1",
                "12345678901234567890"));
    assertThat(read.rows().getFirst().line()).isEqualTo(2);
    assertThat(read.guess().sheets()).containsExactly("Rows");
  }

  @Test
  void everyHostileTextComesBack() throws IOException {
    var random = new Random(5);
    var rows = new ArrayList<List<@Nullable String>>();
    for (int i = 0; i < 2_000; i++) {
      var cell = new StringBuilder();
      for (int j = random.nextInt(1, 6); j > 0; j--) {
        cell.append(PIECES[random.nextInt(PIECES.length)]);
      }
      rows.add(Arrays.asList("k" + i, cell.toString()));
    }
    var bytes = Given.written(Format.XLSX, List.of("key", "text"), rows);
    assertThat(Given.read(bytes, "x.xlsx", Hints.NONE.withHeader(true)).texts()).isEqualTo(rows);
  }

  @Test
  void datesComeBackFromEveryDay() {
    for (var day = LocalDate.of(1900, 3, 1); day.getYear() < 2100; day = day.plusDays(13)) {
      assertThat(SheetCell.number(SheetDates.serial(day).toString(), Shown.DATE, false))
          .isEqualTo(day.toString());
    }
    assertThat(SheetCell.number("1", Shown.DATE, false)).isEqualTo("1900-01-01");
    assertThat(SheetCell.number("0", Shown.DATE, true)).isEqualTo("1904-01-01");
  }

  @Test
  void formatsSayWhatANumberMeans() {
    assertThat(SheetStyles.shown("dd/mm/yyyy")).isEqualTo(Shown.DATE);
    assertThat(SheetStyles.shown("[$-407]d. mmmm yyyy;@")).isEqualTo(Shown.DATE);
    assertThat(SheetStyles.shown("m/d/yy h:mm")).isEqualTo(Shown.MOMENT);
    assertThat(SheetStyles.shown("[h]:mm:ss")).isEqualTo(Shown.TIME);
    assertThat(SheetStyles.shown("#,##0.00 \"days\"")).isEqualTo(Shown.NUMBER);
    assertThat(SheetStyles.shown("General")).isEqualTo(Shown.NUMBER);
    assertThat(SheetStyles.shown("[Red]0.00E+00")).isEqualTo(Shown.NUMBER);
    assertThat(SheetCell.number("0.30000000000000004", Shown.NUMBER, false)).isEqualTo("0.3");
    assertThat(SheetCell.number("1.5", Shown.TIME, false)).isEqualTo("36:00:00");
  }

  @Test
  void aFullSheetGoesOnInTheNextOne() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new SheetWriter(out, List.of("n"), 4)) {
      for (int i = 1; i <= 8; i++) {
        writer.write(List.of(i));
      }
    }
    var read = Given.read(out.toByteArray(), "x.xlsx", Hints.NONE);
    assertThat(read.guess().sheets()).containsExactly("Rows", "Rows 2", "Rows 3");
    assertThat(read.texts()).hasSize(8).last().isEqualTo(List.of("8"));
    assertThat(read.rows().getLast().number()).isEqualTo(8);
  }

  @Test
  void textsThatDoNotFitAreCutAndCounted() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new SheetWriter(out, List.of("t"))) {
      writer.write(List.of("x".repeat(40_000)));
      assertThat(writer.cut()).isEqualTo(1);
    }
  }

  @Test
  void readsSharedTextsBlankRowsAndGaps() throws IOException {
    var bytes =
        book(
            "<sst><si><t>name</t></si><si><r><t>An</t></r><r><t>n</t></r><rPh><t>x</t></rPh></si></sst>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"str\"><v>c</v></c></row>"
                + "<row r=\"2\"/><row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c>"
                + "<c r=\"C5\"><f>1+1</f><v>2</v></c></row>");
    var read = Given.read(bytes, "x.xlsx", Hints.NONE);
    assertThat(read.header()).containsExactly("name", "Column 2", "c");
    assertThat(read.texts()).containsExactly(Arrays.asList("Ann", null, "2"));
    assertThat(read.rows().getFirst().line()).isEqualTo(5);
  }

  @Test
  void bombsAndBrokenBooksAreRefusedWithACode() throws IOException {
    var a = "a".repeat(1 << 20);
    var out = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      out.append(a);
    }
    var row = "<row r=\"1\"><c t=\"str\"><v>" + out + "</v></c></row>";
    assertCode(book("<sst/>", row), "file_unpacks_too_large");
    assertCode(book("<sst/>", "<row><c/><c/></row>".repeat(5_000_000)), "file_unpacks_too_large");
    assertCode(
        book("<!DOCTYPE x [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>", ""),
        "file_unreadable");
    assertCode(book("<sst/>", "<a>".repeat(10_000)), "file_unreadable");
    assertCode(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "file_unreadable");
    var zip = new ByteArrayOutputStream();
    pack(zip, Map.of("word/document.xml", "<x/>"));
    assertCode(zip.toByteArray(), "file_format_unknown");
  }

  @Test
  void aCellFarOutIsRefusedWithItsRow() throws IOException {
    var bytes =
        book(
            "<sst/>",
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row>"
                + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>x</v></c></row>");
    var read = Given.read(bytes, "x.xlsx", Hints.NONE);
    assertThat(read.reasons()).containsExactly("1 row_too_many_columns");
    assertThat(read.texts()).containsExactly(List.of("x"));
  }

  private static void assertCode(byte[] bytes, String code) {
    assertThatThrownBy(() -> Given.read(bytes, "x.xlsx", Hints.NONE))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static byte[] book(String texts, String rows) throws IOException {
    var parts = new LinkedHashMap<>(SheetParts.all(1));
    parts.compute(
        "xl/_rels/workbook.xml.rels",
        (name, old) ->
            String.valueOf(old)
                .replace(
                    "</Relationships>",
                    "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></Relationships>"));
    parts.put("xl/t.xml", texts);
    parts.put("xl/worksheets/sheet1.xml", SheetParts.SHEET_BEGIN + rows + SheetParts.SHEET_END);
    var out = new ByteArrayOutputStream();
    pack(out, parts);
    return out.toByteArray();
  }

  private static void pack(ByteArrayOutputStream out, Map<String, String> parts)
      throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}

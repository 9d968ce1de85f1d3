package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a file holds, reading it gives rows, refused rows, or a coded problem. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FuzzTest {

  private static final int ROUNDS = 300;

  private static final String CARD =
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91;Ann;;;\r\n"
          + "TEL;CELL;PREF:123456\r\nADR;WORK:;;Main St;Berlin;;10115;DE\r\nBDAY:1980-03-22\r\n"
          + "EMAIL;INTERNET:ann@example.com\r\nGEO:1;2\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:x\r\n"
          + "END:VCARD\r\nPHOTO;ENCODING=BASE64:AAAA\r\n BBBB\r\n\r\nEND:VCARD\r\n";

  @Test
  void randomBytes() {
    var random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      var bytes = new byte[random.nextInt(1, 3_000)];
      random.nextBytes(bytes);
      readAll(bytes, "x.csv");
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) " \"',;\t\n\r{}[]:a1=\\\0-".charAt(random.nextInt(19));
      }
      readAll(bytes, "x.jsonl");
    }
  }

  @Test
  void mutationsOfHonestFiles() throws IOException {
    var random = new Random(2);
    var honest = honestFiles();
    for (int i = 0; i < ROUNDS; i++) {
      for (var file : honest) {
        readAll(mutated(file, random), "x");
      }
    }
  }

  @Test
  void mutationsInsideWorkbooks() throws IOException {
    var random = new Random(3);
    var honest = Given.written(Format.XLSX, List.of("name", "day", "n"), rows());
    for (int i = 0; i < ROUNDS; i++) {
      readAll(mutatedInside(honest, random), "x.xlsx");
    }
  }

  @Test
  void deepJson() {
    for (var opening : List.of("[", "{\"a\":", "[{\"a\":")) {
      var text = "{\"a\":1}\n{\"a\":" + opening.repeat(500_000) + "\n{\"a\":2}\n";
      var read = Given.read(text, "x.jsonl", Hints.NONE);
      assertThat(read.rows()).hasSize(2);
      assertThat(read.reasons()).containsExactly("2 row_json_broken");
    }
  }

  @Test
  void linesOfTenMillionCharacters() {
    var line = "x".repeat(10_000_000);
    assertThat(Given.csv("a,b\n1,2\n" + line + ",3\n4,5\n").reasons())
        .containsExactly("2 row_cell_too_long");
    assertThat(Given.csv("a,b\n1,2\n\"" + line + "\",3\n4,5\n").reasons())
        .containsExactly("2 row_cell_too_long");
    assertThat(Given.read("{\"a\":1}\n{\"a\":\"" + line + "\"}\n", "x.jsonl", Hints.NONE).reasons())
        .containsExactly("2 row_too_long");
    assertThat(
            Given.read("BEGIN:VCARD\nFN:" + line + "\nEND:VCARD\n" + CARD, "x.vcf", Hints.NONE)
                .reasons())
        .containsExactly("1 row_cell_too_long");
    readAll(line.getBytes(StandardCharsets.UTF_8), "x.csv");
  }

  @Test
  void quotesThatAreNeverClosedCostNoMoreThanTheFileTwice() {
    for (var line : List.of("\"a\n", "a,\"\"\"\n", "\",\"\"\n", "\"\"a\"\n", "x\"\"\n\"\n")) {
      var read =
          Given.read("a,b\n1,2\n" + line.repeat(400_000), "x.csv", Hints.NONE.withHeader(true));
      assertThat(read.rows().size() + read.refused().size()).isPositive();
    }
  }

  @Test
  void cardsInCardsAndManyProperties() {
    readAll("BEGIN:VCARD\nAGENT:\n".repeat(40_000).getBytes(StandardCharsets.UTF_8), "x.vcf");
    readAll("BEGIN:VCARD\n".repeat(40_000).getBytes(StandardCharsets.UTF_8), "x.vcf");
    var card = "BEGIN:VCARD\nVERSION:3.0\n" + "TEL:1\n".repeat(40_000) + "END:VCARD\n";
    readAll(card.getBytes(StandardCharsets.UTF_8), "x.vcf");
    var labels = "BEGIN:VCARD\nVERSION:3.0\n" + "item1.TEL:1\nitem1.X-ABLabel:x\n".repeat(10_000);
    readAll((labels + "END:VCARD\n").getBytes(StandardCharsets.UTF_8), "x.vcf");
    var soft = "BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:" + "=\n".repeat(200_000);
    readAll((soft + "END:VCARD\n").getBytes(StandardCharsets.UTF_8), "x.vcf");
  }

  private static void readAll(byte[] bytes, String name) {
    var formats = new ArrayList<@Nullable Format>(List.of(Format.values()));
    formats.add(null);
    for (var format : formats) {
      if (format == Format.XLSX && !name.endsWith("xlsx")) {
        continue;
      }
      try (var table =
          Tables.open(new ByteArrayInputStream(bytes), name, Hints.NONE.withFormat(format))) {
        long last = 0;
        for (var row : table) {
          assertThat(row.size()).isEqualTo(table.header().size());
          assertThat(row.number()).isGreaterThan(last);
          last = row.number();
        }
        assertThat(Json.MAPPER.writeValueAsString(table.guess())).isNotEmpty();
      } catch (Problem problem) {
        assertThat(problem.code()).startsWith("file_");
      }
    }
  }

  private static List<byte[]> honestFiles() throws IOException {
    var columns = List.of("name", "day", "n");
    var files = new ArrayList<byte[]>();
    for (var format : List.of(Format.CSV, Format.TSV, Format.JSON_LINES, Format.XLSX)) {
      files.add(Given.written(format, columns, rows()));
    }
    files.add(CARD.repeat(3).getBytes(StandardCharsets.UTF_8));
    files.add("n;d\nJörg;3,5\nZoë;1.000,25\n".getBytes(StandardCharsets.UTF_16));
    return files;
  }

  private static List<List<Object>> rows() {
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i < 12; i++) {
      rows.add(List.of("Ann \"" + i + "\", ä\n=", LocalDate.of(2020, 1, 1).plusDays(i), i * 1.5));
    }
    return rows;
  }

  private static byte[] mutated(byte[] honest, Random random) {
    var bytes = honest.clone();
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "\"',;\n\r\0<>&{}[]:=\t ".charAt(random.nextInt(18));
        case 2 -> {
          int length = Math.min(random.nextInt(40), bytes.length - at);
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        }
        default -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(20)));
      }
    }
    return bytes;
  }

  private static byte[] mutatedInside(byte[] honest, Random random) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(honest));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName().toLowerCase(Locale.ROOT)));
        zip.write(random.nextInt(3) == 0 ? mutated(content, random) : content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}

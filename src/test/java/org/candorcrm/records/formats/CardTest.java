package org.candorcrm.records.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CardTest {

  private static final String CARD =
      """
      BEGIN:VCARD
      VERSION:3.0
      N:Example;Ann;Maria;Dr.;
      FN:Dr. Ann Maria Example
      EMAIL;TYPE=INTERNET;TYPE=HOME:ann@home.example
      EMAIL;TYPE=INTERNET,WORK,PREF:ann@example.com
      TEL;TYPE=CELL:+49 170 1234567
      ORG:Example Ltd;Sales;North
      TITLE:Head of Sales
      ADR;TYPE=WORK:;Floor 2;Main St 1;Berlin;;10115;Germany
      item1.URL:https://example.com
      item1.X-ABLabel:_$!<HomePage>!$_
      NOTE:First\\nSecond
      BDAY:1980-03-22
      PHOTO;ENCODING=b;TYPE=JPEG:%s
       %s
      END:VCARD
      """;

  @Test
  void aCardBecomesAPerson() {
    var read = cards(CARD.formatted("A".repeat(2_000_000), "B".repeat(2_000_000)));
    assertThat(read.refused()).isEmpty();
    var row = read.rows().getFirst();
    assertThat(json(read, row, "name").toString())
        .isEqualTo(
            "{\"prefix\":\"Dr.\",\"first\":\"Ann\",\"middle\":\"Maria\",\"last\":\"Example\"}");
    assertThat(json(read, row, "emails").toString())
        .isEqualTo(
            "[{\"value\":\"ann@example.com\",\"label\":\"work\"},"
                + "{\"value\":\"ann@home.example\",\"label\":\"home\"}]");
    assertThat(json(read, row, "phones").toString())
        .isEqualTo("[{\"value\":\"+49 170 1234567\",\"label\":\"mobile\"}]");
    assertThat(text(read, row, "company")).isEqualTo("Example Ltd");
    assertThat(text(read, row, "department")).isEqualTo("Sales, North");
    assertThat(text(read, row, "job_title")).isEqualTo("Head of Sales");
    assertThat(json(read, row, "addresses").at("/0/street").asString())
        .isEqualTo("Floor 2, Main St 1");
    assertThat(json(read, row, "links").at("/0/label").asString()).isEqualTo("homepage");
    assertThat(text(read, row, "notes")).isEqualTo("First\nSecond");
    assertThat(text(read, row, "birthday")).isEqualTo("1980-03-22");
  }

  @Test
  void aCardThatDoesNotEndCostsItselfOnly() {
    var read =
        cards(
            "BEGIN:VCARD\nVERSION:3.0\nFN:Lost\nBEGIN:VCARD\nVERSION:3.0\nFN:Ann Example\nEND:VCARD\n"
                + "stray\ntext\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ben\nEND:VCARD\n"
                + "BEGIN:VCARD\nFN:never ended\n");
    assertThat(read.rows()).hasSize(2);
    assertThat(read.reasons())
        .containsExactly(
            "1 row_card_broken", "3 row_card_broken", "4 row_card_broken", "6 row_card_broken");
    assertThat(read.rows().get(1).line()).isEqualTo(12);
  }

  @Test
  void aCardInsideACardBelongsToIt() {
    var read =
        cards(
            "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Agent\nEND:VCARD\n"
                + "END:VCARD\n");
    assertThat(read.refused()).isEmpty();
    assertThat(read.rows()).hasSize(1);
    assertThat(text(read, read.rows().getFirst(), "name")).contains("Boss");
  }

  @Test
  void everyRealCardIsRead() throws IOException {
    int cards = 0;
    try (var files = Files.walk(SharedFiles.folder("vcard_ezvcard"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".vcf")).toList()) {
        var read = Given.read(Files.readAllBytes(file), file.toString(), Hints.NONE);
        assertThat(read.refused()).as(file.toString()).isEmpty();
        assertThat(read.rows()).as(file.toString()).isNotEmpty();
        for (var row : read.rows()) {
          assertThat(row.isEmpty()).as(file + " line " + row.line()).isFalse();
          assertThat(row.texts().toString()).doesNotContain("ENCODING", "BEGIN:");
        }
        cards += read.rows().size();
      }
    }
    assertThat(cards).isGreaterThan(15);
  }

  private static Given.Read cards(String text) {
    return Given.read(text, "x.vcf", Hints.NONE);
  }

  private static JsonNode json(Given.Read read, Row row, String field) {
    return Objects.requireNonNull(row.json(read.header().indexOf(field)), field);
  }

  private static String text(Given.Read read, Row row, String field) {
    return Objects.requireNonNull(row.text(read.header().indexOf(field)), field);
  }
}

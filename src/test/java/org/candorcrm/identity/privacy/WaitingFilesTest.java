package org.candorcrm.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An erasure finds somebody anywhere in a file that waits, and in no other. */
class WaitingFilesTest {

  private static final String HEAD = "First name,Last name,Email,Phone\n";

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  private static String uploaded(String name, String more, byte[] file) throws Exception {
    var browser = firm.ada.browser();
    var address = "/api/imports?name=" + name + "&type=people" + more;
    var request =
        HttpRequest.newBuilder(URI.create(firm.office.candor.at("/") + address.substring(1)))
            .header("Cookie", browser.sent("Cookie"))
            .header("X-CSRF-Token", browser.sent("X-CSRF-Token"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(answer.body()).path("id").asString();
  }

  private static String uploaded(String name, String text) throws Exception {
    return uploaded(name, "&key=emails", text.getBytes(StandardCharsets.UTF_8));
  }

  private static UUID person(String first, String last, String email, String phone) {
    return firm.create(
        firm.ada,
        "people",
        Map.of(
            "name", Map.of("first", first, "last", last),
            "emails", List.of(email),
            "phones", List.of(phone)));
  }

  private static String erasure(UUID person) {
    return "/api/people/" + person + "/erasure";
  }

  private static void erase(UUID person) {
    Firm.expect(200, firm.ada.browser().post(erasure(person), Map.of()));
  }

  private static int status(String planned) {
    return firm.ada.browser().get("/api/imports/" + planned + "/proposal").status();
  }

  @Test
  void inRowsThatCannotBeReadAndInAFirstRow() throws Exception {
    var ida = person("Ida", "Inkhorn", "ida@inkhorn.example", "+49 30 7654321");
    var broken =
        uploaded("broken.csv", HEAD + "Bo,Binder,bo@b.example,\nx,y,ida@inkhorn.example,,,z\n");
    var first = uploaded("first.csv", "Ida,Inkhorn,none\nBo,Binder,none\n");
    var others = uploaded("others.csv", HEAD + "Bo,Binder,bo@b.example,\nx,y,z,,,z\n");
    var seen = firm.get(firm.ada, erasure(ida)).path("traces").toString();
    assertThat(seen).contains("broken.csv", "first.csv").doesNotContain("others.csv");

    erase(ida);

    assertThat(status(broken)).isEqualTo(404);
    assertThat(status(first)).isEqualTo(404);
    assertThat(status(others)).isEqualTo(200);
  }

  @Test
  void byANumberHoweverItIsWritten() throws Exception {
    var una = person("Una", "Umber", "una@umber.example", "+49 30 8765432");
    var written = uploaded("written.csv", HEAD + "U,,,0049 (30) 876-5432\n");
    var local = uploaded("local.csv", HEAD + "U,,,\"040 123456; 030/8765432\"\n");
    var near = uploaded("near.csv", HEAD + "V,,,0049 (30) 876-5433\n");

    erase(una);

    assertThat(status(written)).isEqualTo(404);
    assertThat(status(local)).isEqualTo(404);
    assertThat(status(near)).isEqualTo(200);
  }

  @Test
  void onEverySheetOfAWorkbook() throws Exception {
    var ode = person("Ode", "Ochre", "ode@ochre.example", "+49 30 2345678");
    var second = uploaded("second.xlsx", "", workbook("kim@k.example", "ode@ochre.example"));
    var chosen = uploaded("chosen.xlsx", "&sheet=Two", workbook("", "ode@ochre.example"));
    var others = uploaded("kept.xlsx", "", workbook("kim@k.example", ""));

    erase(ode);

    assertThat(status(second)).isEqualTo(404);
    assertThat(status(chosen)).isEqualTo(404);
    assertThat(status(others)).as("an empty sheet names nobody").isEqualTo(200);
  }

  /** Two sheets, each with one address, or with nothing at all. */
  private static byte[] workbook(String first, String second) throws IOException {
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var links =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    var link = "<Relationship Id=\"%s\" Type=\"" + office + "/%s\" Target=\"%s\"/>";
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(
          zip,
          "_rels/.rels",
          links + link.formatted("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          links
              + link.formatted("r1", "worksheet", "one.xml")
              + link.formatted("r2", "worksheet", "two.xml")
              + "</Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"One\" r:id=\"r1\"/>"
              + "<sheet name=\"Two\" r:id=\"r2\"/></sheets></workbook>");
      put(zip, "xl/one.xml", sheet(first));
      put(zip, "xl/two.xml", sheet(second));
    }
    return out.toByteArray();
  }

  private static String sheet(String email) {
    var cell = "<row r=\"%d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    return "<worksheet><sheetData>"
        + (email.isEmpty() ? "" : cell.formatted(1, "Email") + cell.formatted(2, email))
        + "</sheetData></worksheet>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}

package org.candorcrm.identity.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.PlainValues;
import org.candorcrm.records.Dossier;
import org.candorcrm.records.Dossiers;
import org.candorcrm.records.Traces.Trace;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A ZIP file: a page that people read, the same for machines, and the files about them. */
@Component
final class SubjectFile {

  /** In bytes: an export is kept in the database for a week. */
  private static final int MOST = 100 * 1024 * 1024;

  private final Dossiers dossiers;
  private final JsonMapper json;
  private final Schemas schemas;
  private final PlainValues plain;
  private final SubjectTerms terms;

  SubjectFile(
      Dossiers dossiers, JsonMapper json, Schemas schemas, PlainValues plain, SubjectTerms terms) {
    this.dossiers = dossiers;
    this.json = json;
    this.schemas = schemas;
    this.plain = plain;
    this.terms = terms;
  }

  byte[] zip(Viewer viewer, Dossier dossier, List<Trace> held, Locale language) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      var left = new ArrayList<String>();
      files(viewer, dossier, zip, left);
      var changed = new ChangedWords(schemas, plain, viewer, language);
      var used = terms.of(dossier.records().getFirst().type(), language);
      var page =
          new SubjectPage(
              dossier, held, used, left, viewer.name(), viewer.now(), language, changed);
      put(zip, "index.html", page.html().getBytes(StandardCharsets.UTF_8));
      put(
          zip,
          "data.json",
          json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data(dossier, held, used, left)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void files(Viewer viewer, Dossier dossier, ZipOutputStream zip, List<String> left)
      throws IOException {
    long size = 0;
    for (var part : dossier.told()) {
      if (!dossier.files().contains(part.id())) {
        continue;
      }
      var name =
          part.values().stream()
              .filter(value -> value.field().equals("name"))
              .map(value -> value.text().replaceAll("[^\\p{L}\\p{N}. _-]", "_"))
              .findFirst()
              .orElse("file");
      var content = dossiers.content(viewer, part.id());
      size += content.length;
      if (size > MOST) {
        left.add(name);
        continue;
      }
      if (content.length > 0) {
        put(zip, "files/" + part.id().toString().substring(24) + " " + name, content);
      }
    }
  }

  private static Map<String, Object> data(
      Dossier dossier, List<Trace> held, SubjectTerms.Terms used, List<String> left) {
    var data = new LinkedHashMap<String, Object>();
    data.put("title", dossier.title());
    data.put("records", dossier.records());
    data.put("told", dossier.told());
    data.put("changes", dossier.changes());
    data.put("held_elsewhere", held);
    data.put("purposes", used.purposes());
    data.put("recipients", used.recipients());
    data.put("kept", used.kept());
    data.put("files_left_out", left);
    return data;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}

package org.candorcrm.records.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.PersonReads;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Replicas;
import org.candorcrm.records.formats.Format;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.query.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes all records of a view that somebody may see into a file, and says so in the audit log. */
@Component
public class ExportingViews {

  private static final List<Format> FORMATS =
      List.of(Format.CSV, Format.TSV, Format.XLSX, Format.JSON_LINES);

  private final Reading reading;
  private final Audit audit;
  private final PersonReads looks;
  private final Replicas replicas;
  private final JsonMapper json;

  ExportingViews(
      Reading reading, Audit audit, PersonReads looks, Replicas replicas, JsonMapper json) {
    this.reading = reading;
    this.audit = audit;
    this.looks = looks;
    this.replicas = replicas;
    this.json = json;
  }

  /**
   * @throws Problem {@code export_format_unknown}
   */
  public static Format format(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return Format.CSV;
    }
    return FORMATS.stream()
        .filter(format -> format.extension().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid("export_format_unknown")
                .field("format")
                .with("format", word)
                .with("known", String.join(", ", known())));
  }

  private static List<String> known() {
    return FORMATS.stream().map(Format::extension).toList();
  }

  /**
   * @throws Problem {@code export_not_allowed}, and those of {@link Reading#list}
   */
  public ViewExport export(Viewer viewer, String plural, ListRequest request, Format format) {
    var written = replicas.read(() -> write(viewer, plural, request, format));
    try {
      looks.log(viewer, written.people(), "export of " + plural);
      audit.record(viewer, "exported", plural, details(request, format, written.rows()));
      return new ViewExport(
          written.file(),
          format,
          plural + "." + format.extension(),
          written.rows(),
          written.withheld());
    } catch (RuntimeException e) {
      close(written.file());
      throw e;
    }
  }

  private record Written(FileChannel file, long rows, boolean withheld, Set<UUID> people) {}

  private Written write(Viewer viewer, String plural, ListRequest request, Format format) {
    var file = temporary();
    try (var run = new ViewRun(viewer, file, format, json)) {
      reading.takeOut(viewer, plural, request, run);
      run.close();
      return new Written(file, run.rows(), run.withheld(), run.people());
    } catch (IOException | RuntimeException e) {
      close(file);
      throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }
  }

  private static LinkedHashMap<String, Object> details(
      ListRequest request, Format format, long rows) {
    var details = new LinkedHashMap<String, Object>();
    details.put("format", format.extension());
    details.put("rows", rows);
    var filter = request.filter();
    if (filter != null) {
      details.put("filter", AuditedFilter.of(filter));
    }
    var at = request.at();
    if (at != null) {
      details.put("at", at.toString());
    }
    if (request.search() != null) {
      details.put("search", true);
    }
    if (!request.fields().isEmpty()) {
      details.put("fields", request.fields());
    }
    return details;
  }

  private static FileChannel temporary() {
    try {
      return ViewExport.nameless();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

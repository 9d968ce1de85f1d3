package org.candorcrm.access.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit log as a CSV file that no spreadsheet runs. That it was taken out is an entry too. */
@Component
final class AuditFile {

  private static final int CHUNK = 500;
  private static final int MOST_ROWS = 100_000;
  private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final ReadingAudit reading;
  private final Audit audit;

  AuditFile(ReadingAudit reading, Audit audit) {
    this.reading = reading;
    this.audit = audit;
  }

  /** At most {@value #MOST_ROWS} entries, newest first. */
  void write(Viewer viewer, AuditFilter filter, Writer out) throws IOException {
    var first = reading.page(viewer, filter, null, CHUNK);
    audit.record(viewer, "audit_exported", null, details(filter));
    out.write('\ufeff');
    line(out, List.of("at", "who", "what", "to", "details", "address"));
    int written = 0;
    for (var page = first; !page.isEmpty() && written < MOST_ROWS; ) {
      for (var entry : page) {
        line(out, cells(entry));
      }
      written += page.size();
      page = reading.page(viewer, filter, page.getLast().id(), CHUNK);
    }
    out.flush();
  }

  private static LinkedHashMap<String, Object> details(AuditFilter filter) {
    var details = new LinkedHashMap<String, Object>();
    details.put("actions", filter.actions());
    details.put("actor", filter.actor());
    details.put("from", Objects.toString(filter.from(), null));
    details.put("until", Objects.toString(filter.until(), null));
    details.values().removeIf(Objects::isNull);
    return details;
  }

  private static List<String> cells(AuditEntry entry) {
    return List.of(
        entry.at().toString(),
        entry.actorName(),
        entry.action(),
        text(entry.subject()),
        entry.details().isEmpty() ? "" : entry.details().toString(),
        text(entry.address()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write('"');
      out.write(safe(cells.get(i)).replace("\"", "\"\""));
      out.write('"');
    }
    out.write("\r\n");
  }

  /** An apostrophe tells a spreadsheet that a text is no formula (OWASP, CSV Injection). */
  private static String safe(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

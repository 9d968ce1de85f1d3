package org.candorcrm.insight.answers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An answer as CSV (RFC 4180): its steps, what may come, and its parts. */
@Component
public class AnswerFile {

  /** Office programs take UTF-8 without it for another encoding. */
  private static final String MARK = "\uFEFF";

  private final Schemas schemas;

  AnswerFile(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * The file as a browser keeps it, for who may export what it counts.
   *
   * @throws Problem {@code export_not_allowed}
   */
  public ResponseEntity<byte[]> of(Viewer viewer, AnswerView answer) {
    check(viewer, answer.measure().type());
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"answer.csv\"")
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(text(answer).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Before anything is counted for a file.
   *
   * @param counted plural noun of the records that it counts
   * @throws Problem {@code export_not_allowed}
   */
  public void check(Viewer viewer, String counted) {
    var type = schemas.current().type(counted).orElse(null);
    if (type == null || !viewer.on(type.id()).export()) {
      throw Problem.forbidden("export_not_allowed")
          .with("type", type == null ? counted : type.plural());
    }
  }

  private static String text(AnswerView answer) {
    var lines = new ArrayList<String>();
    lines.add(line("row", "start", "part", "n", "value", "low", "high"));
    answer
        .points()
        .forEach(
            one -> lines.add(line("step", one.start(), null, one.n(), one.value(), null, null)));
    answer
        .ahead()
        .forEach(one ->
            lines.add(
                line("ahead", one.start(), null, null, one.value(), one.low80(), one.high80())));
    answer
        .segments()
        .forEach(one ->
            lines.add(
                line(
                    "part",
                    answer.period().from(),
                    one.label(),
                    one.now().n(),
                    one.now().value(),
                    one.now().low(),
                    one.now().high())));
    return MARK + String.join("\r\n", lines) + "\r\n";
  }

  private static String line(@Nullable Object... cells) {
    List<@Nullable Object> all = Arrays.asList(cells);
    return all.stream().map(AnswerFile::cell).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof java.math.BigDecimal number) {
      return number.toPlainString();
    }
    var text = value.toString();
    if (value instanceof Number) {
      return text;
    }
    // Office programs run what begins like a formula.
    var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}

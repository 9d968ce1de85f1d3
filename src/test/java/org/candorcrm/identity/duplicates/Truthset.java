package org.candorcrm.identity.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Tables;

/** The three Senzing sources, cut into files of people and companies, and who is who in truth. */
final class Truthset {

  static final List<String> SOURCES = List.of("customers", "reference", "watchlist");

  /** The files write dates in many ways; two digits of a year are of those who live. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("M/d/uuuu"),
          DateTimeFormatter.ofPattern("d/M/uuuu"),
          DateTimeFormatter.ofPattern("M/d/uu"),
          DateTimeFormatter.ofPattern("d-MMM-uu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMM d uuuu", Locale.ENGLISH));

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final Path shared;

  Truthset(Path shared) {
    this.shared = shared;
  }

  /** One kind of rows of one source, as a file that can be imported. */
  record Cut(String text, Map<String, Object> columns, int rows) {}

  /**
   * @param fields which column is which field; one that the file lacks is left out
   */
  Cut cut(String source, String kind, Map<String, Object> fields) {
    var from = shared.resolve(source + ".csv");
    var text = new StringBuilder();
    var columns = new LinkedHashMap<String, Object>();
    int rows = 0;
    try (var table = Tables.open(from, source + ".csv", Hints.NONE)) {
      var header = table.header();
      var places = new ArrayList<Integer>();
      fields.forEach((column, field) -> {
        if (header.contains(column)) {
          places.add(header.indexOf(column));
          columns.put(column, field);
        }
      });
      int birth = header.indexOf("DATE_OF_BIRTH");
      text.append(places.stream().map(header::get).collect(Collectors.joining(",")));
      for (var row : table) {
        if (kind.equals(row.text(header.indexOf("RECORD_TYPE")))) {
          rows++;
          text.append('\n').append(line(row, places, birth));
        }
      }
    }
    return new Cut(text.append('\n').toString(), columns, rows);
  }

  private static String line(Row row, List<Integer> places, int birth) {
    return places.stream()
        .map(at -> {
          var cell = row.text(at);
          var said = cell == null ? "" : at == birth ? day(cell) : bare(cell);
          return '"' + said.replace("\"", "\"\"") + '"';
        })
        .collect(Collectors.joining(","));
  }

  /** Two addresses have a display name, which Candor refuses. */
  private static String bare(String cell) {
    return cell.replaceFirst("^.*<([^<>@]+@[^<>@]+)>$", "$1");
  }

  private static String day(String text) {
    for (var pattern : DATES) {
      try {
        var day = LocalDate.parse(text, pattern);
        return (day.isAfter(TODAY) ? day.minusYears(100) : day).toString();
      } catch (DateTimeParseException another) {
        continue;
      }
    }
    return "";
  }

  /** The true cluster by source and id there. */
  Map<String, String> truth() {
    try {
      var truth = new HashMap<String, String>();
      var lines = Files.readAllLines(shared.resolve("actual_truthset_key.csv"));
      for (var line : lines.subList(1, lines.size())) {
        var cells = line.split(",");
        truth.put(cells[2].toLowerCase(Locale.ROOT) + "/" + cells[3], cells[1]);
      }
      return truth;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

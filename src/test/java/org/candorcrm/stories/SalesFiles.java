package org.candorcrm.stories;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four files of the sales data set, counted with nothing of Candor's in between. */
record SalesFiles(Map<String, String> officeOf, List<Map<String, String>> deals) {

  static SalesFiles read(Path folder) throws IOException {
    var offices = new HashMap<String, String>();
    rows(folder.resolve("sales_teams.csv"))
        .forEach(row -> offices.put(row.get("sales_agent"), row.get("regional_office")));
    return new SalesFiles(offices, rows(folder.resolve("sales_pipeline.csv")));
  }

  /** The files hold no quotes, so a line is its cells. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var header = lines.getFirst().split(",", -1);
    return lines.stream()
        .skip(1)
        .map(line -> {
          var cells = line.split(",", -1);
          var row = new HashMap<String, String>();
          for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
          }
          return (Map<String, String>) row;
        })
        .toList();
  }

  Map<String, Long> dealsByStage() {
    return deals.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("deal_stage").toLowerCase(java.util.Locale.ROOT),
                TreeMap::new,
                Collectors.counting()));
  }

  /** Value won by office and quarter: {@code Central 2017-Q1}. */
  Map<String, BigDecimal> wonByOfficeAndQuarter() {
    return deals.stream()
        .filter(row -> row.get("deal_stage").equals("Won"))
        .collect(
            Collectors.toMap(
                row -> officeOf.get(row.get("sales_agent")) + " " + quarter(row.get("close_date")),
                row -> new BigDecimal(row.get("close_value")),
                BigDecimal::add,
                TreeMap::new));
  }

  long count(Function<Map<String, String>, Boolean> which) {
    return deals.stream().filter(which::apply).count();
  }

  private static String quarter(String day) {
    var date = LocalDate.parse(day);
    return date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
  }
}

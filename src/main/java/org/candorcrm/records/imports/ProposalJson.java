package org.candorcrm.records.imports;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.records.ConsentRows;
import org.candorcrm.records.formats.ColumnGuess;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was guessed of a file, and its first rows, as the API shows them. */
final class ProposalJson {

  private final JsonMapper json;

  ProposalJson(JsonMapper json) {
    this.json = json;
  }

  static Map<String, @Nullable Object> guess(Guess guess, @Nullable String product) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("format", word(guess.format()));
    shown.put("product", product);
    shown.put("encoding", guess.encoding());
    shown.put("delimiter", guess.delimiter());
    shown.put("quote", guess.quote());
    shown.put("header", guess.header());
    shown.put("refused_rows", guess.refusedRows());
    shown.put("sheet", guess.sheet());
    shown.put("sheets", guess.sheets());
    shown.put("sampled", guess.sampled());
    shown.put("columns", guess.columns().stream().map(ProposalJson::column).toList());
    return shown;
  }

  private static Map<String, @Nullable Object> column(ColumnGuess column) {
    var reading = column.reading();
    var decimals = reading.decimals();
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("column", column.column());
    shown.put("name", column.name());
    shown.put("type", word(column.type()));
    shown.put("date_pattern", reading.datePattern());
    shown.put("decimals", decimals == null ? null : word(decimals));
    shown.put("currency", reading.currency());
    shown.put("ambiguous", reading.ambiguous());
    shown.put("fits", column.fits());
    shown.put("filled", column.filled());
    shown.put("distinct", column.distinct());
    shown.put("examples", column.examples());
    shown.put("choices", column.choices());
    return shown;
  }

  /** A row as it would be written; relations by the text of the file. */
  Map<String, @Nullable Object> row(RecordType type, ParsedRow row) {
    var values = new LinkedHashMap<String, Object>();
    row.values.forEach((name, value) -> {
      if (value != null) {
        values.put(name, value(type, name, value));
      }
    });
    row.wanted.forEach(one -> values.put(one.field().name(), List.copyOf(one.keys())));
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("row", row.row.number());
    var problem = row.problem();
    shown.put("problem", problem == null ? null : Refusal.told(problem));
    shown.put("values", values);
    if (!row.said.isEmpty()) {
      shown.put("consents", row.said.stream().map(ProposalJson::said).toList());
    }
    return shown;
  }

  private static Map<String, @Nullable Object> said(ConsentRows.Said said) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("state", said.state());
    shown.put("channel", said.channel());
    shown.put("purpose", said.purpose());
    shown.put("basis", said.basis());
    shown.put("at", said.at());
    return shown;
  }

  private JsonNode value(RecordType type, String name, Object value) {
    var out = new StringWriter();
    try (var generator = json.createGenerator(out)) {
      type.field(name).orElseThrow().kind().write(value, generator);
    }
    return json.readTree(out.toString());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

package org.candorcrm.records.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.formats.ColumnType;
import org.candorcrm.records.formats.Format;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Reading;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.values.DatePattern;
import org.candorcrm.records.values.DecimalStyle;
import org.jspecify.annotations.Nullable;

/**
 * How people say that a file is to be read, where the guess is wrong; null: guess.
 *
 * @param decimals for all numbers and amounts
 * @param dates letters of a {@link DatePattern}, for all dates and moments
 */
record FileReading(
    @Nullable Format format,
    @Nullable Charset encoding,
    @Nullable Character delimiter,
    @Nullable Character quote,
    @Nullable Boolean header,
    @Nullable String sheet,
    @Nullable Boolean apostrophes,
    @Nullable DecimalStyle decimals,
    @Nullable String dates) {

  static final FileReading GUESSED =
      new FileReading(null, null, null, null, null, null, null, null, null);

  private static final String TAB = "tab";
  private static final List<String> MEMBERS =
      List.of(
          "format",
          "encoding",
          "delimiter",
          "quote",
          "header",
          "sheet",
          "apostrophes",
          "decimals",
          "dates");

  /** What a mapping says of it. */
  static FileReading in(@Nullable Map<?, ?> mapping) {
    return mapping == null || mapping.get("file") == null ? GUESSED : of(mapping.get("file"));
  }

  static FileReading of(@Nullable Object value) {
    var map = PlanJson.object(value, "file");
    PlanJson.refuseUnknown(map, MEMBERS, "file");
    return new FileReading(
        PlanJson.choice(Format.class, map.get("format"), "file.format"),
        encoding(PlanJson.text(map.get("encoding"), "file.encoding")),
        sign(PlanJson.text(map.get("delimiter"), "file.delimiter"), "file.delimiter"),
        sign(PlanJson.text(map.get("quote"), "file.quote"), "file.quote"),
        yes(map.get("header"), "file.header"),
        PlanJson.text(map.get("sheet"), "file.sheet"),
        yes(map.get("apostrophes"), "file.apostrophes"),
        PlanJson.choice(DecimalStyle.class, map.get("decimals"), "file.decimals"),
        pattern(map.get("dates"), "file.dates"));
  }

  private static @Nullable Charset encoding(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw PlanJson.wrong("file.encoding");
    }
  }

  private static @Nullable Character sign(@Nullable String text, String part) {
    if (text == null) {
      return null;
    }
    if (text.equals(TAB)) {
      return '\t';
    }
    if (text.length() != 1) {
      throw PlanJson.wrong(part);
    }
    return text.charAt(0);
  }

  private static @Nullable Boolean yes(@Nullable Object value, String part) {
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    throw PlanJson.wrong(part);
  }

  static @Nullable String pattern(@Nullable Object value, String part) {
    var letters = PlanJson.text(value, part);
    try {
      return letters == null ? null : new DatePattern(letters).letters();
    } catch (IllegalArgumentException noPattern) {
      throw PlanJson.wrong(part);
    }
  }

  /** In the form that {@link #of} takes. */
  Map<String, Object> show() {
    var map = new LinkedHashMap<String, Object>();
    put(map, "format", PlanJson.word(format));
    put(map, "encoding", encoding == null ? null : encoding.name());
    put(map, "delimiter", shown(delimiter));
    put(map, "quote", shown(quote));
    put(map, "header", header);
    put(map, "sheet", sheet);
    put(map, "apostrophes", apostrophes);
    put(map, "decimals", PlanJson.word(decimals));
    put(map, "dates", dates);
    return map;
  }

  private static @Nullable String shown(@Nullable Character sign) {
    return sign == null ? null : sign == '\t' ? TAB : sign.toString();
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  Hints hints() {
    return Hints.NONE
        .withFormat(format)
        .withCharset(encoding)
        .withDelimiter(delimiter)
        .withQuote(quote)
        .withHeader(header)
        .withSheet(sheet)
        .withApostrophes(apostrophes == null || apostrophes);
  }

  /** How the cells of a column are read that goes into a field of this kind. */
  Reading decided(FieldKind kind, ColumnMapping column, Reading guessed) {
    if (kind instanceof DateKind || kind instanceof MomentKind) {
      var letters = column.dates() == null ? dates : column.dates();
      return letters == null ? guessed : dated(kind, letters, guessed);
    }
    if (kind instanceof NumberKind || kind instanceof RatingKind || kind instanceof MoneyKind) {
      var style = column.decimals() == null ? decimals : column.decimals();
      return style == null ? guessed : counted(kind, style, guessed);
    }
    return guessed;
  }

  private static Reading dated(FieldKind kind, String letters, Reading guessed) {
    boolean days =
        guessed.type() != ColumnType.MOMENT
            && (kind instanceof DateKind || guessed.type() == ColumnType.DATE);
    var type = days ? ColumnType.DATE : ColumnType.MOMENT;
    return new Reading(type, letters, null, null, false);
  }

  private static Reading counted(FieldKind kind, DecimalStyle style, Reading guessed) {
    boolean money = kind instanceof MoneyKind || guessed.type() == ColumnType.MONEY;
    var type = money ? ColumnType.MONEY : ColumnType.NUMBER;
    return new Reading(type, null, style, guessed.currency(), false);
  }
}

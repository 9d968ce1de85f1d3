package org.candorcrm.records.imports;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.formats.Row;
import tools.jackson.databind.json.JsonMapper;

/** Rows as they came, as JSON, and what their source calls them. */
final class RawRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Of a hash: 120 bits, which no two rows of a source share by chance. */
  private static final int LONGEST_HASH = 20;

  private final List<String> names = new ArrayList<>();

  RawRows(Guess guess) {
    var seen = new HashSet<String>();
    for (var column : guess.columns()) {
      var name = column.name();
      names.add(seen.add(name) ? name : name + " (" + (names.size() + 1) + ")");
    }
  }

  /** The row as an object; empty cells are left out. */
  String json(Row row) {
    var out = new StringWriter(512);
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < Math.min(row.size(), names.size()); i++) {
        var text = row.text(i);
        var value = row.structured() ? row.json(i) : null;
        if (value != null && !value.isNull()) {
          json.writeName(names.get(i));
          json.writeTree(value);
        } else if (text != null) {
          json.writeStringProperty(names.get(i), text);
        }
      }
      json.writeEndObject();
    }
    var text = out.toString();
    return text.contains("\\u0000") ? text.replace("\\u0000", "\\ufffd") : text;
  }

  /** Its id there, where it has one, else a hash of what it says, which stays the same. */
  static String idThere(ParsedRow row, String raw) {
    if (row.externalId != null) {
      return row.externalId;
    }
    return row.id == null ? "#" + hash(raw) : row.id.toString();
  }

  private static String hash(String raw) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest)
          .substring(0, LONGEST_HASH);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}

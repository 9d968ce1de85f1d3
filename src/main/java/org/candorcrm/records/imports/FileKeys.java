package org.candorcrm.records.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.records.schema.RecordType;

/**
 * What the rows of a file are called, so that a relation among them is known before they are in.
 */
final class FileKeys {

  private FileKeys() {}

  /** Folded titles and external ids; none where no relation leads to the own type. */
  static KeySketch of(ImportRecord kept, ImportPlan plan, RecordType type, boolean needed) {
    if (!needed) {
      return new KeySketch(0);
    }
    var keys = new KeySketch(size(kept.file()));
    try (var file = Tables.open(kept.file(), kept.name(), plan.file().hints())) {
      var places = places(plan, type, file.header());
      for (var row : file) {
        for (int place : places) {
          var text = row.text(place);
          if (text != null && !text.isBlank()) {
            keys.add(Folding.fold(text));
          }
        }
      }
    }
    return keys;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }

  private static List<Integer> places(ImportPlan plan, RecordType type, List<String> header) {
    var places = new ArrayList<Integer>();
    for (var column : plan.columns()) {
      boolean tells =
          column.field().equals(type.titleField())
              || column.field().equals("external_id")
              || column.field().equals("id");
      if (tells) {
        places.add(header.indexOf(column.column()));
      }
    }
    return places;
  }
}

package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.platform.Folding;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.records.schema.RecordType;

/**
 * What the rows of a file are called, so that a relation among them is known before they are in.
 */
final class FileKeys {

  private FileKeys() {}

  /** Folded titles and external ids; empty where no relation leads to the own type. */
  static Set<String> of(ImportRecord kept, ImportPlan plan, RecordType type, boolean needed) {
    var keys = new HashSet<String>();
    if (!needed) {
      return keys;
    }
    try (var file = Tables.open(kept.file(), kept.name(), Hints.NONE)) {
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

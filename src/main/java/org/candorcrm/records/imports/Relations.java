package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Folding;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.candorcrm.records.Writes;
import org.candorcrm.records.kinds.AddressKind;
import org.candorcrm.records.kinds.ChoiceKind;
import org.candorcrm.records.kinds.ChoicesKind;
import org.candorcrm.records.kinds.DateKind;
import org.candorcrm.records.kinds.EmailsKind;
import org.candorcrm.records.kinds.FieldKind;
import org.candorcrm.records.kinds.FileKind;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.JsonKind;
import org.candorcrm.records.kinds.LinksKind;
import org.candorcrm.records.kinds.LongTextKind;
import org.candorcrm.records.kinds.MomentKind;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.NumberKind;
import org.candorcrm.records.kinds.PersonNameKind;
import org.candorcrm.records.kinds.PhonesKind;
import org.candorcrm.records.kinds.RatingKind;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.TextKind;
import org.candorcrm.records.kinds.YesNoKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Puts records in place of the keys that a chunk's rows name. */
final class Relations {

  private final Schema schema;
  private final RecordType own;
  private final NaturalKeys keys;
  private final Writes writes;
  private final Viewer viewer;
  private final WriteTerms terms;
  private final KeySketch fileKeys;

  /**
   * @param fileKeys what the rows of the file are called, folded
   */
  Relations(
      Schema schema,
      RecordType own,
      NaturalKeys keys,
      Writes writes,
      Viewer viewer,
      WriteTerms terms,
      KeySketch fileKeys) {
    this.fileKeys = fileKeys;
    this.schema = schema;
    this.own = own;
    this.keys = keys;
    this.writes = writes;
    this.viewer = viewer;
    this.terms = terms;
  }

  /** Fills the rows' relations; what leads to a record of the same file is left for later. */
  void fill(List<ParsedRow> rows) {
    var wanted = new HashMap<RecordType, Set<String>>();
    var created = new HashMap<RecordType, Set<String>>();
    for (var row : rows) {
      for (var one : row.wanted) {
        var target = target(one.field());
        if (target != null && !(late(one) && inFile(one))) {
          wanted.computeIfAbsent(target, t -> new LinkedHashSet<>()).addAll(one.keys());
          if (row.stands() && one.mapping().missing() == ColumnMapping.Missing.CREATE) {
            created.computeIfAbsent(target, t -> new LinkedHashSet<>()).addAll(one.keys());
          }
        }
      }
    }
    var found = new HashMap<RecordType, Map<String, Found>>();
    wanted.forEach((type, names) -> found.put(type, keys.find(type, names)));
    created.forEach((type, names) -> create(type, names, found.getOrDefault(type, Map.of())));
    rows.forEach(row -> fill(row, found));
  }

  /** A relation to the own type may lead to a row that comes later. */
  boolean late(ParsedRow.Wanted wanted) {
    return own.equals(target(wanted.field())) && wanted.field().kind() instanceof RelationKind;
  }

  boolean inFile(ParsedRow.Wanted wanted) {
    return fileKeys.mayHold(Folding.fold(wanted.keys().getFirst()));
  }

  private @Nullable RecordType target(Field field) {
    FieldKind kind = field.kind();
    var name =
        switch (kind) {
          case RelationKind one when !one.polymorphic() -> one.to().getFirst();
          case RelationsKind many -> many.to();
          case RelationKind _,
              TextKind _,
              LongTextKind _,
              ChoiceKind _,
              FileKind _,
              NumberKind _,
              RatingKind _,
              MoneyKind _,
              DateKind _,
              MomentKind _,
              YesNoKind _,
              ChoicesKind _,
              EmailsKind _,
              PhonesKind _,
              LinksKind _,
              AddressKind _,
              PersonNameKind _,
              JsonKind _,
              FormulaKind _,
              RollUpKind _,
              InverseKind _ ->
              null;
        };
    return name == null ? null : schema.type(name).orElse(null);
  }

  private void create(RecordType type, Set<String> names, Map<String, Found> found) {
    var title = type.field(type.titleField()).orElseThrow();
    var missing =
        names.stream()
            .filter(name -> found.getOrDefault(name, Found.NONE) instanceof Found.None)
            .toList();
    var drafts = missing.stream().map(name -> Draft.create(type, titled(title, name))).toList();
    if (drafts.isEmpty()) {
      return;
    }
    var written = writes.write(viewer, drafts, terms);
    for (int i = 0; i < missing.size(); i++) {
      var id = written.get(i).id();
      if (id != null && written.get(i).stands()) {
        found.put(missing.get(i), new Found.One(id, false));
        keys.remember(type, missing.get(i), id);
      }
    }
  }

  private static Map<String, @Nullable Object> titled(Field title, String name) {
    var values = new HashMap<String, @Nullable Object>();
    values.put(title.name(), title.kind().parseText(name));
    return values;
  }

  private void fill(ParsedRow row, Map<RecordType, Map<String, Found>> found) {
    for (var one : row.wanted) {
      if (late(one) && inFile(one)) {
        continue;
      }
      var target = target(one.field());
      if (target == null) {
        direct(row, one);
        continue;
      }
      var references = references(row, one, target, found.getOrDefault(target, Map.of()));
      if (references.isEmpty()) {
        continue;
      }
      row.values.put(
          one.field().name(),
          one.field().kind() instanceof RelationsKind ? references : references.getFirst());
    }
  }

  /** Relations to several types are spelled {@code type:id}. */
  private static void direct(ParsedRow row, ParsedRow.Wanted one) {
    try {
      row.values.put(one.field().name(), one.field().kind().parseText(one.keys().getFirst()));
    } catch (Problem problem) {
      row.refuse(problem.field(one.field().name()));
    }
  }

  private static List<Reference> references(
      ParsedRow row, ParsedRow.Wanted one, RecordType target, Map<String, Found> found) {
    var references = new ArrayList<Reference>();
    for (var key : one.keys()) {
      switch (found.getOrDefault(key, Found.NONE)) {
        case Found.One record -> references.add(new Reference(target.name(), record.id()));
        case Found.Several _ -> row.refuse(unclear("import_key_ambiguous", one, target, key));
        case Found.None _ -> {
          if (isMissed(row, one)) {
            row.refuse(unclear("import_key_unknown", one, target, key));
          }
        }
      }
    }
    return references;
  }

  /** For a row that is refused anyway nothing was made that its relations could lead to. */
  private static boolean isMissed(ParsedRow row, ParsedRow.Wanted one) {
    return switch (one.mapping().missing()) {
      case EMPTY -> false;
      case CREATE -> row.stands();
      case REFUSE -> true;
    };
  }

  private static Problem unclear(String code, ParsedRow.Wanted one, RecordType target, String key) {
    return Problem.invalid(code)
        .field(one.field().name())
        .with("key", key)
        .with("type", target.name());
  }
}

package org.candorcrm.records.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.ImportMode;
import org.candorcrm.records.Imports;
import org.candorcrm.records.formats.Guess;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes a plan of what was asked and what the file looks like. */
final class Planning {

  private static final double CLEAR = 0.5;

  private final Schema schema;
  private final JsonMapper json;

  Planning(Schema schema, JsonMapper json) {
    this.schema = schema;
    this.json = json;
  }

  ImportPlan plan(Viewer viewer, Imports.Request request, Guess guess) {
    var asked = request.mapping();
    var named = asked == null ? null : (String) asked.get("type");
    var type = type(viewer, named == null ? request.type() : named, request.name(), guess);
    var proposed =
        new ImportPlan(
            type.plural(),
            request.mode() == null ? ImportMode.CREATE : request.mode(),
            request.key(),
            columns(viewer, type, request.key(), guess),
            Map.of(),
            List.of(),
            FileReading.GUESSED,
            null,
            List.of());
    return asked == null ? proposed : PlanJson.read(asked, proposed);
  }

  private static List<ColumnMapping> columns(
      Viewer viewer, RecordType type, @Nullable String key, Guess guess) {
    var rights = viewer.on(type.id());
    var proposed = HeaderWords.propose(type, rights, key, guess);
    return Products.of(guess, type.name())
        .map(product ->
            Products.corrected(product, guess, proposed, HeaderWords.places(type, rights, key)))
        .orElse(proposed)
        .stream()
        .filter(column -> ColleagueRows.takes(type, column.field()))
        .toList();
  }

  /**
   * Another mapping of the same file. What it leaves out stays, but columns are proposed anew where
   * it reads the file in another way, or as records of another type, and does not name them.
   */
  ImportPlan again(Viewer viewer, Map<?, ?> mapping, ImportPlan before, Guess guess) {
    var plan = PlanJson.read(mapping, before);
    boolean anew = mapping.get("file") != null || mapping.get("type") != null;
    if (anew && mapping.get("consents") == null) {
      plan = plan.saying(stillThere(plan, before, guess));
    }
    return anew && mapping.get("columns") == null
        ? plan.with(columns(viewer, type(plan), plan.key(), guess))
        : plan;
  }

  /**
   * What was said of columns that are gone, or of records of another type, is not said any more.
   */
  private List<ConsentColumns> stillThere(ImportPlan plan, ImportPlan before, Guess guess) {
    if (!type(plan).equals(type(before))) {
      return List.of();
    }
    var names = guess.columns().stream().map(column -> column.name()).toList();
    return plan.consents().stream().filter(one -> names.containsAll(one.columns())).toList();
  }

  ImportPlan read(String kept) {
    var nothing =
        new ImportPlan(
            "",
            ImportMode.CREATE,
            null,
            List.of(),
            Map.of(),
            List.of(),
            FileReading.GUESSED,
            null,
            List.of());
    return PlanJson.read(json.readValue(kept, Map.class), nothing);
  }

  RecordType type(ImportPlan plan) {
    return schema
        .type(plan.type())
        .orElseThrow(() -> Problem.invalid("import_type_unknown").with("type", plan.type()));
  }

  /** The type that was named, or that the file's name says, or that its columns fit best. */
  private RecordType type(Viewer viewer, @Nullable String named, String file, Guess guess) {
    if (named != null) {
      return schema
          .type(named)
          .orElseThrow(() -> Problem.invalid("import_type_unknown").with("type", named));
    }
    var word = file.toLowerCase(Locale.ROOT).replaceAll("\\..*$", "");
    var byName = schema.type(word);
    if (byName.isPresent()) {
      return byName.get();
    }
    var written = Products.of(guess, null).flatMap(product -> schema.type(product.type()));
    if (written.isPresent()) {
      return written.get();
    }
    RecordType best = null;
    double most = 0;
    for (var type : schema.types()) {
      double fit = HeaderWords.fit(type, viewer.on(type.id()), guess);
      if (type.origin() != RecordType.Origin.FIXED && fit > most) {
        best = type;
        most = fit;
      }
    }
    if (best == null || most < CLEAR) {
      throw Problem.invalid("import_type_unclear").with("file", file);
    }
    return best;
  }

  static List<String> ignored(ImportPlan plan, Guess guess) {
    var taken = plan.columns().stream().map(ColumnMapping::column).toList();
    var dates = plan.history().stream().map(ImportPlan.Episode::at).toList();
    var said = plan.consents().stream().flatMap(one -> one.columns().stream()).toList();
    return guess.columns().stream()
        .map(column -> column.name())
        .filter(name -> !taken.contains(name) && !dates.contains(name) && !said.contains(name))
        .toList();
  }
}

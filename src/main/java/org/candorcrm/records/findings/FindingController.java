package org.candorcrm.records.findings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.Imports;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the data of an import says, asked anew each time: what was put right is no finding. */
@RestController
final class FindingController {

  private static final int SHOWN = 40;

  private final Imports imports;
  private final Schemas schemas;
  private final Database database;

  FindingController(Imports imports, Schemas schemas, Database database) {
    this.imports = imports;
    this.schemas = schemas;
    this.database = database;
  }

  @GetMapping("/api/imports/{id}/findings")
  Map<String, @Nullable Object> find(Viewer viewer, Locale locale, @PathVariable UUID id) {
    var progress = imports.progress(viewer, id);
    if (!progress.status().equals("done")) {
      throw Problem.of(Status.CONFLICT, "import_not_done");
    }
    var type = schemas.current().type(progress.type()).orElseThrow();
    var imported = new Imported(database, ViewerScope.of(viewer), type, id);
    var today = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC);
    var doubles = new Doubles(imported);
    var stale = new Stale(imported, today);
    var surprises = new Surprises(imported, locale);
    var found = new ArrayList<Finding>();
    found.addAll(doubles.find());
    found.addAll(new Contradictions(imported, locale).find());
    found.addAll(stale.find());
    found.addAll(surprises.find());
    long looked = imported.count();
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("items", found.stream().map(one -> shown(one, progress.type(), locale)).toList());
    answer.put("checks", doubles.checks() + 1 + stale.checks() + surprises.checks());
    answer.put("records", looked);
    answer.put("whole", looked < Imported.MOST);
    return answer;
  }

  private static Map<String, @Nullable Object> shown(Finding one, String noun, Locale locale) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
    shown.put("code", one.code());
    shown.put("text", Messages.text("finding." + one.code(), locale, one.details()));
    shown.put("count", one.count());
    shown.put("type", noun);
    shown.put("records", one.ids().stream().limit(SHOWN).toList());
    return shown;
  }
}

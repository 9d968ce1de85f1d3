package org.candorcrm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.records.PastReads;
import org.candorcrm.records.schema.Schema;

/** Failure 2, silos: fields that one department alone asks for, week after week. */
final class PlantedReads {

  private static final int WEEKS = 12;

  /** How often a week. */
  private static final int TIMES = 9;

  private PlantedReads() {}

  static List<PastReads.PastRead> all(Schema schema, LocalDate today, UUID sales, UUID marketing) {
    var all = new ArrayList<PastReads.PastRead>();
    add(all, schema, "company", "x_bonus_level", today, sales);
    add(all, schema, "company", "x_hall_area", today, sales);
    add(all, schema, "person", "x_hobby", today, marketing);
    return all;
  }

  private static void add(
      List<PastReads.PastRead> all,
      Schema schema,
      String type,
      String field,
      LocalDate today,
      UUID department) {
    var of = schema.type(type).orElseThrow();
    int id = of.field(field).orElseThrow().id();
    for (int week = 1; week <= WEEKS; week++) {
      all.add(new PastReads.PastRead(today.minusWeeks(week), department, of.id(), id, TIMES));
    }
  }
}

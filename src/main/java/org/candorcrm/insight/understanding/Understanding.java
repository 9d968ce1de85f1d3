package org.candorcrm.insight.understanding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Understands plain questions, as far as their words are those of the data model or ours. */
@Component
public class Understanding {

  private static final int LONGEST = 400;

  private final Measures measures;
  private final MeasureSeries series;
  private final Schemas schemas;
  private final Names names;
  private final DailyFigures figures;

  Understanding(
      Measures measures, MeasureSeries series, Schemas schemas, Names names, DailyFigures figures) {
    this.figures = figures;
    this.measures = measures;
    this.series = series;
    this.schemas = schemas;
    this.names = names;
  }

  /**
   * @throws Problem {@code parameter_too_long}
   */
  public Understood of(Viewer viewer, String question) {
    if (question.length() > LONGEST) {
      throw Problem.invalid("parameter_too_long").field("text").with("most", LONGEST);
    }
    var schema = schemas.current();
    var known = measures.standard().stream().filter(one -> series.means(viewer, one)).toList();
    var lexicon = Lexicon.of(viewer, schema, known);
    var today = LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC);
    var currency = figures.currency();
    var heard = Heard.of(question, lexicon, today, currency);
    var named = names.in(heard, viewer, schema);
    if (!named.isEmpty()) {
      lexicon.take(named, Names.unknown(heard));
      heard = Heard.of(question, lexicon, today, currency);
    }
    return new Sense(schema, known, heard, currency).made();
  }
}

package org.candorcrm.insight.understanding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Problem;
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

  Understanding(Measures measures, MeasureSeries series, Schemas schemas, Names names) {
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
    var heard = Heard.of(question, lexicon, today);
    var named = names.in(heard, viewer, schema);
    if (!named.isEmpty()) {
      lexicon.take(named, Names.unknown(heard));
      heard = Heard.of(question, lexicon, today);
    }
    return new Sense(schema, known, heard).made();
  }
}

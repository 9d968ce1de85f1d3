package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.radar.RadarView.NoticeView;
import org.candorcrm.platform.Messages;
import org.candorcrm.records.Noteworthy;
import org.candorcrm.records.NoteworthySource;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Open notices of the radar, for who owns them; those without an owner for who may act on them. */
@Component
final class RadarNews implements NoteworthySource {

  private static final double OWN = 0.6;
  private static final double NOBODYS = 0.4;

  private final ActingOnNotices acting;
  private final Schemas schemas;

  RadarNews(ActingOnNotices acting, Schemas schemas) {
    this.acting = acting;
    this.schemas = schemas;
  }

  @Override
  public List<Noteworthy> of(Viewer viewer, Instant since, Locale locale) {
    return acting.list(viewer, "open").stream()
        .filter(one -> one.owner() == null || one.owner().equals(viewer.user()))
        .map(one -> noteworthy(one, locale))
        .toList();
  }

  private Noteworthy noteworthy(NoticeView one, Locale locale) {
    // Until it is measured again, what raised it is what is known.
    var words = new HashMap<String, Object>(one.before());
    one.now()
        .forEach((figure, value) -> {
          if (value > 0) {
            words.put(figure, value);
          }
        });
    var name = one.name();
    words.put(
        "name",
        name == null
            ? Messages.text("noteworthy.silo." + one.knower(), locale, java.util.Map.of())
            : name);
    var type = one.type();
    words.put(
        "type",
        type == null
            ? ""
            : schemas
                .current()
                .type(type)
                .map(RecordType::pluralLabels)
                .map(labels -> labels.in(locale))
                .orElse(type));
    return new Noteworthy(
        "silo",
        "silo:" + one.id(),
        one.owner() == null ? NOBODYS : OWN,
        Messages.text("noteworthy.silo." + one.kind(), locale, words),
        null,
        "/sources/radar");
  }
}

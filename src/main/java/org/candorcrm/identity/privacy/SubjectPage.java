package org.candorcrm.identity.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.privacy.SubjectTerms.Terms;
import org.candorcrm.platform.Messages;
import org.candorcrm.platform.WrittenDay;
import org.candorcrm.records.Dossier;
import org.candorcrm.records.Dossier.Part;
import org.candorcrm.records.Traces.Trace;
import org.jspecify.annotations.Nullable;

/** The page that people read: what is known of them, from where, and what was left out and why. */
final class SubjectPage {

  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse;width:100%}td,th{text-align:start;vertical-align:top;"
          + "padding:.3rem .6rem;border-bottom:1px solid #ccc;overflow-wrap:anywhere}"
          + "small{color:#555}";

  private final Dossier dossier;
  private final List<Trace> held;
  private final Terms terms;
  private final List<String> tooLarge;
  private final String by;
  private final Instant now;
  private final Locale language;
  private final HeldWords plain;
  private final ChangedWords changed;
  private final StringBuilder out = new StringBuilder(20_000);

  SubjectPage(
      Dossier dossier,
      List<Trace> held,
      Terms terms,
      List<String> tooLarge,
      String by,
      Instant now,
      Locale language,
      ChangedWords changed) {
    this.dossier = dossier;
    this.held = held;
    this.terms = terms;
    this.tooLarge = tooLarge;
    this.by = by;
    this.now = now;
    this.language = language;
    this.plain = new HeldWords(language);
    this.changed = changed;
  }

  String html() {
    out.append("<!doctype html><html lang=\"").append(escaped(language.toLanguageTag()));
    out.append("\"><head><meta charset=\"utf-8\"><title>");
    out.append(words("title", Map.of("name", dossier.title())));
    out.append("</title><style>").append(STYLE).append("</style></head><body>");
    tag("h1", words("title", Map.of("name", dossier.title())));
    tag("p", words("made", Map.of("day", WrittenDay.of(now, language), "name", by)));
    records();
    told();
    held();
    changes();
    used();
    leftOut();
    return out.append("</body></html>").toString();
  }

  private void records() {
    tag("h2", words("records"));
    for (var part : dossier.records()) {
      tag("h3", words("type." + part.type()) + (part.merged() ? " " + words("merged") : ""));
      values(part, true);
    }
  }

  private void told() {
    tag("h2", words("told"));
    if (dossier.told().isEmpty()) {
      tag("p", words("nothing"));
    }
    for (var part : dossier.told()) {
      tag("h3", words("type." + part.type()));
      if (part.shared()) {
        tag("p", words("shared"));
      }
      values(part, false);
    }
  }

  private void values(Part part, boolean provenance) {
    out.append("<table>");
    if (provenance) {
      row("th", words("field"), words("value"), words("source"), words("since"));
    }
    for (var value : part.values()) {
      var label = escaped(value.label());
      var text = escaped(value.text());
      if (!provenance) {
        row("td", label, text);
        continue;
      }
      var since = value.since();
      var source = value.source();
      row(
          "td",
          label,
          text,
          source == null ? "" : escaped(source),
          since == null ? "" : escaped(WrittenDay.of(since, language)));
    }
    out.append("</table>");
  }

  private void held() {
    var kinds = held.stream().map(Trace::kind).distinct().toList();
    for (var kind : kinds) {
      tag("h2", escaped(Messages.text("trace." + kind, language, Map.of())));
      out.append("<table>");
      held.stream()
          .filter(one -> one.kind().equals(kind))
          .forEach(one -> {
            var at = one.at();
            row("td", at == null ? "" : escaped(WrittenDay.of(at, language)), listed(one.values()));
          });
      out.append("</table>");
    }
  }

  private String listed(Map<String, @Nullable Object> values) {
    var list = new StringBuilder();
    values.forEach((name, value) -> {
      var text = plain.said(name, value);
      if (!text.isEmpty()) {
        list.append("<small>").append(escaped(plain.name(name))).append(":</small> ");
        list.append(text.contains("\n") ? "<br>" : "");
        list.append(escaped(text).replace("\n", "<br>")).append("<br>");
      }
    });
    return list.toString();
  }

  private void changes() {
    tag("h2", words("changes"));
    out.append("<table>");
    for (var change : dossier.changes()) {
      var at = change.get("at") instanceof Instant moment ? WrittenDay.of(moment, language) : "";
      row(
          "td",
          escaped(at),
          words("change." + change.get("kind")),
          escaped(
              change.get("source") instanceof Map<?, ?> map ? plain.said("", map.get("name")) : ""),
          escaped(String.join("\n", changed.lines(dossier, change))).replace("\n", "<br>"));
    }
    out.append("</table>");
  }

  /** What the data are used for, who else holds such data, and how long they are kept. */
  private void used() {
    tag("h2", words("purposes"));
    out.append("<table>");
    row("th", words("purpose"), words("basis"), words("ways"));
    for (var use : terms.purposes()) {
      var basis = use.basis();
      var balancing = use.balancing();
      row(
          "td",
          escaped(use.name()),
          words("basis." + (basis == null ? "consent" : basis))
              + (balancing == null ? "" : "<br><small>" + escaped(balancing) + "</small>"),
          String.join(", ", use.channels().stream().map(way -> words("way." + way)).toList()));
    }
    out.append("</table>");
    tag("p", words("purposes.said"));
    tag("h2", words("recipients"));
    tag("p", words(terms.recipients().isEmpty() ? "recipients.none" : "recipients.some"));
    list(terms.recipients().stream().map(SubjectPage::escaped).toList());
    tag("h2", words("kept"));
    list(
        terms.kept().stream()
            .map(one ->
                words(
                    "kept.law",
                    Map.of(
                        "what",
                        one.what(),
                        "years",
                        Integer.toString(one.years()),
                        "law",
                        one.law())))
            .toList());
    tag("p", words("kept.else"));
  }

  private void list(List<String> items) {
    if (!items.isEmpty()) {
      out.append("<ul>");
      items.forEach(item -> tag("li", item));
      out.append("</ul>");
    }
  }

  private void leftOut() {
    tag("h2", words("left_out"));
    out.append("<ul>");
    for (var reason : List.of("others", "colleagues", "rights", "backups")) {
      tag("li", words("left_out." + reason, Map.of("name", by)));
    }
    for (var file : tooLarge) {
      tag("li", words("left_out.large", Map.of("name", file)));
    }
    out.append("</ul>");
    tag("p", words("rights"));
  }

  private String words(String key) {
    return words(key, Map.of());
  }

  private String words(String key, Map<String, String> details) {
    return escaped(Messages.text("subject." + key, language, details));
  }

  private void tag(String name, String content) {
    out.append('<').append(name).append('>').append(content);
    out.append("</").append(name).append('>');
  }

  private void row(String cell, String... cells) {
    out.append("<tr>");
    for (var one : cells) {
      out.append('<').append(cell).append(" dir=\"auto\">").append(one);
      out.append("</").append(cell).append('>');
    }
    out.append("</tr>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

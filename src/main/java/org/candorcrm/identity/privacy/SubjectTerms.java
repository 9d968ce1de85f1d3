package org.candorcrm.identity.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What data of a kind are used for, who else holds such data, and how long they are kept: what who
 * asks what is known of them is told beside it, by Article 15 (1) GDPR.
 */
@Component
final class SubjectTerms {

  private final Database database;
  private final Schemas schemas;
  private final Retentions retentions;
  private final JsonMapper json;

  SubjectTerms(Database database, Schemas schemas, Retentions retentions, JsonMapper json) {
    this.database = database;
    this.schemas = schemas;
    this.retentions = retentions;
    this.json = json;
  }

  /**
   * @param purposes those in use
   * @param recipients names of applications, as far as they are registered
   * @param kept what a law wants kept
   */
  record Terms(List<Use> purposes, List<String> recipients, List<Kept> kept) {
    Terms {
      purposes = List.copyOf(purposes);
      recipients = List.copyOf(recipients);
      kept = List.copyOf(kept);
    }
  }

  /**
   * @param basis of those who said nothing of their own; null: only by their consent
   * @param channels by which the basis serves
   * @param balancing why our interest outweighs theirs
   */
  record Use(
      String name, @Nullable String basis, List<String> channels, @Nullable String balancing) {
    Use {
      channels = List.copyOf(channels);
    }
  }

  record Kept(String what, int years, String law) {}

  Terms of(String typeName, Locale language) {
    var schema = schemas.current();
    var type = schema.type(typeName).orElseThrow();
    return new Terms(purposes(language), recipients(type), kept(language));
  }

  private List<Use> purposes(Locale language) {
    return database
        .sql(
            """
            select p.key, p.labels::text as labels, p.basis, p.channels, p.balancing
              from {ws}.purposes p where p.retired_at is null order by p.position, p.key
            """)
        .query((row, number) -> {
          var labels = json.readTree(row.getString("labels"));
          var label = labels.path(language.getLanguage());
          return new Use(
              (label.isString() ? label : labels.path("en")).asString(row.getString("key")),
              row.getString("basis"),
              Arrays.asList((String[]) row.getArray("channels").getArray()),
              row.getString("balancing"));
        })
        .list();
  }

  /** Applications of the register that hold such records, and sources that are told of them. */
  private List<String> recipients(RecordType type) {
    return database
        .sql(
            """
            select a.name from {ws}.applications a
             where a.retired_at is null and not a.considered
               and exists (select 1 from jsonb_array_elements(a.holds) h
                            where h ->> 'type' in (?, ?))
            union
            select s.name from {ws}.correction_hooks k join {ws}.sources s on s.id = k.source
             order by 1
            """)
        .params(type.name(), type.plural())
        .query(String.class)
        .list();
  }

  private List<Kept> kept(Locale language) {
    var schema = schemas.current();
    return retentions.all().stream()
        .map(one ->
            new Kept(
                schema
                    .type(one.type())
                    .map(type -> type.pluralLabels().in(language))
                    .orElse(one.type()),
                one.years(),
                one.law()))
        .toList();
  }
}

package org.candorcrm.identity.coverage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WrongWays;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.TakesBack;
import org.candorcrm.records.kinds.Labelled;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wrong numbers and letters that came back, as calls and colleagues tell of them. */
@Component
class ProvedWrong implements WrongWays, TakesBack {

  private final Database database;
  private final Schemas schemas;
  private final Looking looking;
  private final Observing observing;
  private final Learnt learnt;
  private final Clock clock;

  ProvedWrong(
      Database database,
      Schemas schemas,
      Looking looking,
      Observing observing,
      Learnt learnt,
      Clock clock) {
    this.database = database;
    this.schemas = schemas;
    this.looking = looking;
    this.observing = observing;
    this.learnt = learnt;
    this.clock = clock;
  }

  private static Observing.Kind kind(Failure failure) {
    return switch (failure) {
      case WRONG_NUMBER -> Observing.Kind.WRONG_NUMBER;
      case BOUNCED -> Observing.Kind.BOUNCED;
    };
  }

  @Override
  public Optional<Way> meant(
      Viewer viewer, String type, UUID record, Failure failure, String text) {
    var of = schemas.current().type(type).filter(one -> Looking.COVERED.contains(one.plural()));
    if (of.isEmpty()) {
      return Optional.empty();
    }
    try {
      return meant(looking.forWriting(viewer, of.get().plural(), record), failure, text);
    } catch (Problem notTheirs) {
      return Optional.empty();
    }
  }

  private static Optional<Way> meant(Looked looked, Failure failure, String text) {
    var name = Objects.requireNonNull(kind(failure).field());
    var field = looked.field(looked.type(), name);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    var values = values(looked.row().value(name));
    var named =
        values.stream()
            .filter(one -> failure == Failure.BOUNCED ? says(text, one) : dials(text, one));
    return named
        .findFirst()
        .or(() -> values.stream().findFirst())
        .map(value -> new Way(looked.type().name(), looked.record(), name, value));
  }

  private static boolean says(String text, String address) {
    return text.toLowerCase(java.util.Locale.ROOT)
        .contains(address.toLowerCase(java.util.Locale.ROOT));
  }

  /** The last digits are enough: people leave out the country, and what all numbers here share. */
  private static boolean dials(String text, String number) {
    var digits = number.replaceAll("\\D", "");
    var said = text.replaceAll("(?<=\\d)[\\s/().-]+(?=\\d)", "");
    return java.util.regex.Pattern.compile("\\d{4,}")
        .matcher(said)
        .results()
        .anyMatch(one -> digits.endsWith(one.group().replaceFirst("^0+", "")));
  }

  static List<String> values(@Nullable Object value) {
    var values = new ArrayList<String>();
    if (value instanceof List<?> list) {
      for (var one : list) {
        values.add(one instanceof Labelled labelled ? labelled.value() : String.valueOf(one));
      }
    }
    return values;
  }

  @Override
  public void mark(Viewer viewer, Way way, Failure failure, @Nullable UUID batch) {
    var plural = schemas.current().type(way.type()).map(RecordType::plural).orElseThrow();
    observing.observe(viewer, plural, way.record(), way.field(), kind(failure), way.value(), batch);
  }

  @Override
  public Map<UUID, List<Wrong>> of(int typeId, Collection<UUID> records) {
    var type = schemas.current().type(typeId).orElseThrow();
    var found = new HashMap<UUID, List<Wrong>>();
    var checks = new LiveChecks(database).of(records, false, Moments.now(clock));
    for (var record : records) {
      var own = checks.stream().filter(one -> one.record().equals(record)).toList();
      var wrong = new ArrayList<Wrong>();
      LiveChecks.wrong(own)
          .forEach((id, all) ->
              type.field(id)
                  .ifPresent(field ->
                      all.forEach(one ->
                          wrong.add(
                              new Wrong(
                                  field.name(), one.value(), one.kind(), one.at(), one.actor())))));
      if (!wrong.isEmpty()) {
        found.put(record, wrong);
      }
    }
    return found;
  }

  @Override
  public int undone(Viewer viewer, UUID batch) {
    record About(String plural, UUID record) {}

    var about =
        database
            .sql(
                """
                select distinct o.record_type, o.record
                  from {ws}.coverage_observations o where o.batch = ?
                """)
            .param(batch)
            .query((row, number) ->
                new About(
                    schemas.current().type(row.getInt(1)).map(RecordType::plural).orElse(""),
                    row.getObject(2, UUID.class)))
            .list();
    var mine = new ArrayList<UUID>();
    for (var one : about) {
      try {
        mine.add(looking.forWriting(viewer, one.plural, one.record).record());
      } catch (Problem notTheirs) {
        // Whoever may not change the record leaves what is known of it as it is.
      }
    }
    int gone =
        database
            .sql(
                """
                delete from {ws}.coverage_observations o
                 where o.batch = ? and o.record = any(?::uuid[])
                """)
            .params(batch, IdArrays.bound(mine))
            .update();
    if (gone > 0) {
      learnt.forget();
    }
    return gone;
  }
}

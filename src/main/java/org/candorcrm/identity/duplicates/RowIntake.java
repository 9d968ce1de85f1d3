package org.candorcrm.identity.duplicates;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Intake;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** Recognises rows of files by their source's ids and by what the engine says of them. */
@Component
final class RowIntake implements Intake {

  private final Database database;
  private final MatchSettingsTable settings;
  private final SourceRows rows;
  private final Recognising recognising;
  private final TendingPairs tending;

  RowIntake(
      Database database,
      MatchSettingsTable settings,
      SourceRows rows,
      Recognising recognising,
      TendingPairs tending) {
    this.database = database;
    this.settings = settings;
    this.rows = rows;
    this.recognising = recognising;
    this.tending = tending;
  }

  @Override
  public boolean possible(RecordType type) {
    var found = settings.all().get(type.id());
    return found != null && found.works();
  }

  @Override
  public boolean usual(RecordType type) {
    var found = settings.all().get(type.id());
    return found != null && found.works() && found.imports();
  }

  @Override
  public Session open(Viewer viewer, RecordType type, UUID batch, boolean recognise) {
    var found = settings.all().get(type.id());
    boolean works = recognise && found != null && found.works() && anybody(type);
    if (works && found != null) {
      tending.catchUp(found);
    }
    return new Import(viewer, type, batch, works ? found : null);
  }

  private boolean anybody(RecordType type) {
    return database
        .sql(
            """
            select exists (select 1 from {ws}."%s" t
             where t.deleted_at is null and t.merged_into is null)
            """
                .formatted(type.table()))
        .query(Boolean.class)
        .single();
  }

  private final class Import implements Session {

    private final Viewer viewer;
    private final RecordType type;
    private final UUID batch;
    private final @org.jspecify.annotations.Nullable MatchSettings of;

    Import(
        Viewer viewer,
        RecordType type,
        UUID batch,
        @org.jspecify.annotations.Nullable MatchSettings of) {
      this.viewer = viewer;
      this.type = type;
      this.batch = batch;
      this.of = of;
    }

    @Override
    public boolean recognises() {
      return of != null;
    }

    @Override
    public List<Recognised> recognise(List<Incoming> incoming) {
      return of == null
          ? incoming.stream().map(row -> Recognised.NEW).toList()
          : recognising.recognise(viewer, of, batch, incoming);
    }

    @Override
    public void keep(List<Kept> kept) {
      rows.keep(viewer.source(), type.id(), kept);
    }
  }
}

package org.candorcrm.records.query;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.candorcrm.access.Colleagues;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.records.PastReads;
import org.candorcrm.records.query.Compiled.Use;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How often each department asks for a field by its name: as a column, in a filter, an order, a
 * breakdown, an export. Counted in memory and written each minute, by day and department, never by
 * colleague; what is asked for in departments of fewer than {@link Colleagues#FEWEST} is one heap.
 * An opened record shows all of its fields and tells nothing of any of them.
 */
@Component
public final class FieldReads implements SmartLifecycle, PastReads {

  private static final Logger LOG = LoggerFactory.getLogger(FieldReads.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int KEPT_DAYS = 180;

  /** Whoever asks for more different things in a minute is not counted on. */
  private static final int MOST = 100_000;

  private final Map<Read, LongAdder> counted = new ConcurrentHashMap<>();
  private final Database database;
  private final Clock clock;
  private @Nullable ScheduledExecutorService writer;

  /** Counted under one key until it is written. */
  private record Read(Workspace workspace, @Nullable UUID department, int type, int field) {}

  FieldReads(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void ofList(Viewer viewer, RecordType type, ListRequest request, Set<Use> filtered) {
    var uses = new HashSet<>(filtered);
    request.fields().forEach(path -> add(uses, type, path));
    request
        .sort()
        .forEach(path -> add(uses, type, path.startsWith("-") ? path.substring(1) : path));
    count(viewer, uses);
  }

  /** Of a path, the field that it begins with. */
  private static void add(Set<Use> uses, RecordType type, String path) {
    int dot = path.indexOf('.');
    type.field(dot < 0 ? path : path.substring(0, dot))
        .ifPresent(field -> uses.add(new Use(type, field)));
  }

  /** What Candor looks up for itself is nobody's reading. */
  void count(Viewer viewer, Collection<Use> uses) {
    if (viewer.source() == Sources.CANDOR || counted.size() > MOST) {
      return;
    }
    var workspace = CurrentWorkspace.get();
    for (var use : uses) {
      var read = new Read(workspace, viewer.department(), use.type().id(), use.field().id());
      counted.computeIfAbsent(read, fresh -> new LongAdder()).increment();
    }
  }

  /** Writes what was counted since the last time; what cannot be written is forgotten. */
  public void write() {
    var taken = new ConcurrentHashMap<Workspace, List<Map.Entry<Read, Long>>>();
    for (var read : List.copyOf(counted.keySet())) {
      var times = counted.remove(read);
      if (times != null) {
        taken
            .computeIfAbsent(read.workspace, fresh -> new ArrayList<>())
            .add(Map.entry(read, times.sum()));
      }
    }
    taken.forEach((workspace, reads) -> {
      try {
        CurrentWorkspace.run(workspace, () -> write(reads));
      } catch (RuntimeException gone) {
        LOG.debug("which fields were asked for in {} is lost", workspace.schema(), gone);
      }
    });
  }

  private void write(List<Map.Entry<Read, Long>> reads) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    database
        .sql(
            """
            with crowds as (
              select department_id from {ws}.users where active and department_id is not null
               group by department_id having count(*) >= :fewest
            )
            insert into {ws}.field_reads as f (day, department, record_type, field, reads)
            select :day::date, c.department_id, r.type, r.field, sum(r.times)
              from unnest(:departments::uuid[], :types::int[], :fields::int[], :times::bigint[])
                as r (department, type, field, times)
              left join crowds c on c.department_id = r.department
             group by c.department_id, r.type, r.field
             order by c.department_id, r.type, r.field
            on conflict (day, department, record_type, field)
              do update set reads = f.reads + excluded.reads\
            """)
        .param("fewest", Colleagues.FEWEST)
        .param("day", today.toString())
        .param(
            "departments", reads.stream().map(one -> one.getKey().department).toArray(UUID[]::new))
        .param("types", reads.stream().map(one -> one.getKey().type).toArray(Integer[]::new))
        .param("fields", reads.stream().map(one -> one.getKey().field).toArray(Integer[]::new))
        .param("times", reads.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .update();
    database
        .sql("delete from {ws}.field_reads where day < ?::date")
        .param(today.minusDays(KEPT_DAYS).toString())
        .update();
  }

  @Override
  public void take(List<PastRead> past) {
    database
        .sql(
            """
            insert into {ws}.field_reads (day, department, record_type, field, reads)
            select r.day, r.department, r.type, r.field, r.times
              from unnest(:days::date[], :departments::uuid[], :types::int[], :fields::int[],
                     :times::bigint[]) as r (day, department, type, field, times)
            on conflict (day, department, record_type, field) do nothing
            """)
        .param("days", past.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param("departments", past.stream().map(PastRead::department).toArray(UUID[]::new))
        .param("types", past.stream().map(PastRead::type).toArray(Integer[]::new))
        .param("fields", past.stream().map(PastRead::field).toArray(Integer[]::new))
        .param("times", past.stream().map(PastRead::times).toArray(Long[]::new))
        .update();
  }

  @Override
  public synchronized void start() {
    var fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("field-reads").factory());
    fresh.scheduleWithFixedDelay(
        this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    writer = fresh;
  }

  @Override
  public synchronized void stop() {
    if (writer != null) {
      writer.shutdown();
      writer = null;
      write();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return writer != null;
  }
}

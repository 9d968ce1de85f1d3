package org.candorcrm.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record engine at size: import, list, filter, search, create, change, batch, start. Aims stand
 * in docs/benchmarks.md.
 */
final class RecordsBench {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CLIENTS = 8;

  private final Options options;
  private final Figures figures = new Figures();

  RecordsBench(Options options) throws IOException {
    this.options = options;
  }

  void run() throws IOException, InterruptedException {
    Files.createDirectories(options.work());
    try (var candor = new Installation(options.work().resolve("home"), options.port())) {
      if (!candor.exists()) {
        candor.create();
        fill(candor);
      }
      var key = candor.key();
      figures.add(seconds("start with existing data", candor.start()));
      System.out.println("memory at rest: " + candor.megabytesAtRest() + " MB");
      measure(key);
      System.out.println("memory under load: " + candor.megabytesAtRest() + " MB");
    }
    figures.save(options.work().resolve("figures.json"));
  }

  /** Only the searches, over what a run before has left. */
  void searches() throws IOException, InterruptedException {
    try (var candor = new Installation(options.work().resolve("home"), options.port())) {
      var key = candor.key();
      candor.start();
      System.out.println(Surroundings.now());
      searches(new Load(options.port(), key));
      System.out.println(Surroundings.now());
    }
  }

  private void searches(Load load) {
    run(
        load,
        "search while typing over all types",
        (w, r) ->
            w.get("/api/search?q=" + BenchCompany.prefix(r).substring(0, r.nextInt(2, 4)))
                .status());
    search(
        load, "search: beginning of a common word", r -> BenchCompany.surname(r).substring(0, 5));
    // One at a time, until the words of the large tables have been read.
    load.run("warming up", 1, 20, 1, (w, r) -> w.get("/api/search?q=tordalvne").status());
    search(load, "search: rare word", r -> BenchCompany.rare(r, options.people()));
    search(load, "search: misspelt word", BenchCompany::misspelt);
  }

  private void fill(Installation candor) throws IOException, InterruptedException {
    var files = options.work();
    load(
        candor,
        BenchCompany.companies(files, options.companies()),
        "companies",
        options.companies());
    load(
        candor,
        BenchCompany.people(files, options.people(), options.companies()),
        "people",
        options.people());
    load(
        candor,
        BenchCompany.interactions(files, options.interactions(), options.people()),
        "interactions",
        options.interactions());
  }

  private void load(Installation candor, Path file, String type, int rows)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    System.out.print(
        candor.candor(
            "import", file.toString(), "--type", type, "--mode", "create", "--source", "bench"));
    double took = (System.nanoTime() - from) / 1e9;
    figures.add(new Figure("import " + type, rows / took, took * 1000, took * 1000));
    System.out.printf(Locale.ROOT, "  %,d %s in %.1f s%n", rows, type, took);
  }

  private void measure(String key) throws IOException {
    var load = new Load(options.port(), key);
    var pages = pages(key);
    get(load, "first page of 50, newest", "/api/people?limit=50");
    get(load, "first page of 50 by name", "/api/people?limit=50&sort=name");
    run(
        load,
        "any next page of 50 by name",
        (w, r) -> w.get(pages.get(r.nextInt(pages.size()))).status());
    run(
        load,
        "filter on two fields",
        (w, r) ->
            w.get(
                    "/api/companies?limit=50&sort=name&filter="
                        + encoded("industry == \"retail\" && employees > " + r.nextInt(4000)))
                .status());
    searches(load);
    var made = new AtomicInteger();
    run(
        load,
        "create one person",
        (w, r) -> w.post("/api/people", person(made.incrementAndGet(), r)).status());
    changes(load, key);
    batch(load);
  }

  private void search(Load load, String name, Function<SplittableRandom, String> typed) {
    run(load, name, (w, r) -> w.get("/api/search?q=" + encoded(typed.apply(r))).status());
  }

  private void changes(Load load, String key) throws IOException {
    var ids = ids(key);
    run(
        load,
        "read and change one person",
        (w, r) -> {
          var path = "/api/people/" + ids.get(r.nextInt(ids.size()));
          var etag = w.get(path).etag();
          var status =
              w.patch(path, "{\"job_title\":\"Title " + r.nextInt() + "\"}", String.valueOf(etag))
                  .status();
          return status == 412 ? 200 : status;
        });
  }

  private void batch(Load load) {
    var made = new AtomicInteger(50_000_000);
    figures.add(
        load.run(
            "1,000 people by batch call (calls)",
            1,
            3,
            10,
            (w, r) -> {
              var operations = new StringBuilder("{\"atomic\":true,\"operations\":[");
              for (int i = 0; i < 1000; i++) {
                operations
                    .append(i == 0 ? "" : ",")
                    .append("{\"op\":\"create\",\"values\":")
                    .append(person(made.incrementAndGet(), r))
                    .append('}');
              }
              return w.post("/api/people/batch", operations.append("]}").toString()).status();
            }));
  }

  private List<String> pages(String key) throws IOException {
    var pages = new ArrayList<String>();
    try (var wire = new Wire(options.port(), key)) {
      var path = "/api/people?limit=50&sort=name";
      for (int i = 0; i < 200; i++) {
        var next = JSON.readTree(wire.get(path).body()).path("next").stringValue();
        path = "/api/people?limit=50&sort=name&cursor=" + encoded(next);
        pages.add(path);
      }
    }
    return pages;
  }

  private List<String> ids(String key) throws IOException {
    try (var wire = new Wire(options.port(), key)) {
      var items = JSON.readTree(wire.get("/api/people?limit=200").body()).path("items");
      return items.valueStream().map(item -> item.path("id").stringValue()).toList();
    }
  }

  private void get(Load load, String name, String path) {
    run(load, name, (wire, random) -> wire.get(path).status());
  }

  private void run(Load load, String name, Load.Request request) {
    figures.add(load.run(name, CLIENTS, 5, 10, request));
  }

  private static Figure seconds(String name, double seconds) {
    return new Figure(name, 1 / seconds, seconds * 1000, seconds * 1000);
  }

  private static String person(int number, SplittableRandom random) {
    return "{\"name\":{\"first\":\"New\",\"last\":\"Person "
        + number
        + "\"},\"emails\":[\"new"
        + number
        + "-"
        + random.nextInt(1_000_000)
        + "@bench.example\"],\"job_title\":\"Buyer\",\"phones\":[\"+4940"
        + (1_000_000 + random.nextInt(8_000_000))
        + "\"]}";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package org.candorcrm.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Chromium;
import org.jspecify.annotations.Nullable;

/**
 * The screens as people feel them, over many records: a Chromium of this machine looks at a Candor
 * beside it. Aims stand in docs/benchmarks.md.
 */
final class ScreensBench {

  private static final int LOADS = 10;
  private static final String ROW = "document.querySelector('[role=row][aria-rowindex=\"2\"]')";
  private static final String STOOD = "document.querySelector('[role=row][data-current]')";

  private final Options options;

  ScreensBench(Options options) {
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
      candor.start();
      System.out.println(Surroundings.now());
      measure(key);
      System.out.println(Surroundings.now());
    }
  }

  private void fill(Installation candor) throws IOException, InterruptedException {
    var folder = options.work();
    int companies = options.companies();
    load(candor, BenchCompany.companies(folder, companies).toString(), "companies");
    load(candor, BenchCompany.people(folder, options.people(), companies).toString(), "people");
    load(candor, BenchCompany.deals(folder, options.deals(), companies).toString(), "deals");
  }

  private static void load(Installation candor, String file, String type)
      throws IOException, InterruptedException {
    candor.candor("import", file, "--type", type, "--mode", "create", "--source", "bench");
  }

  private void measure(String key) throws IOException {
    try (var playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(Chromium.path())
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-dev-shm-usage")))) {
      var signedIn = signedIn(browser.newContext(fresh(null)));
      var loads = new ArrayList<Double>();
      var again = new ArrayList<Double>();
      for (int i = 0; i < LOADS; i++) {
        try (var context = browser.newContext(fresh(signedIn))) {
          loads.add(firstLoad(context));
          again.add(firstLoad(context));
        }
      }
      tell(Felt.of("first load until a row takes input, processor 4x slower", 1500, loads));
      tell(Felt.of("the same with what the browser kept", 1500, again));
      for (int slower : List.of(1, 4)) {
        try (var context = browser.newContext(fresh(signedIn));
            var probe = new Probe(context).slowed(slower)) {
          var suffix = slower == 1 ? "" : ", processor " + slower + "x slower";
          new ListFeel(probe, this::address).run().forEach(one -> tell(one, suffix));
          new BoardFeel(probe, this::address).run().forEach(one -> tell(one, suffix));
          try (var wire = new Wire(options.port(), key)) {
            tell(new LiveFeel(probe, this::address, wire).run(), suffix);
          }
        }
      }
    }
  }

  private double firstLoad(BrowserContext context) {
    try (var probe = new Probe(context).slowed(4)) {
      // A key that is pressed in every frame: as soon as the first row takes it, the cursor stands.
      probe
          .page()
          .addInitScript(
              """
              (() => {
                const look = () => {
                  if (%1$s && !%2$s) {
                    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
                  }
                  if (%2$s) window.usable = performance.now();
                  else requestAnimationFrame(look);
                };
                requestAnimationFrame(look);
              })()
              """
                  .formatted(ROW, STOOD));
      probe.page().navigate(address("/people"));
      probe.await("window.usable !== undefined");
      return probe.number("window.usable");
    }
  }

  private String signedIn(BrowserContext context) {
    try (context) {
      var page = context.newPage();
      page.navigate(address("/sign-in"));
      page.locator("input[name=email]").fill(Installation.USER);
      page.locator("input[name=password]").fill(Installation.PASSWORD);
      page.keyboard().press("Enter");
      page.locator("nav").first().waitFor();
      return context.storageState();
    }
  }

  private static NewContextOptions fresh(@Nullable String signedIn) {
    var options =
        new NewContextOptions()
            .setViewportSize(1440, 900)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin");
    return signedIn == null ? options : options.setStorageState(signedIn);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + options.port() + path;
  }

  private static void tell(Felt felt, String suffix) {
    tell(new Felt(felt.name() + suffix, felt.aim(), felt.millis()));
  }

  private static void tell(Felt felt) {
    System.out.println(felt.line());
  }
}

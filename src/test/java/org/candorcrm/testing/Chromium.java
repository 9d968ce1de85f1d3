package org.candorcrm.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine. Where there is none, root installs it; nobody skips the tests. */
public final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

  private static @Nullable Browser running;

  private Chromium() {}

  /** One for all test classes of this process; whoever looks has a profile of their own. */
  static synchronized Browser running() {
    if (running == null || !running.isConnected()) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      running =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(path())
                      .setChromiumSandbox(false)
                      .setArgs(List.of("--disable-dev-shm-usage", "--font-render-hinting=none")));
      PlaywrightAssertions.setDefaultAssertionTimeout(Screens.LONGEST_MILLIS);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return running;
  }

  public static Path path() {
    return found()
        .or(Chromium::installed)
        .orElseThrow(() ->
            new IllegalStateException(
                "The tests of the screens need Chromium or Chrome. Install it (on Debian or Ubuntu: apt"
                    + " install chromium), or say where it is: CANDOR_CHROMIUM=/path/to/chromium"));
  }

  private static Optional<Path> found() {
    var named = System.getenv("CANDOR_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    var onThePath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .map(Path::of)
            .flatMap(folder -> NAMES.stream().map(folder::resolve));
    return Stream.concat(onThePath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> installed() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    try {
      aptGet("update", "-q");
      aptGet("install", "-y", "-q", "chromium");
    } catch (IOException failed) {
      throw new IllegalStateException("Chromium could not be installed", failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return found();
  }

  private static void aptGet(String... words) throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of("/usr/bin/apt-get"), Stream.of(words)).toList();
    var process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO().start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }
}

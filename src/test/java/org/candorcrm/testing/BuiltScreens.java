package org.candorcrm.testing;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Builds the web application once in a test run, if its sources are newer than what was built. */
final class BuiltScreens {

  private static boolean done;

  private BuiltScreens() {}

  static synchronized void ready() {
    if (done) {
      return;
    }
    try {
      var build = new ProcessBuilder("node", "web/build/build.js").inheritIO().start();
      if (!build.waitFor(10, TimeUnit.MINUTES) || build.exitValue() != 0) {
        build.destroyForcibly();
        throw new IllegalStateException("The screens could not be built; see the messages above.");
      }
    } catch (IOException missing) {
      throw new IllegalStateException(
          "The tests of the screens need Node 20.19 or newer and npm; ./candor help tells more.",
          missing);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    done = true;
  }
}

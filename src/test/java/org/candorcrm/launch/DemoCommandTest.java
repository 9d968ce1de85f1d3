package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor starts the demo, signs in with what it prints, and finds the same data tomorrow. */
class DemoCommandTest {

  @TempDir Path folder;

  @Test
  void aVisitorSignsInWithWhatIsPrintedAndASecondStartKeepsTheData() throws Exception {
    Path home = folder.resolve("home");
    try (var candor = Launched.demo(home)) {
      assertThat(candor.said()).contains("asa.bergvall@hallbrueck.example").contains("Made ");
      assertThat(signIn(candor, password(home))).isLessThan(300);
      assertThat(signIn(candor, "something else 77")).isEqualTo(401);
    }
    String kept = password(home);
    try (var again = Launched.demo(home)) {
      assertThat(again.said()).contains(kept).doesNotContain("Made ");
      assertThat(signIn(again, kept)).isLessThan(300);
    }
  }

  private static String password(Path home) throws Exception {
    return Files.readString(home.resolve("demo-password")).strip();
  }

  private static int signIn(Launched candor, String password) throws Exception {
    var body =
        """
        {"email": "asa.bergvall@hallbrueck.example", "password": "%s"}\
        """
            .formatted(password);
    var request =
        HttpRequest.newBuilder(candor.at("/api/sign-ins"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return candor.send(request).statusCode();
  }
}

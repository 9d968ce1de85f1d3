package org.candorcrm;

import org.candorcrm.launch.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CandorApplication {

  static void main(String[] arguments) {
    System.exit(Launcher.run(CandorApplication.class, arguments));
  }
}

package org.candorcrm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CandorApplication {

  static void main(String[] args) {
    SpringApplication.run(CandorApplication.class, args);
  }
}

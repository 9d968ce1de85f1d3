package org.candorcrm.launch;

import java.util.Map;
import org.candorcrm.platform.Database;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells load balancers and scripts whether requests are answered: 200 ready, 503 not (yet). */
@RestController
final class HealthController {

  private final ApplicationAvailability availability;
  private final Database database;

  HealthController(ApplicationAvailability availability, Database database) {
    this.availability = availability;
    this.database = database;
  }

  @GetMapping("/api/health")
  ResponseEntity<Map<String, String>> health() {
    if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "starting");
    }
    try {
      database.sql("select 1").query(Integer.class).single();
      return answer(HttpStatus.OK, "ready");
    } catch (DataAccessException unreachable) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "database unreachable");
    }
  }

  private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String text) {
    return ResponseEntity.status(status).body(Map.of("status", text));
  }
}

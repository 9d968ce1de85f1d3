package org.candorcrm.records.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that works is listed, everything that is listed works. */
class ContractTest {

  private static RunningCandor candor;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(mapped());
  }

  private static Set<String> described() {
    var all = new TreeSet<String>();
    candor
        .bean(Fragments.class)
        .paths()
        .forEach((path, operations) ->
            Fragments.map(operations)
                .keySet()
                .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + shape(path))));
    return all;
  }

  private static Set<String> mapped() {
    var all = new TreeSet<String>();
    candor
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(route -> add(route, all));
    return all;
  }

  private static void add(RequestMappingInfo route, Set<String> all) {
    for (var pattern : route.getPatternValues()) {
      if (pattern.startsWith("/api")) {
        for (RequestMethod method : route.getMethodsCondition().getMethods()) {
          all.add(method + " " + shape(pattern));
        }
      }
    }
  }

  /** Names of path variables are for readers. */
  private static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}

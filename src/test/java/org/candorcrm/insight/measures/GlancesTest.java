package org.candorcrm.insight.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.Groups;
import org.junit.jupiter.api.Test;

class GlancesTest {

  @Test
  void whatWasReadIsNotReadAgain() {
    var read = new ArrayList<AggregateRequest>();
    var glances = Glances.with(null);
    for (var filter : List.of("amount > 1", "amount > 2", "amount > 1")) {
      glances.once(
          request(filter),
          asked -> {
            read.add(asked);
            return new Groups(List.of(), false, null);
          });
    }
    assertThat(read).containsExactly(request("amount > 1"), request("amount > 2"));
  }

  private static AggregateRequest request(String filter) {
    var figure = AggregateRequest.Measure.of(Function.COUNT, null);
    return new AggregateRequest(filter, List.of(), List.of(figure), List.of(), List.of(), 1);
  }
}

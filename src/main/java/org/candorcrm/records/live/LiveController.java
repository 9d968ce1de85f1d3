package org.candorcrm.records.live;

import jakarta.servlet.http.HttpServletResponse;
import org.candorcrm.access.gate.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Changes as they happen, as server-sent events. */
@RestController
final class LiveController {

  private final LiveFeed feed;

  LiveController(LiveFeed feed) {
    this.feed = feed;
  }

  @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live(
      Caller caller,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "-1") String last,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    // A proxy that collects answers before it hands them on would hold back every event.
    response.setHeader("X-Accel-Buffering", "no");
    return feed.open(caller, place(last));
  }

  private static long place(String last) {
    return last.matches("\\d{1,18}") ? Long.parseLong(last) : -1;
  }
}

package org.candorcrm.records.live;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.gate.Caller;
import org.candorcrm.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open screen: who opened it, its place in the log, and the stream to it. */
final class Listener {

  private final Caller caller;
  private final SseEmitter stream;
  private long seq;
  private long model;
  private volatile boolean gone;

  Listener(Caller caller, SseEmitter stream, long seq, long model) {
    this.caller = caller;
    this.stream = stream;
    this.seq = seq;
    this.model = model;
    stream.onCompletion(() -> gone = true);
    stream.onTimeout(() -> gone = true);
    stream.onError(failure -> gone = true);
  }

  UUID user() {
    return caller.viewer().user();
  }

  boolean gone() {
    return gone;
  }

  long seq() {
    return seq;
  }

  /** Says that the stream is open, so that the screen knows it misses nothing from here on. */
  void greet() {
    send(SseEmitter.event().id(String.valueOf(seq)).name("open").data("{}"));
  }

  /** That types or fields are others than they were. Which, the screen asks with its own rights. */
  void model(long version) {
    if (version != model) {
      model = version;
      send(SseEmitter.event().name("model").data("{}"));
    }
  }

  /** A comment, by which a stream that nobody reads any more is noticed. */
  void breathe() {
    send(SseEmitter.event().comment("still here"));
  }

  /**
   * With the rights of this moment, and of the key or sign-in that the stream was opened with: they
   * may have become less since, or none.
   *
   * @param upTo the place in the log that is reached with this
   */
  void hear(LiveChanges changes, List<LiveChanges.Entry> entries, long upTo) {
    var news = entries.stream().filter(entry -> entry.seq() > seq).toList();
    try {
      var told = changes.tell(caller.again().get(), news);
      seq = upTo;
      tell(told);
    } catch (Problem noLongerThere) {
      end();
    }
  }

  void tell(List<LiveChanges.Told> told) {
    for (var one : told) {
      send(
          SseEmitter.event()
              .id(String.valueOf(seq))
              .name("changed")
              .data(one, MediaType.APPLICATION_JSON));
    }
  }

  void end() {
    gone = true;
    stream.complete();
  }

  private void send(SseEmitter.SseEventBuilder event) {
    if (gone) {
      return;
    }
    try {
      stream.send(event);
    } catch (IOException | IllegalStateException left) {
      gone = true;
    }
  }
}

package org.candorcrm.identity.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@RestController
@RequestMapping("/api/deliveries")
final class DeliveryController {

  private static final String[] NEW =
      Stream.concat(
              Stream.of("way", "type", "mode", "key", "source"), Stream.of(DeliveryRequests.FIELDS))
          .toArray(String[]::new);

  private final Deliveries deliveries;

  DeliveryController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** A delivery as it is answered: whether there is a secret, and never which. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record View(
      UUID id,
      int version,
      int source,
      String name,
      String way,
      Map<String, String> settings,
      boolean hasSecret,
      String type,
      String mode,
      @Nullable String key,
      @Nullable Map<?, ?> mapping,
      @Nullable Integer hours,
      UUID runAs,
      @Nullable Instant nextAt,
      int failures,
      @Nullable Told problem) {

    static View of(Delivery one, Locale reader) {
      return new View(
          one.id(),
          one.version(),
          one.source(),
          one.name(),
          one.way().word(),
          one.settings(),
          one.hasSecret(),
          one.type(),
          one.mode().name().toLowerCase(Locale.ROOT),
          one.key(),
          one.mapping(),
          one.hours(),
          one.runAs(),
          one.nextAt(),
          one.failures(),
          Told.of(one.problem(), reader));
    }
  }

  /** Why something failed, and what to do about it, in the reader's words. */
  record Told(String code, String title, String advice) {

    static @Nullable Told of(@Nullable String code, Locale reader) {
      return code == null
          ? null
          : new Told(code, text(code, "title", reader), text(code, "advice", reader));
    }

    private static String text(String code, String part, Locale reader) {
      var text = Messages.find("problem." + code + "." + part, reader, Map.of());
      return text == null ? code : text;
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record RunView(
      UUID id,
      UUID delivery,
      Instant askedAt,
      @Nullable UUID askedBy,
      @Nullable Instant finishedAt,
      String outcome,
      @Nullable UUID importId,
      @Nullable Told problem,
      long created,
      long changed,
      long unchanged,
      long refused) {

    static RunView of(DeliveryRuns.Run one, Locale reader) {
      return new RunView(
          one.id(),
          one.delivery(),
          one.askedAt(),
          one.askedBy(),
          one.finishedAt(),
          one.outcome(),
          one.importId(),
          Told.of(one.problem(), reader),
          one.created(),
          one.changed(),
          one.unchanged(),
          one.refused());
    }
  }

  @GetMapping
  Map<String, List<View>> list(
      Viewer viewer, @RequestParam @Nullable Integer source, Locale reader) {
    return Map.of(
        "items", deliveries.all(viewer, source).stream().map(one -> View.of(one, reader)).toList());
  }

  @PostMapping
  ResponseEntity<View> add(Viewer viewer, @RequestBody JsonNode json, Locale reader) {
    var added = deliveries.add(viewer, Body.of(json, NEW));
    return ResponseEntity.created(URI.create("/api/deliveries/" + added.id()))
        .eTag(Versions.tag(added.version()))
        .body(View.of(added, reader));
  }

  @GetMapping("/{id}")
  ResponseEntity<View> get(Viewer viewer, @PathVariable UUID id, Locale reader) {
    var found = deliveries.get(viewer, id);
    return Versions.tagged(found.version(), View.of(found, reader));
  }

  @PatchMapping("/{id}")
  ResponseEntity<View> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json,
      Locale reader) {
    int expected = Versions.expected(ifMatch);
    var body = Body.of(json, DeliveryRequests.FIELDS);
    var changed = deliveries.change(viewer, id, expected, body);
    return Versions.tagged(changed.version(), View.of(changed, reader));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(Viewer viewer, @PathVariable UUID id) {
    deliveries.retire(viewer, id);
  }

  @GetMapping("/{id}/runs")
  Map<String, List<RunView>> runs(Viewer viewer, @PathVariable UUID id, Locale reader) {
    return Map.of(
        "items", deliveries.runs(viewer, id).stream().map(one -> RunView.of(one, reader)).toList());
  }

  @PostMapping("/{id}/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunView run(Viewer viewer, @PathVariable UUID id, Locale reader) {
    return RunView.of(deliveries.run(viewer, id), reader);
  }

  /** The new file; what becomes of it is among the runs. */
  @PostMapping(value = "/{id}/files", consumes = "application/octet-stream")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunView drop(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam @Nullable String name,
      HttpServletRequest request,
      Locale reader)
      throws IOException {
    return RunView.of(deliveries.drop(viewer, id, name, request.getInputStream()), reader);
  }
}

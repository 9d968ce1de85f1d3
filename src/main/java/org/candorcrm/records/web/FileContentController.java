package org.candorcrm.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.records.write.FileContents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of a file record. A browser is told to keep them and never to run them. */
@RestController
final class FileContentController {

  /** A name is no path, wherever it is saved. */
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

  private final FileContents contents;

  FileContentController(FileContents contents) {
    this.contents = contents;
  }

  @PutMapping("/api/files/{id}/content")
  ResponseEntity<Void> put(
      Viewer viewer,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      HttpServletRequest request)
      throws IOException {
    var written =
        contents.put(
            viewer,
            id,
            Versions.expected(version),
            request.getContentType(),
            request.getInputStream());
    return ResponseEntity.noContent().eTag(Versions.tag(written.version())).build();
  }

  @GetMapping("/api/files/{id}/content")
  void get(Viewer viewer, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    try (var content = contents.open(viewer, id)) {
      describe(content, response);
      Files.copy(content.spooled(), response.getOutputStream());
    }
  }

  private static void describe(FileContents.Content content, HttpServletResponse response) {
    response.setContentType(content.mediaType());
    response.setContentLengthLong(content.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(FOLDERS.matcher(content.name()).replaceFirst(""), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}

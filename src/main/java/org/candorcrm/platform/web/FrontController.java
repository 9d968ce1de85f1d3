package org.candorcrm.platform.web;

import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a visitor begins. A build without the screens leads to the documentation of the API. */
@RestController
final class FrontController {

  @GetMapping("/")
  ResponseEntity<Resource> front() {
    var page = new ClassPathResource("web/" + Screens.PAGE);
    if (!page.exists()) {
      return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/api/docs")).build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .body(page);
  }
}

package org.candorcrm.records.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.exports.ExportingViews;
import org.candorcrm.records.exports.ViewExport;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A whole view as a file. */
@RestController
final class ExportController {

  private final ExportingViews exporting;

  ExportController(ExportingViews exporting) {
    this.exporting = exporting;
  }

  @GetMapping("/api/{noun}/export")
  void export(
      Viewer viewer,
      @PathVariable String noun,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var parameters = Parameters.export(request.getParameterMap());
    var format = ExportingViews.format(parameters.text("format"));
    try (var view = exporting.export(viewer, noun, parameters.list(), format)) {
      send(view, response);
    }
  }

  private static void send(ViewExport view, HttpServletResponse response) throws IOException {
    response.setContentType(view.format().mediaType() + charset(view));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + view.name() + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Candor-Rows", Long.toString(view.rows()));
    if (view.withheld()) {
      response.setHeader("Candor-Withheld", "person_measure");
    }
    response.setContentLengthLong(view.size());
    view.copyTo(response.getOutputStream());
  }

  private static String charset(ViewExport view) {
    return switch (view.format()) {
      case CSV, TSV -> ";charset=UTF-8";
      case XLSX, JSON_LINES, VCARD -> "";
    };
  }
}

package org.candorcrm.access.people;

import java.net.URI;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.gate.Body;
import org.candorcrm.access.gate.Versions;
import org.candorcrm.access.people.Departments.Department;
import org.candorcrm.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Writing departments; reading them is reading records. */
@RestController
@RequestMapping("/api/departments")
final class DepartmentController {

  private final Departments departments;

  DepartmentController(Departments departments) {
    this.departments = departments;
  }

  @PostMapping
  ResponseEntity<Department> create(Viewer viewer, @RequestBody JsonNode json) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    var body = Body.of(json, "name", "head");
    var made =
        departments.create(
            viewer, new Department(Ids.next(), 0, body.text("name"), body.optionalId("head")));
    return ResponseEntity.created(URI.create("/api/departments/" + made.id()))
        .eTag("\"" + made.version() + "\"")
        .body(made);
  }

  @PatchMapping("/{id}")
  ResponseEntity<Department> change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    int expected = Versions.expected(ifMatch);
    var body = Body.of(json, "name", "head");
    var before = departments.get(id);
    Versions.check(expected, before.version(), before);
    var after =
        departments.change(
            viewer,
            new Department(
                id,
                before.version(),
                body.has("name") ? body.text("name") : before.name(),
                body.has("head") ? body.optionalId("head") : before.head()));
    return Versions.tagged(after.version(), after);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    PeopleChecks.may(viewer, Capability.ADMINISTER_USERS);
    int expected = Versions.expected(ifMatch);
    var department = departments.get(id);
    Versions.check(expected, department.version(), department);
    departments.delete(viewer, department);
  }
}

package org.candorcrm.records.write;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Reference;

/** Putting saved views before others, or changing theirs, takes {@code SHARE_VIEWS}. */
final class ViewSharing {

  private static final String SHARED = "shared_with";

  private ViewSharing() {}

  static void check(Viewer viewer, List<Row> rows) {
    if (viewer.may(Capability.SHARE_VIEWS)) {
      return;
    }
    for (var row : rows) {
      if (row.type().name().equals("view") && (shares(row) || isOfAnother(viewer, row))) {
        row.refuse(Problem.forbidden("view_sharing_not_allowed").field(SHARED));
      }
    }
  }

  private static boolean shares(Row row) {
    var shared = row.after(SHARED);
    return row.changed.containsKey(SHARED) && shared != null && !shared.equals("private");
  }

  private static boolean isOfAnother(Viewer viewer, Row row) {
    var image = row.before;
    if (image == null) {
      return false;
    }
    UUID owner = image.values().get("owner") instanceof Reference user ? user.id() : null;
    return !viewer.user().equals(owner == null ? image.createdBy() : owner);
  }
}

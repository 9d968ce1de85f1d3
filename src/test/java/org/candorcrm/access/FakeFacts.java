package org.candorcrm.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candorcrm.platform.Ids;

/** Records that exist for the tests of access only. */
public final class FakeFacts implements RecordFacts {

  private final Map<UUID, Facts> byId = new ConcurrentHashMap<>();

  /** A record with this owner. */
  public UUID of(UUID owner) {
    var id = Ids.next();
    byId.put(id, new Facts(owner, owner, "A record"));
    return id;
  }

  @Override
  public boolean sees(Viewer viewer, int type, UUID record) {
    return byId.containsKey(record);
  }

  @Override
  public Optional<Facts> of(int type, UUID record) {
    return Optional.ofNullable(byId.get(record));
  }

  @Override
  public Map<UUID, String> titles(Viewer viewer, String type, Collection<UUID> records) {
    return Map.of();
  }
}

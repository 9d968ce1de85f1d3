package org.candorcrm.records.openapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.candorcrm.access.Rights;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of a viewer, made once for each schema and set of rights. */
@Component
public final class Documents {

  private record Seen(Schema schema, Rights rights) {}

  private final Schemas schemas;
  private final Fragments fragments;
  private final JsonMapper json;
  private final Cache<Seen, Written> made = Caffeine.newBuilder().maximumSize(50).build();

  Documents(Schemas schemas, Fragments fragments, JsonMapper json) {
    this.schemas = schemas;
    this.fragments = fragments;
    this.json = json;
  }

  /**
   * A document as it is answered.
   *
   * @param json in UTF-8
   * @param tag an entity tag; another document has another one
   */
  public record Written(byte[] json, String tag) {}

  public Written of(Viewer viewer) {
    return made.get(new Seen(schemas.current(), viewer.rights()), seen -> written(seen, viewer));
  }

  private Written written(Seen seen, Viewer viewer) {
    var bytes = json.writeValueAsBytes(new Document(fragments, seen.schema(), viewer).make());
    return new Written(bytes, '"' + DigestUtils.md5DigestAsHex(bytes) + '"');
  }
}

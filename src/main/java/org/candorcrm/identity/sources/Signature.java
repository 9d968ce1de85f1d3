package org.candorcrm.identity.sources;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message that can be verified (Standard Webhooks 1.0): HMAC-SHA-256 over its id, the second at
 * which it is sent, and the body.
 *
 * @param value version and signature
 */
record Signature(String id, long second, String value) {

  private static final String PREFIX = "whsec_";

  static Signature of(String secret, String id, Instant now, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + now.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      var signature = Base64.getEncoder().encodeToString(mac.doFinal(body));
      return new Signature(id, now.getEpochSecond(), "v1," + signature);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(second));
    headers.put("webhook-signature", value);
    return headers;
  }
}

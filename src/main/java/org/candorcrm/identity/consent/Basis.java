package org.candorcrm.identity.consent;

import java.util.Locale;

/** What the law lets us contact somebody on: the six of Article 6 (1) GDPR. */
enum Basis {
  CONSENT,
  CONTRACT,
  LEGITIMATE_INTEREST,
  LEGAL_DUTY,
  VITAL_INTEREST,
  PUBLIC_INTEREST;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.candorcrm.records.kinds;

import org.jspecify.annotations.Nullable;

/** An e-mail address, phone number or link with what it is for: {@code work}, {@code home}. */
public record Labelled(String value, @Nullable String label) {}

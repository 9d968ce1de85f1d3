package org.candorcrm.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test at a desk and on a phone; a {@link Visit} looks at both in the dark by itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
    value = Screens.Look.class,
    names = {"LIGHT", "PHONE"})
public @interface OnEveryDevice {}

package org.candorcrm.identity.matching.traits;

/**
 * What is known of one record, each trait written one way; an empty array where nothing is said.
 * Arrays are never changed after they are made: a million of these are compared hundreds of
 * millions of times.
 *
 * @param days of birth, as {@code yyyymmdd}
 * @param ids by field: {@code ids[f]} are those of the f-th field of national ids
 * @param others by field
 */
public record Portrait(
    int source,
    NameForm[] names,
    Organisation[] organisations,
    Term[] days,
    Street[] streets,
    Term[] cities,
    Term[] postcodes,
    Term[] countries,
    Term[] phones,
    Mail[] mails,
    Term[][] ids,
    Term[][] others) {}

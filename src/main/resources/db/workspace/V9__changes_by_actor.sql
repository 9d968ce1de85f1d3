-- What one colleague changed lately is read backwards from now; without this, by a scan of the
-- largest table there is. Candor's own changes have no actor.
create index changes_by_actor on ${ws}.changes (actor, seq) where actor is not null;

-- Where a town has a host name of its own, links in letters lead back to the one that the person asked on.
alter table places.room_watch add column host text check (length(host) <= 253);

-- Loi 2004-575 du 21 juin 2004, article 1-1: a site names who directs its publication.
alter table territory.town_profile
    add column director text not null default '' check (length(director) <= 200);
